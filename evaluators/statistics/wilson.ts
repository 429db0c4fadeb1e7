/** Both ends of an interval, each within 0–1. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * Wilson score interval: the rates that a proportion `p` of `n` does not contradict. Always contains `p`.
 *
 * @param p - proportion seen, 0–1
 * @param n - trials it rests on, above 0; may be an effective number and need not be whole
 * @param z - standard errors to either side (a quantile of the normal or of Student's t)
 * @see Wilson, E. B. (1927), Probable inference, the law of succession, and statistical inference, JASA 22
 */
export function wilson(p: number, n: number, z: number): Interval {
  const spread = (z * z) / n;
  const centre = (p + spread / 2) / (1 + spread);
  const half = (z / (1 + spread)) * Math.sqrt((p * (1 - p)) / n + spread / (4 * n));
  // At 0 and 1 the true end is exact; rounding must not push an end past the proportion or past the scale.
  return { low: Math.max(0, Math.min(p, centre - half)), high: Math.min(1, Math.max(p, centre + half)) };
}
