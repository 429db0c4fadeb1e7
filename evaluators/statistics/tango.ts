import type { Interval } from './wilson.ts';

const STEPS = 80;

/**
 * Tango's score interval for the difference of two paired proportions: the differences that the pairs do not contradict.
 * It is to a paired difference what Wilson's interval is to a proportion, and keeps its width where no pair differs.
 * Always contains `gains − losses`.
 *
 * @param gains - share of pairs with the event in the first alone, 0–1
 * @param losses - share of pairs with the event in the second alone, 0–1; with `gains` at most 1
 * @param n - pairs they rest on, above 0; may be an effective number and need not be whole
 * @param z - standard errors to either side (a quantile of the normal or of Student's t)
 * @returns both ends within −1 and 1
 * @see Tango, T. (1998), Statistics in Medicine 17, 891–908
 */
export function tango(gains: number, losses: number, n: number, z: number): Interval {
  return { low: -upper(losses, gains, n, z), high: upper(gains, losses, n, z) };
}

/** The largest difference whose score is still within z, by bisection: past the estimate the score only falls. */
function upper(gains: number, losses: number, n: number, z: number): number {
  let inside = gains - losses;
  let outside = 1;
  for (let step = 0; step < STEPS; step += 1) {
    const middle = (inside + outside) / 2;
    if (contradicts(middle, gains, losses, n, z)) outside = middle;
    else inside = middle;
  }
  return inside;
}

function contradicts(difference: number, gains: number, losses: number, n: number, z: number): boolean {
  const variance = (2 * likeliestLosses(difference, gains, losses) + difference * (1 - difference)) / n;
  return (gains - losses - difference) ** 2 > z * z * Math.max(0, variance);
}

/** Maximum-likelihood share of losses if the true difference were `difference` (Tango's q̂21). */
function likeliestLosses(difference: number, gains: number, losses: number): number {
  const a = -gains - losses + (2 - gains + losses) * difference;
  const b = -losses * difference * (1 - difference);
  return Math.max(0, (Math.sqrt(Math.max(0, a * a - 8 * b)) - a) / 4);
}
