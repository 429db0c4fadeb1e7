import type { Case } from '../case.ts';
import { leavesOf } from '../leaves.ts';
import { mustHold, type Objection } from '../objections.ts';
import { stemOf, stemsIn } from '../words.ts';

const SPEAKER = /(?:^|[.!?\n]\s*)(\p{Lu}[\p{Ll}’']+)(?: (?:wants|asks|asked|says|said|wrote|writes|complains|reports|reported|told|insists|demands))\b/gu;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}’'-]*|[.!?:;\n“”"()/•]|[-–—]+(?=\s)/gu;
const BREAK = /^[.!?:;\n“”"()/•\-–—]/u;
/** Capitals that name nobody, and the subjects of sentences that tell what somebody said. */
const EVERYDAY = new Set(
  (
    'i im id ill ive mr mrs ms dr sir madam january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday ' +
    'customer client user caller he she they who it this that agent bot assistant account nobody somebody someone everyone and then also never contact sender writer shopper traveller traveler passenger member family mother father son daughter husband wife ' +
    'now still also again we you us here there today yesterday later so but however please one two both english german french spanish internet christmas easter crm faq ok'
  )
    .split(' ')
    .map(stemOf),
);

/** Names of people and things have to stand in the record or belong to the team. Text in title case is not searched for them. */
export function namesHold(text: string, known: Case): Objection[] {
  const names = [...speakers(text), ...(isTitleCase(text) ? [] : insideSentences(text))];
  const own = stemsIn(
    [...leavesOf(known.team.queues), ...Object.keys(known.team.queues), ...leavesOf(known.team.actions), ...leavesOf(known.team.categories), known.team.team]
      .join(' ')
      .replaceAll('_', ' '),
  );
  const foreign = names.filter((name) => !known.evidence.stems.has(stemOf(name)) && !own.has(stemOf(name)) && !EVERYDAY.has(stemOf(name)));
  return [...new Set(foreign)].flatMap((name) => mustHold(false, `it names \`${name}\`, whom or which the record does not know`, 'made_up'));
}

function speakers(text: string): string[] {
  return [...text.matchAll(SPEAKER)].map(([, name = '']) => name);
}

/** Words with a capital after a word in the same sentence, and words before such a one at its start: `Karen Okafor wants`. */
function insideSentences(text: string): string[] {
  const tokens = text.match(WORD) ?? [];
  return tokens.flatMap((token, at) => {
    if (!isName(token)) return [];
    const before = tokens[at - 1];
    const isStart = before === undefined || BREAK.test(before);
    return !isStart
      ? [token]
      : isName(tokens[at + 1] ?? '') && !/[’']/.test(tokens[at + 1] ?? '')
        ? [token].filter((word) => word.length > 3 && isPersonAhead(tokens, at, text))
        : [];
  });
}

/** At the start of a sentence a capital is a name only where the word after it is unknown as a plain word too. */
function isPersonAhead(tokens: readonly string[], at: number, text: string): boolean {
  const next = tokens[at + 1] ?? '';
  return !new RegExp(`\\b${next.toLowerCase()}\\b`).test(text) && /^(?:is|was|has|had|wants|asks)$/i.test(tokens[at + 2] ?? '');
}

function isName(token: string): boolean {
  return /^\p{Lu}\p{Ll}+(?:[’'-]\p{L}+)*$/u.test(token) && token.length > 1;
}

function isTitleCase(text: string): boolean {
  const words = text.match(/\p{L}{4,}/gu) ?? [];
  return words.length > 0 && words.filter((word) => /^\p{Lu}/u.test(word)).length > 0.6 * words.length;
}
