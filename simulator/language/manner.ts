import { CONTRACTIONS, FIGURES, SHORTHANDS } from './contractions.ts';

/**
 * How words are put to the screen: 0 formal, with full forms; 1 plain, as taught; 2 casual, in lower case; 3 texting, in lower
 * case with shorthands; 4 clipped, in lower case without the words that can be spared.
 */
export type Manner = 0 | 1 | 2 | 3 | 4;

export const FORMAL = 0;
export const PLAIN = 1;
export const CASUAL = 2;
export const TEXTING = 3;
export const CLIPPED = 4;

const full = swapper(CONTRACTIONS);
const short = swapper([...SHORTHANDS, ...FIGURES]);
const figures = swapper(FIGURES);

/** A phrase of a bank, written plainly, in each manner. */
export function inEachManner(plain: string): readonly string[] {
  const casual = plain.toLowerCase();
  return [full(plain), plain, casual, short(casual.replaceAll(',', '')), clipped(figures(casual.replaceAll(',', '')))];
}

/** Subjects and verbs that open a sentence and can be spared: nobody makes "all thanks" of "that's all thanks". */
const SPARED_FIRST = /^(?:it's|it is|there is|there's|this is|that is|that's|it was|it) (?!all |it )(?=\w+ )/;
/** Words that can be spared anywhere, but not where they belong to a set phrase ("thanks a lot", "have a nice day"). */
const SPARED = /(?<![\w'])(?:the|a|an|really) (?!lot|nice|great|good|few|bit|minute|moment)(?=[\w{])/g;

/** Without articles, and without a subject that can be guessed; never down to nothing. */
function clipped(text: string): string {
  const shorter = text.replace(SPARED_FIRST, '').replaceAll(SPARED, '');
  return shorter === '' ? text : shorter;
}

/** Replaces whole words and phrases, the first that fits at each place. */
function swapper(pairs: readonly (readonly [string, string])[]): (text: string) => string {
  const swaps = new Map(pairs);
  const any = new RegExp(`(?<![\\w'{])(?:${[...swaps.keys()].join('|')})(?![\\w'}])`, 'g');
  return (text) => text.replace(any, (found) => swaps.get(found) ?? found);
}
