import quantile from '@stdlib/stats-base-dists-t-quantile';

/**
 * How many standard errors a two-sided interval reaches to either side: the (1 + level) / 2 quantile of Student's t.
 *
 * @param level - confidence of the interval, between 0 and 1 (0.95 for 95 %)
 * @param df - degrees of freedom, above 0; need not be whole
 * @throws RangeError when either is out of its range
 */
export function studentT(level: number, df: number): number {
  if (!(level > 0 && level < 1)) throw new RangeError(`the level must lie between 0 and 1, and is ${level}`);
  if (!(df > 0)) throw new RangeError(`the degrees of freedom must be above 0, and are ${df}`);
  return quantile((1 + level) / 2, df);
}

/** Past counting: t is then the normal distribution, to 9 digits. */
const MANY = 1e10;

/** The same of the normal distribution, as for any number of families. */
export function normal(level: number): number {
  return studentT(level, MANY);
}
