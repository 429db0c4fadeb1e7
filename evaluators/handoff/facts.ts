import { HANDOFF_PARTS } from '../../core/vocabulary.ts';
import type { HandoffPackage } from '../../policies/handoff/package.ts';
import type { Truth } from '../../scenarios/truth.ts';
import { leavesOf } from './leaves.ts';
import { remembered, WORDS } from './remembered.ts';

/** Whether the package carries a fact that it has to carry. */
export interface FactScore {
  readonly id: string;
  readonly found: boolean;
}

/** Looks for each fact in every text of the package; case, white space and underscores do not matter. */
export function findFacts(handoff: HandoffPackage, facts: Truth['facts']): FactScore[] {
  if (facts.length === 0) return [];
  const texts = HANDOFF_PARTS.flatMap((part) => leavesOf({ [part]: handoff[part] })).map((text) => text.replace(/[\s_]+/g, ' '));
  const folded = foldedOf(texts.join('\n'));
  return facts.map(({ id, any_of }) => ({ id, found: any_of.some((needle) => mayHold(folded, needle) && texts.some((text) => patternOf(needle).test(text))) }));
}

/** Whether texts may hold a needle. Patterns are dear to make, and most facts can be told in several ways, of which one is used. */
function mayHold(folded: string, needle: string): boolean {
  const bare = needle.replace(/[\s_]+/g, '');
  return /[^!-~]/.test(bare) || folded.includes(foldedOf(bare));
}

/** Without spaces, and in lower case; `ſ` is the one letter that a pattern takes for a plain one and lower case does not. */
function foldedOf(text: string): string {
  return text.replaceAll(' ', '').toLowerCase().replaceAll('ſ', 's');
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
