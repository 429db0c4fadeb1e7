/** What a list in a message says of its number of problems. */
interface ListedIssues {
  /** The items that are problems; 0 where the message holds no list. */
  readonly count: number;
  /** The list answers the agent's questions, and so its wording raises nothing beyond `count`. */
  readonly answers: boolean;
}

const LINE_ITEM = /(?:^|\n)[ \t]{0,8}(?:[-*\u2022]|\d{1,2}[.)])[ \t]/;
const NUMBER = /(?:^|\s)(\d{1,2})[.)]\s/g;
/** Words before a list that make each of its items a problem … */
const ANNOUNCES =
  /\b(?:issues|problems|questions|complaints|requests|concerns|things|fix|sort out|solve|resolve|look into|help (?:me )?with|the following|wrong)\b/;
/** … unless they hand over what was asked for. */
const HANDS_OVER = /\b(?:here (?:are|is|you go)|here's|answers?|answering|details|information|as (?:requested|follows)|you (?:asked|requested|needed))\b/;
const ANSWER = /^(?:yes|no|none|nope|sure)\b\s*(?:[,.;!]|$)/;
const TROUBLE =
  /\?|\b(?:wrong|missing|broken|cracked|damaged|faulty|refund(?:ed)?|(?:over)?charged|late|delayed|lost|declined|stopped|fail(?:s|ed)?|crash(?:es|ed)?|errors?|down)\b/;
const NEGATED = /\b(?:not (?:working|received|arrived)|never|isn't|doesn't|didn't|won't|can't|cannot)\b/;
const REQUEST =
  /^(?:please |(?:can|could) you |i (?:want|need|would like) (?:you )?to |i'd like (?:you )?to )?(?:cancel|change|update|fix|send|remove|reset|replace|return|upgrade|downgrade|close|delete|explain|add)\b/;

/**
 * The problems of a list, in lines or numbered 1, 2, 3 within a line. All its items where the words before it announce
 * problems or questions ("please fix:"); else those that report trouble, ask or request something themselves: choices
 * and data ("1. One-way 2. Economy 3. Just me") answer what the agent asked.
 */
export function listedIssues(plain: string): ListedIssues {
  const [lead = '', ...items] = partsOf(plain.toLowerCase());
  if (items.length < 2) return { count: 0, answers: false };
  if (ANNOUNCES.test(lead) && !HANDS_OVER.test(lead)) return { count: items.length, answers: false };
  const count = items.filter((item) => raisesIssue(item.trim())).length;
  return { count, answers: count * 2 <= items.length && !isTrouble(lead) };
}

/** What stands before the list, and its items; the text alone where it holds no list. */
function partsOf(plain: string): string[] {
  const lines = plain.split(LINE_ITEM);
  if (lines.length > 2) return lines;
  const starts: RegExpExecArray[] = [];
  for (const match of plain.matchAll(NUMBER)) if (Number(match[1]) === starts.length + 1) starts.push(match);
  return [plain.slice(0, starts[0]?.index), ...starts.map((start, at) => plain.slice(start.index + start[0].length, starts[at + 1]?.index))];
}

function raisesIssue(item: string): boolean {
  return !ANSWER.test(item) && (isTrouble(item) || REQUEST.test(item));
}

function isTrouble(text: string): boolean {
  return TROUBLE.test(text) || NEGATED.test(text);
}
