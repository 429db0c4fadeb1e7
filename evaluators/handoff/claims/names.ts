import type { Team } from '../../../core/team.ts';
import type { Observed } from '../case.ts';
import { leavesOf } from '../leaves.ts';
import { isEverydayWord } from '../nouns/nouns.ts';
import { mustHold, type Objection } from '../objections.ts';
import { oncePer } from '../once-per.ts';
import { remembered, TEXTS } from '../remembered.ts';
import { COMMON, stemOf, stemsIn } from '../words.ts';

const SPEAKER = /(?:^|[.!?\n]\s*)(\p{Lu}[\p{Ll}’']+)(?: (?:wants|asks|asked|says|said|wrote|writes|complains|reports|reported|told|insists|demands))\b/gu;
/** Two words with a capital; the second may begin the next pair. */
const PAIR = /(?<!\p{L})(\p{Lu}\p{Ll}+) (?=(\p{Lu}\p{Ll}+))/gu;
const LEAST_ROOT = 4;
/** Verbs that a person is the subject of at the start of a note. */
const PERSON_VERB =
  /^(?:is|was|has|had|wants|asks|asked|says|said|wrote|writes|needs|reports|reported|bought|ordered|sent|received|called|got|would|lost|paid|can|cannot|and|from)$/i;
/** `We've`, `She'd`, `Don't`: no name. */
const CONTRACTED = /(?:n[’']t|[’'](?:ve|re|ll|d|m))$/i;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}’'-]*|[.!?:;\n“”"()/•]|[-–—]+(?=\s)/gu;
const BREAK = /^[.!?:;\n“”"()/•\-–—]/u;
/** Capitals that name nobody, and the subjects of sentences that tell what somebody said. */
const EVERYDAY = new Set(
  (
    'i im id ill ive mr mrs ms dr sir madam january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday ' +
    'customer client user caller he she they who it this that agent bot assistant account nobody somebody someone everyone and then also never contact sender writer shopper traveller traveler passenger member family mother father son daughter husband wife ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun am pm usd eur gbp us uk eu api app tv pc id faq eta sla asap gdpr vat ' +
    'now still also again we you us here there today yesterday later so but however please one two both english german french spanish internet christmas easter crm faq ok'
  )
    .split(' ')
    .map(stemOf),
);

/** Names of people and things have to stand in the record or belong to the team. Text in title case is not searched for them. */
export function namesHold(text: string, known: Observed): Objection[] {
  const plain = text.replace(/\b(Mr|Mrs|Ms|Dr|Prof)\./g, '$1');
  const names = [...speakers(plain), ...(isTitleCase(plain) ? [] : insideSentences(plain, known.evidence.stems))];
  const own = teamStems(known.team);
  const swapped = isTitleCase(plain) ? [] : swappedIn(plain, known);
  const foreign = [...names, ...swapped].filter((name) => !isKnown(name, known.evidence.stems) && !own.has(stemOf(name)) && !EVERYDAY.has(stemOf(name)));
  return [...new Set(foreign)].flatMap((name) => mustHold(false, `it names \`${name}\`, whom or which the record does not know`, 'made_up'));
}

const teamStems = oncePer(({ queues, actions, categories, team }: Team) =>
  stemsIn([...leavesOf(queues), ...Object.keys(queues), ...leavesOf(actions), ...leavesOf(categories), team].join(' ').replaceAll('_', ' ')),
);

/** As the record has it, or as what belongs to it: `European` where it has `Europe`. */
function isKnown(name: string, stems: ReadonlySet<string>): boolean {
  const stem = stemOf(name);
  if (name.includes('-') && name.split('-').every((part) => stems.has(stemOf(part)))) return true;
  const root = stem.replace(/(?:an|ian|ean|ish|ese)$/, '');
  return stems.has(stem) || (root.length >= LEAST_ROOT && root !== stem && [...stems].some((one) => one.startsWith(root)));
}

/** Names before a known one that the record has after another: `Crescent Yoga` for `Halfmoon Yoga`. */
function swappedIn(text: string, { evidence }: Observed): string[] {
  const held = pairsIn(evidence.all);
  return pairsIn(text).flatMap(({ first, second }) =>
    !COMMON.has(first.toLowerCase()) && held.some((one) => one.second === second) && !held.some((one) => one.first === first) ? [first] : [],
  );
}

const pairsIn = remembered((text) => [...text.matchAll(PAIR)].map(([, first = '', second = '']) => ({ first, second })), TEXTS);

function speakers(text: string): string[] {
  return [...text.matchAll(SPEAKER)].map(([, name = '']) => name).filter((name) => !isEverydayWord(name));
}

/** Words with a capital after a word in the same sentence, and words before such a one at its start: `Karen Okafor wants`. */
function insideSentences(text: string, stems: ReadonlySet<string>): string[] {
  const tokens = text.match(WORD) ?? [];
  return tokens.flatMap((token, at) => {
    if (!isName(token)) return [];
    const before = tokens[at - 1];
    const isStart = before === undefined || BREAK.test(before);
    return !isStart ? [token] : [token].filter((word) => word.length >= LEAST_ROOT && opensWithName(tokens, at, stems));
  });
}

/** At the start of a sentence a capital is a name only where no plain noun begins so, and a second unknown name or a verb of a person follows. */
function opensWithName(tokens: readonly string[], at: number, stems: ReadonlySet<string>): boolean {
  const [word = '', next = ''] = [tokens[at], tokens[at + 1]];
  if (isEverydayWord(word) || COMMON.has(word.toLowerCase()) || /(?:ing|ed|ly)$/.test(word)) return false;
  return (isName(next) && !isEverydayWord(next) && !isKnown(next, stems) && !EVERYDAY.has(stemOf(next))) || PERSON_VERB.test(next);
}

function isName(token: string): boolean {
  return /^\p{Lu}\p{Ll}+(?:[’'-]\p{L}+)*$/u.test(token) && token.length > 1 && !CONTRACTED.test(token);
}

function isTitleCase(text: string): boolean {
  const words = text.match(/\p{L}{4,}/gu) ?? [];
  return words.length > 0 && words.filter((word) => /^\p{Lu}/u.test(word)).length > 0.6 * words.length;
}
