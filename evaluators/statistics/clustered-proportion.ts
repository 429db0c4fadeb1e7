import { clusteredEffectiveN } from './clustered-effective-n.ts';
import { degreesOfFreedom } from './degrees-of-freedom.ts';
import { type FamilyCount, LEAST_FAMILIES, mergeFamilies, proportion, TOO_FEW_FAMILIES } from './family-count.ts';
import { clusteredSpread } from './projected-effective-n.ts';
import { normal, studentT } from './student-t.ts';
import { sum } from './sum.ts';
import { tailedInterval, wider } from './tailed-interval.ts';
import { type Interval, wilson } from './wilson.ts';

/** A share of the suite's scenarios, with as much certainty as its families allow. */
export type ProportionEstimate =
  | { readonly kind: 'none'; readonly n: 0 }
  | { readonly kind: 'point'; readonly estimate: number; readonly n: number; readonly families: number; readonly why: typeof TOO_FEW_FAMILIES }
  | {
      readonly kind: 'interval';
      /** 0–1, as are `low` and `high`. */
      readonly estimate: number;
      readonly low: number;
      readonly high: number;
      /** Scenarios scored. */
      readonly n: number;
      readonly families: number;
      /** Independent scenarios that would tell as much as these clustered ones, at most `n`. */
      readonly effectiveN: number;
    };

/**
 * Proportion of scenarios with the event, with a Wilson interval for clustered data: families are the clusters,
 * `clusteredEffectiveN` says how many independent scenarios they are worth, and Student's t on
 * families − 1 (`degreesOfFreedom` where they weigh unequally) stands for the normal quantile. At 0 and 1, where no variance is seen, each family counts as one.
 *
 * Each end alone is a bound of a gate, and of Wilson's interval the one towards 0 or 1 is too near: near either, an end is no
 * nearer than normal standard errors, with one hit and one miss added.
 *
 * @param level - confidence, between 0 and 1
 * @throws RangeError on impossible counts or level
 * @see Korn & Graubard (1998), Survey Methodology 24 (effective n, t on clusters − 1); Franco, Little, Louis & Slud (2019),
 * Journal of Survey Statistics and Methodology 7 (Wilson with an effective n, and why the seen variance alone covers too
 * little); Cai (2005), Journal of Statistical Planning and Inference 131 (one-sided Wilson bounds)
 */
export function clusteredProportion(families: readonly FamilyCount[], level = 0.95): ProportionEstimate {
  const clusters = mergeFamilies(families);
  if (clusters.length === 0) return { kind: 'none', n: 0 };
  const n = sum(clusters.map((cluster) => cluster.total));
  const estimate = proportion(sum(clusters.map((cluster) => cluster.hits)), n);
  const found = { estimate, n, families: clusters.length };
  if (clusters.length < LEAST_FAMILIES) return { kind: 'point', ...found, why: TOO_FEW_FAMILIES };
  const sums = clusters.map(({ family, hits, total }) => ({ family, sum: hits, total }));
  const effectiveN = clusteredEffectiveN(sums, estimate, estimate * (1 - estimate));
  return { kind: 'interval', ...found, effectiveN, ...intervalOf(clusters, estimate, effectiveN, level) };
}

function intervalOf(clusters: readonly Required<FamilyCount>[], estimate: number, effectiveN: number, level: number): Interval {
  const score = wilson(estimate, effectiveN, studentT(level, degreesOfFreedom(clusters.map(({ weight }) => weight))));
  if (estimate === 0 || estimate === 1) return score;
  const counts = clusters.map(({ hits, ...family }) => ({ ...family, sum: hits, squares: hits, cubes: hits }));
  const { variance } = clusteredSpread(counts, [0, 1]);
  const { low, high } = wider(score, tailedInterval(estimate, { variance, skew: 0 }, normal(level)));
  return { low: Math.max(0, low), high: Math.min(1, high) };
}
