import { clusteredEffectiveN } from './clustered-effective-n.ts';
import { type FamilyCount, LEAST_FAMILIES, mergeFamilies, proportion, TOO_FEW_FAMILIES } from './family-count.ts';
import { studentT } from './student-t.ts';
import { sum } from './sum.ts';
import { wilson } from './wilson.ts';

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
 * `clusteredEffectiveN` says how many independent scenarios they are worth, and Student's t on families − 1 stands for
 * the normal quantile. At 0 and 1, where no variance is seen, each family counts as one.
 *
 * @param level - confidence, between 0 and 1
 * @throws RangeError on impossible counts or level
 * @see Korn & Graubard (1998), Survey Methodology 24 (effective n, t on clusters − 1); Franco, Little, Louis & Slud (2019),
 * Journal of Survey Statistics and Methodology 7 (Wilson with an effective n, and why the seen variance alone covers too little)
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
  return { kind: 'interval', ...found, effectiveN, ...wilson(estimate, effectiveN, studentT(level, clusters.length - 1)) };
}
