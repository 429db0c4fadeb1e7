import { clusteredEffectiveN } from './clustered-effective-n.ts';
import { degreesOfFreedom } from './degrees-of-freedom.ts';
import { LEAST_FAMILIES, TOO_FEW_FAMILIES } from './family-count.ts';
import { type FamilyValues, mergeValues } from './family-values.ts';
import { studentT } from './student-t.ts';
import { sum } from './sum.ts';

export const NO_SPREAD = 'all values are equal';

/** A mean over the suite's scenarios, in the unit of its values. */
export type MeanEstimate =
  | { readonly kind: 'none'; readonly n: 0 }
  | {
      readonly kind: 'point';
      readonly estimate: number;
      readonly n: number;
      readonly families: number;
      readonly why: typeof TOO_FEW_FAMILIES | typeof NO_SPREAD;
    }
  | {
      readonly kind: 'interval';
      readonly estimate: number;
      readonly low: number;
      readonly high: number;
      /** Scenarios measured. */
      readonly n: number;
      readonly families: number;
      /** Independent scenarios that would tell as much, at most `n`. */
      readonly effectiveN: number;
    };

/**
 * Mean over scenarios with an interval for clustered data: mean ± t · √(variance / effective n), with the effective n of
 * `clusteredEffectiveN` and Student's t on families − 1 (`degreesOfFreedom` where they weigh unequally). Of paired differences it is the mean difference of two variants.
 * Costs and durations have a long tail, and a sample without its share of it puts the mean too low: the interval reaches
 * further on that side, by Johnson's correction for skewness.
 *
 * Equal values show no spread and bound nothing, so they have no interval.
 *
 * @param level - confidence, between 0 and 1
 * @throws RangeError on values that are not finite, or an impossible level
 * @see Johnson, N. J. (1978), Modified t tests and confidence intervals for asymmetrical populations, JASA 73, equation 2.6
 */
export function clusteredMean(families: readonly FamilyValues[], level = 0.95): MeanEstimate {
  const clusters = mergeValues(families);
  if (clusters.length === 0) return { kind: 'none', n: 0 };
  const values = clusters.flatMap(({ values, counts }) => values.map((value, at) => ({ value, count: counts[at] ?? 1 })));
  const n = sum(values.map(({ count }) => count));
  const first = values[0]?.value ?? 0;
  const isEqual = values.every(({ value }) => value === first);
  const estimate = isEqual ? first : sum(values.map(({ value, count }) => count * value)) / n;
  const found = { estimate, n, families: clusters.length };
  if (clusters.length < LEAST_FAMILIES) return { kind: 'point', ...found, why: TOO_FEW_FAMILIES };
  if (isEqual) return { kind: 'point', ...found, why: NO_SPREAD };
  const variance = sum(values.map(({ value, count }) => count * (value - estimate) ** 2)) / (n - n / Math.max(2, n));
  const sums = clusters.map(({ family, values, counts, total }) => ({ family, sum: sum(values.map((value, at) => (counts[at] ?? 1) * value)), total }));
  const effectiveN = clusteredEffectiveN(sums, estimate, variance);
  const t = studentT(level, degreesOfFreedom(clusters.map(({ weight }) => weight)));
  const reach = t * Math.sqrt(variance / effectiveN);
  const tail = tailOf(values, estimate, variance, effectiveN, t);
  return { kind: 'interval', ...found, effectiveN, low: estimate - reach + Math.min(0, tail), high: estimate + reach + Math.max(0, tail) };
}

interface Counted {
  readonly value: number;
  readonly count: number;
}

/** How far skewness moves the end of the interval on the side of the long tail: μ3 / (6 σ² n) · (1 + 2 t²). */
function tailOf(values: readonly Counted[], mean: number, variance: number, effectiveN: number, t: number): number {
  const third = sum(values.map(({ value, count }) => count * (value - mean) ** 3)) / sum(values.map(({ count }) => count));
  return (third / (6 * variance * Math.max(1, effectiveN))) * (1 + 2 * t * t);
}
