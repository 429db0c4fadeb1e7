import type { ProjectedSpread } from './projected-effective-n.ts';
import type { Interval } from './wilson.ts';

/**
 * mean ± t · √variance, and further on the side of the long tail: a sample without its share of the tail puts the mean too
 * near the other side.
 *
 * @param t - standard errors to either side
 */
export function tailedInterval(mean: number, { variance, skew }: Pick<ProjectedSpread, 'variance' | 'skew'>, t: number): Interval {
  const reach = t * Math.sqrt(variance);
  const moved = variance === 0 ? 0 : tailShift(skew / variance, t);
  return { low: mean - reach + Math.min(0, moved), high: mean + reach + Math.max(0, moved) };
}

/**
 * How far the end on the side of the long tail lies beyond a symmetric one: Johnson's correction.
 *
 * @param tail - third cumulant of the estimate over its variance; above 0 for a tail above
 * @see Johnson, N. J. (1978), Modified t tests and confidence intervals for asymmetrical populations, JASA 73, equation 2.6
 */
export function tailShift(tail: number, t: number): number {
  return (tail / 6) * (1 + 2 * t * t);
}

/** From the farther of two lower ends to the farther of two upper ones. */
export function wider(one: Interval, other: Interval): Interval {
  return { low: Math.min(one.low, other.low), high: Math.max(one.high, other.high) };
}
