import type { FamilySum } from './clustered-effective-n.ts';
import { exactTail } from './sign-flip-exact.ts';
import { countReaching, drawSignFlips, type SignFlips } from './sign-flips.ts';
import { sum } from './sum.ts';

export interface SignFlipTest {
  /** 0–1; 1 where no family differs. */
  readonly p: number;
  readonly method: 'exact' | 'monte carlo';
  /** Families with a difference: the others say nothing either way. */
  readonly differing: number;
}

export interface SignFlipOptions {
  /** `greater`: that the differences lie above 0 (with a shift: above −shift). */
  readonly alternative: 'two-sided' | 'greater';
  /** Added to the difference of each scenario: the margin, to test against a difference of at most −margin. @default 0 */
  readonly shift?: number;
  /** Says which random signs are drawn past 20 families. */
  readonly seed: string;
}

/** Past this many differing families not every assignment of signs is looked at. */
const MOST_EXACT = 20;
/** Random assignments of signs that the test draws. */
export const FLIPS = 9_999;
/** Sums closer than this share of Σ|sum| are tied: they come from averages of trials. */
const ROUNDING = 1e-9;

/**
 * Exact sign-flip (randomisation) test of paired differences by family: if A and B are exchangeable, each family's sum
 * might as well have had the other sign. p is the share of assignments of signs whose total is at least as extreme as
 * the one seen; past 20 differing families it is estimated from 9,999 random assignments as (b + 1) / (m + 1).
 *
 * With a `shift` the differences are no longer symmetric under the hypothesis (most scenarios do not differ at all), and
 * where few differ the test rejects far too often: an interval's lower bound against −margin is the safer test of
 * non-inferiority (`clusteredDifference`).
 *
 * @param families - Σ over the family's scenarios of A's outcome less B's; each family once
 * @see Fisher (1935), The Design of Experiments, 21; Phipson & Smyth (2010), SAGMB 9 (why + 1)
 */
export function signFlip(families: readonly FamilySum[], { alternative, shift = 0, seed }: SignFlipOptions): SignFlipTest {
  const sums = families.map((family) => family.sum + shift * family.total);
  return signFlipOf(sums, alternative, (differing) => drawSignFlips(seed, FLIPS, differing));
}

/** The same on shifted sums, with the random signs supplied, so that simulations draw them once. */
export function signFlipOf(sums: readonly number[], alternative: SignFlipOptions['alternative'], flipsFor: (differing: number) => SignFlips): SignFlipTest {
  const tolerance = ROUNDING * sum(sums.map(Math.abs));
  // Largest first: the order in which families come, and which variant is A, must not change the draw.
  const sizes = sums
    .map(Math.abs)
    .filter((size) => size > tolerance)
    .sort((a, b) => b - a);
  const differing = sizes.length;
  const total = sum(sums);
  if (differing === 0) return { p: 1, method: 'exact', differing };
  const isTwoSided = alternative === 'two-sided';
  if (isTwoSided && Math.abs(total) <= tolerance) return { p: 1, method: 'exact', differing };
  const least = (isTwoSided ? Math.abs(total) : total) - tolerance;
  const sides = isTwoSided ? 2 : 1;
  if (differing <= MOST_EXACT) return { p: sides * exactTail(sizes, least), method: 'exact', differing };
  const flips = flipsFor(differing);
  const reached = countReaching(flips, Float64Array.from(sizes), least, sides);
  return { p: (reached + 1) / (flips.flips + 1), method: 'monte carlo', differing };
}
