import { familyMoments } from './family-moments.ts';
import type { FamilyValues } from './family-values.ts';
import { projectedSpread } from './projected-effective-n.ts';
import { sum } from './sum.ts';
import { coverage, degreesIn, familiesIn, type TrafficCell } from './traffic-cell.ts';

/** How a projected mean spreads, and on how much that rests. */
export interface Spread {
  readonly variance: number;
  /** Third cumulant: above 0 where the long tail lies above. */
  readonly skew: number;
  /** Of Student's t. */
  readonly degrees: number;
}

/** What is added to a projected mean of which one part was measured on some of the customers alone. */
export interface EstimatedPart extends Spread {
  /** Families of those on whom it was measured. */
  readonly families: number;
}

/**
 * A value that was measured on some customers only, chosen by chance, counts for all others like them with the mean of these
 * (sampling in two phases). That mean has an error of its own, which the spread between customers does not show.
 *
 * All cells are one group: where few were measured a part of the traffic shows little spread of its own.
 *
 * @param sample - those measured; a cell's share is that of the contacts that its mean stands for
 * @param range - of one value, in the unit in which it was measured
 * @param price - of one such unit, above 0
 * @see Cochran, W. G. (1977), Sampling Techniques, 12.2 (double sampling for stratification): the variance of the second phase is
 *   added to that of the first
 */
export function estimatedPart(
  sample: readonly TrafficCell<FamilyValues>[],
  { least, most }: { readonly least: number; readonly most: number },
  price: number,
): EstimatedPart {
  const { scored } = coverage(sample, familyMoments);
  const families = familiesIn(scored);
  const { variance, skew } = projectedSpread(scored, families, () => [least, most]);
  return { variance: variance * price ** 2, skew: skew * price ** 3, degrees: degreesIn(scored), families };
}

/**
 * The spread of a mean and of what stands in for a part of its values.
 *
 * Both errors are chance of different draws, so that variances and third cumulants add up. Degrees of freedom are those of a sum of
 * two variances, (V + W)² / (V² / v + W² / w), so that a part that adds little does not decide how far t reaches; but no more than
 * all customers give, as those measured are of the same families.
 *
 * @see Satterthwaite, F. E. (1946), Biometrics Bulletin 2, 110–114
 */
export function withEstimated<Measured extends Spread & { readonly effectiveN: number }>(measured: Measured, estimated: EstimatedPart): Measured {
  const variance = measured.variance + estimated.variance;
  const shares = [measured, estimated].map((part) => (part.variance / variance) ** 2 / part.degrees);
  const degrees = variance > 0 ? Math.min(measured.degrees, 1 / sum(shares)) : measured.degrees;
  const effectiveN = variance > 0 ? measured.effectiveN * (measured.variance / variance) : measured.effectiveN;
  return { ...measured, variance, skew: measured.skew + estimated.skew, degrees, effectiveN };
}
