import { kish } from './kish.ts';
import { sum } from './sum.ts';

/**
 * Correlation between two scenarios of a family that is assumed at the least: with few families it cannot be measured
 * well enough. `npm run bench:coverage` measures what it buys.
 */
export const LEAST_CORRELATION = 0.3;

/** What the scenarios of one family add up to. */
export interface FamilySum {
  readonly family: string;
  /** Σ of the value over the scenarios. */
  readonly sum: number;
  /** Scenarios; trials are averaged to one, so it may be fractional. */
  readonly total: number;
}

/**
 * How many independent scenarios would tell as much of the mean Σsum / Σtotal as these clustered ones: the smallest of
 *
 * - **seen:** `variance` over the jackknife variance of the mean, which leaves out one family at a time. Unlike the
 *   linearised variance it does not take a family that pulls the mean towards itself for one that lies near it;
 * - **assumed at the least:** n over the design effect of the families' sizes at a correlation of 0.3;
 * - the scenarios themselves.
 *
 * Where no variance is seen (`variance` 0) each family counts as one: Kish's effective number of families.
 *
 * @param clusters - each family once, at least two, each with a total above 0
 * @param mean - Σsum / Σtotal
 * @param variance - of the value between single scenarios (p (1 − p) for a proportion), 0 or more
 * @see Kish (1965), Survey Sampling, 5.4 and 11.7; Wolter (2007), Introduction to Variance Estimation, 4.2 (jackknife)
 */
export function clusteredEffectiveN(clusters: readonly FamilySum[], mean: number, variance: number): number {
  const totals = clusters.map((cluster) => cluster.total);
  const n = sum(totals);
  const families = kish(totals);
  if (variance === 0) return Math.min(n, families);
  return Math.min(n, n / (1 + LEAST_CORRELATION * (n / families - 1)), variance / jackknifeVariance(clusters, mean, n));
}

function jackknifeVariance(clusters: readonly FamilySum[], mean: number, n: number): number {
  const moves = clusters.map((cluster) => (cluster.sum - mean * cluster.total) / (n - cluster.total));
  return ((clusters.length - 1) / clusters.length) * sum(moves.map((move) => move * move));
}
