import { sum } from './sum.ts';

/**
 * Kish's effective sample size: how many equal weights would be as even as these, (Σw)² / Σw². With a family's scenarios
 * (or its share of the traffic) as its weight it counts families, as if all scenarios of a family did the same.
 *
 * @param weights - each 0 or more
 * @returns 0 where there is no weight, otherwise between 1 and the number of weights
 * @throws RangeError when a weight is negative or not finite
 * @see Kish, L. (1965), Survey Sampling, 11.7
 */
export function kish(weights: readonly number[]): number {
  for (const weight of weights) if (!(weight >= 0 && Number.isFinite(weight))) throw new RangeError(`a weight must be 0 or more, and is ${weight}`);
  const most = Math.max(0, ...weights);
  if (most === 0) return 0;
  const parts = weights.map((weight) => weight / most);
  return sum(parts) ** 2 / sum(parts.map((part) => part * part));
}

/**
 * The factor by which weights add up to their effective number: in this unit, what weighs alike counts once each, and what is of
 * great weight among light ones not for as many.
 *
 * @param all - weights above 0, and how often each comes
 */
export function kishUnit(all: readonly { readonly weight: number; readonly times: number }[]): number {
  return sum(all.map(({ weight, times }) => times * weight)) / sum(all.map(({ weight, times }) => times * weight * weight));
}
