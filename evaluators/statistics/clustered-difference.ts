import { clusteredEffectiveN } from './clustered-effective-n.ts';
import { degreesOfFreedom } from './degrees-of-freedom.ts';
import { LEAST_FAMILIES, TOO_FEW_FAMILIES } from './family-count.ts';
import { mergePairs, type PairedCount } from './paired-count.ts';
import { clusteredSpread } from './projected-effective-n.ts';
import { normal, studentT } from './student-t.ts';
import { sum } from './sum.ts';
import { tailedInterval, wider } from './tailed-interval.ts';
import { tango } from './tango.ts';

/** How much more often the event happens under A than under B, on the same scenarios. */
export type DifferenceEstimate =
  | { readonly kind: 'none'; readonly n: 0 }
  | { readonly kind: 'point'; readonly estimate: number; readonly n: number; readonly families: number; readonly why: typeof TOO_FEW_FAMILIES }
  | {
      readonly kind: 'interval';
      /** Share under A minus share under B, −1 to 1, as are `low` and `high`. */
      readonly estimate: number;
      readonly low: number;
      readonly high: number;
      /** Scenarios scored under both. */
      readonly n: number;
      readonly families: number;
      /** Independent pairs that would tell as much, at most `n`. */
      readonly effectiveN: number;
    };

/** A variance smaller than this is rounding: all scenarios differ alike. */
const ROUNDING = 1e-9;

/**
 * Paired difference of two proportions, with Tango's score interval for clustered pairs: `clusteredEffectiveN` of the
 * differences, and Student's t on families − 1 (`degreesOfFreedom` where they weigh unequally). Where no scenario differs (or all do alike) each family counts as one.
 * A suite may hold no family of the few that differ the other way, so each end reaches at least as far as that of a mean of
 * differences with one scenario added that differs each way (`tailedInterval`).
 * To show that A is no worse than B by more than a margin, compare `low` with −margin.
 *
 * @param level - confidence, between 0 and 1
 * @throws RangeError on impossible counts or level
 * @see Tango (1998), Statistics in Medicine 17; Korn & Graubard (1998), Survey Methodology 24 (effective n)
 */
export function clusteredDifference(families: readonly PairedCount[], level = 0.95): DifferenceEstimate {
  const clusters = mergePairs(families);
  if (clusters.length === 0) return { kind: 'none', n: 0 };
  const n = sum(clusters.map((cluster) => cluster.total));
  const gains = Math.min(1, sum(clusters.map((cluster) => cluster.onlyA)) / n);
  const losses = Math.min(1 - gains, sum(clusters.map((cluster) => cluster.onlyB)) / n);
  const found = { estimate: gains - losses, n, families: clusters.length };
  if (clusters.length < LEAST_FAMILIES) return { kind: 'point', ...found, why: TOO_FEW_FAMILIES };
  const sums = clusters.map(({ family, onlyA, onlyB, total }) => ({ family, sum: onlyA - onlyB, total }));
  const variance = gains + losses - found.estimate ** 2;
  const effectiveN = clusteredEffectiveN(sums, found.estimate, variance < ROUNDING ? 0 : variance);
  const score = tango(gains, losses, effectiveN, studentT(level, degreesOfFreedom(clusters.map(({ weight }) => weight))));
  const { low, high } = wider(score, tailedInterval(found.estimate, spreadOf(clusters), normal(level)));
  return { kind: 'interval', ...found, effectiveN, low: Math.max(-1, low), high: Math.min(1, high) };
}

function spreadOf(clusters: readonly Required<PairedCount>[]): ReturnType<typeof clusteredSpread> {
  const counts = clusters.map(({ onlyA, onlyB, ...family }) => {
    const difference = onlyA - onlyB;
    return { ...family, sum: difference, squares: onlyA + onlyB, cubes: difference };
  });
  return clusteredSpread(counts, [-1, 1]);
}
