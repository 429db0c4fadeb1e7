import type { Found } from './found.ts';

const WORD = /\b(?:pass ?(?:word|code|phrase)s?|passwd|pwd?)\b/gi;
/** How the value may follow: 1 how it is joined, 2 the value in quotes, 3 the value without. */
const VALUE = /^\s{0,3}(?:(is|was|are|to|as|[:=]|->)(?![a-z]))?\s{0,3}(?::\s{0,3})?(?:["'“‘`]([^"'”’`\n]{1,64})(?=["'”’`])|(\S{1,64}))/i;
const REACH = 140;
/** What a sentence about a password goes on with, where no password is told. */
const NOT_A_VALUE = new Set(
  (
    'a about above after again all already also always an and any as asked at be because been before being below blank blocked both broken but by ' +
    'case changed common compromised correct declined denied different disabled easy empty enough entered every exactly expired expiring fine for ' +
    'forgotten from gone good hard hidden hacked here how i if in inactive incorrect insecure invalid it its just known leaked locked lost ' +
    'missing mine my needed never no none not now of ok okay old on one only or our out outdated please private protected public refused rejected ' +
    'required reset right safe same saved secret secure sent set simple so something still stolen stored strong stuck supposed that the their ' +
    'there they this to too unavailable unknown unsafe valid very wasn weak what when where which who why with working wrong yes you your'
  ).split(' '),
);

/**
 * Passwords that are told in words: `my password is …`, `password: …`, in quotes or not, also with a number after it
 * (`rockstar 1111`). A bare lower-case word counts only after `is` or `:` and at the end of its clause, and not where it
 * says how the password is (`wrong`, `expired`). It cannot find a password that nothing announces, more of a pass phrase
 * than its first word, and passwords announced in other languages.
 */
export function findSpokenPasswords(text: string): readonly Found[] {
  const found: Found[] = [];
  WORD.lastIndex = 0;
  for (let match = WORD.exec(text); match; match = WORD.exec(text)) {
    const from = match.index + match[0].length;
    const value = valueIn(text.slice(from, from + REACH));
    if (!value) continue;
    found.push({ kind: 'password', start: from + value.start, end: from + value.end });
    WORD.lastIndex = from + value.end;
  }
  return found;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function valueIn(rest: string): Span | undefined {
  const match = VALUE.exec(rest);
  const raw = match?.[2] ?? match?.[3];
  if (!match || raw === undefined) return undefined;
  const start = match[0].length - raw.length;
  if (match[2] !== undefined) return { start, end: start + raw.length };
  const value = raw.replace(/[.,;:!?)\]"'”’]{1,8}$/, '');
  const end = start + value.length;
  if (value === '' || !isTold(match[1]?.toLowerCase(), value, rest.slice(end))) return undefined;
  return { start, end: end + (/^ [0-9]{1,6}\b/.exec(rest.slice(end))?.[0].length ?? 0) };
}

function isTold(joint: string | undefined, value: string, after: string): boolean {
  const looksMade = /[0-9]/.test(value) && value.length >= 4;
  if (NOT_A_VALUE.has(value.toLowerCase().replace(/['’].*$/, '')) || value.startsWith('[')) return false;
  if (joint === undefined || joint === 'to' || joint === 'as') return looksMade;
  if (looksMade || joint === ':' || joint === '=' || /[a-z][A-Z]|[^\p{L}'’-]/u.test(value)) return true;
  return value.length >= 3 && /^(?:\s{0,3}$|\s{0,3}[.,;!?)\n]|["'”’]| and\b| [0-9]{1,6}\b)/.test(after);
}
