import { HANDOFF_PARTS, type HandoffPart } from '../../core/vocabulary.ts';
import type { HandoffPackage } from '../../policies/handoff/package.ts';
import type { Truth } from '../../scenarios/truth.ts';
import { textsIn } from './package-texts.ts';
import { remembered, WORDS } from './remembered.ts';

/** Whether the package carries a fact that it has to carry. */
export interface FactScore {
  readonly id: string;
  readonly found: boolean;
}

/** Looks for each fact in every text of the package, or of some parts; case, white space and underscores do not matter. */
export function findFacts(handoff: HandoffPackage, facts: Truth['facts'], parts: readonly HandoffPart[] = HANDOFF_PARTS): FactScore[] {
  if (facts.length === 0) return [];
  const texts = parts
    .flatMap((part) => textsIn(handoff, part))
    .map((text) => text.replace(/[\s_]+/g, ' '))
    .join('\n');
  const folded = foldedOf(texts);
  return facts.map(({ id, any_of }) => ({ id, found: any_of.some((needle) => isFound(needle, texts, folded)) }));
}

/** A pattern is dear to make, and tells more than lower case only of digits and of letters beyond ASCII. */
function isFound(needle: string, texts: string, folded: string): boolean {
  const bare = needle.replace(/[\s_]+/g, '');
  if (/[^!-~]/.test(bare)) return patternOf(needle).test(texts);
  return folded.includes(foldedOf(bare)) && (!/^\d|\d$/.test(bare) || patternOf(needle).test(texts));
}

/** In lower case and without spaces; as patterns do, it takes `ſ` for `s`, and `İ` for no `i`. */
function foldedOf(text: string): string {
  return text.replaceAll(' ', '').replaceAll('İ', '?').toLowerCase().replaceAll('ſ', 's');
}

/**
 * The needle's characters with a space allowed between any two: `A-1093` is found in `a - 1093`. A needle that begins or ends with a
 * digit has to be a whole number there: `640` is not in `1640`, `1,640` or `6401`.
 */
const patternOf = remembered(compiled, WORDS);

function compiled(needle: string): RegExp {
  const characters = [...needle.replace(/[\s_]+/g, '')];
  const literal = characters.map((character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`).join(' ?');
  const [first = '', last = ''] = [characters[0], characters.at(-1)];
  return new RegExp(`${/\d/.test(first) ? '(?<!\\d|\\d[.,])' : ''}${literal}${/\d/.test(last) ? '(?!\\d|,\\d{3})' : ''}`, 'iu');
}
