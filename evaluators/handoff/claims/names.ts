import type { Team } from '../../../core/team.ts';
import type { Observed } from '../case.ts';
import type { Claim } from '../claim.ts';
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
export function namesClaimed(text: string): Claim | undefined {
  const plain = text.replace(/\b(Mr|Mrs|Ms|Dr|Prof)\./g, '$1');
  const spoken = speakers(plain).map((name): Named => ({ name }));
  const named = [...spoken, ...(isTitleCase(plain) ? [] : insideSentences(plain))].filter(({ name }) => !EVERYDAY.has(stemOf(name)));
  const pairs = isTitleCase(plain) ? [] : pairsIn(plain).filter(({ first }) => !COMMON.has(first.toLowerCase()) && !EVERYDAY.has(stemOf(first)));
  return named.length + pairs.length === 0 ? undefined : (known) => namesHold(named, pairs, known);
}

function namesHold(named: readonly Named[], pairs: readonly Pair[], known: Observed): Objection[] {
  const { stems } = known.evidence;
  const own = teamStems(known.team);
  const names = named.flatMap(({ name, before }) => (before !== undefined && isKnown(before, stems) ? [] : [name]));
  const foreign = [...names, ...swappedIn(pairs, known)].filter((name) => !isKnown(name, stems) && !own.has(stemOf(name)));
  return [...new Set(foreign)].flatMap((name) => mustHold(false, `it names \`${name}\`, whom or which the record does not know`, 'made_up'));
}

interface Named {
  readonly name: string;
  /** At the start of a sentence: it is a name only where the record does not know the word with a capital that follows. */
  readonly before?: string;
}

/** Two words with a capital. */
interface Pair {
  readonly first: string;
  readonly second: string;
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
function swappedIn(pairs: readonly Pair[], { evidence }: Observed): string[] {
  if (pairs.length === 0) return [];
  const held = pairsIn(evidence.all);
  return pairs.flatMap(({ first, second }) => (held.some((one) => one.second === second) && !held.some((one) => one.first === first) ? [first] : []));
}

const pairsIn = remembered((text): readonly Pair[] => [...text.matchAll(PAIR)].map(([, first = '', second = '']) => ({ first, second })), TEXTS);

function speakers(text: string): string[] {
  return [...text.matchAll(SPEAKER)].map(([, name = '']) => name).filter((name) => !isEverydayWord(name));
}

/** Words with a capital after a word in the same sentence, and words before such a one at its start: `Karen Okafor wants`. */
function insideSentences(text: string): Named[] {
  const tokens = text.match(WORD) ?? [];
  return tokens.flatMap((token, at): Named[] => {
    if (!isName(token)) return [];
    const before = tokens[at - 1];
    const isStart = before === undefined || BREAK.test(before);
    return isStart ? opening(token, tokens[at + 1] ?? '') : [{ name: token }];
  });
}

/** At the start of a sentence a capital is a name only where no plain noun begins so, and a second unknown name or a verb of a person follows. */
function opening(word: string, next: string): Named[] {
  if (word.length < LEAST_ROOT || isEverydayWord(word) || COMMON.has(word.toLowerCase()) || /(?:ing|ed|ly)$/.test(word)) return [];
  if (PERSON_VERB.test(next)) return [{ name: word }];
  return isName(next) && !isEverydayWord(next) && !EVERYDAY.has(stemOf(next)) ? [{ name: word, before: next }] : [];
}

function isName(token: string): boolean {
  return /^\p{Lu}\p{Ll}+(?:[’'-]\p{L}+)*$/u.test(token) && token.length > 1 && !CONTRACTED.test(token);
}

function isTitleCase(text: string): boolean {
  const words = text.match(/\p{L}{4,}/gu) ?? [];
  return words.length > 0 && words.filter((word) => /^\p{Lu}/u.test(word)).length > 0.6 * words.length;
}
