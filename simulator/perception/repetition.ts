import type { CustomerText } from './text.ts';

/** Fewer words than this are no repetition: people say "yes" and "thanks" twice. */
const FEWEST_WORDS = 3;
/** Longest over shortest, in words, at which two messages can still be the same. */
const LENGTHS = 2;
/** Share of the words of both messages that they have in common. */
const ALIKE = 0.75;

/**
 * Whether two messages of a customer say nearly the same: the Jaccard index of their sets of words is at least 0.75.
 * Messages of fewer than three words never do, and paraphrases with other words are not recognised.
 */
export function saysTheSame(one: CustomerText, other: CustomerText): boolean {
  const shorter = Math.min(one.words.length, other.words.length);
  if (shorter < FEWEST_WORDS || Math.max(one.words.length, other.words.length) > shorter * LENGTHS) return false;
  const words = new Set(one.words);
  const others = new Set(other.words);
  let common = 0;
  for (const word of words) if (others.has(word)) common += 1;
  return common / (words.size + others.size - common) >= ALIKE;
}
