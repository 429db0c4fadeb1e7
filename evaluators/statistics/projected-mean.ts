import { NO_SPREAD } from './clustered-mean.ts';
import { type EstimatedPart, type Spread, withEstimated } from './estimated-part.ts';
import { LEAST_FAMILIES, TOO_FEW_FAMILIES } from './family-count.ts';
import { familyMoments } from './family-moments.ts';
import type { FamilyValues } from './family-values.ts';
import { projectedSpread } from './projected-effective-n.ts';
import { studentT } from './student-t.ts';
import { sum } from './sum.ts';
import { tailedInterval, wider } from './tailed-interval.ts';
import { coverage, degreesIn, familiesIn, type TrafficCell } from './traffic-cell.ts';

/** What one contact can come to at the least and at the most; it bounds what no scenario speaks for. */
export interface ValueRange {
  readonly least: number;
  readonly most: number;
  /** The same within a group of cells, where that is narrower. */
  readonly within?: (group: string) => readonly [least: number, most: number];
}

interface Bounds {
  /** Mean over all contacts if each contact without scenarios comes to the least that one of its group can. */
  readonly lowPoint: number;
  /** The same at the most; equal to `lowPoint` when nothing is uncovered. */
  readonly highPoint: number;
  /** Share of contacts for which no scenario speaks. */
  readonly uncovered: number;
}

/** A mean over the contacts of real traffic, in the unit of its values. */
export type ProjectedMean =
  | ({ readonly kind: 'none'; readonly n: 0 } & Bounds)
  | ({ readonly kind: 'point'; readonly n: number; readonly families: number; readonly why: typeof TOO_FEW_FAMILIES | typeof NO_SPREAD } & Bounds)
  | ({
      readonly kind: 'interval';
      readonly low: number;
      readonly high: number;
      /** Scenarios measured. */
      readonly n: number;
      readonly families: number;
      /** Independent scenarios, spread like the traffic, that would tell as much. */
      readonly effectiveN: number;
    } & Bounds);

/**
 * Projects the means of cells onto their shares of traffic, Σ share · mean: of costs, say.
 *
 * Costs are small but for a few that are dear, and a suite may hold none of those: so the range of what a value can come to
 * is part of the evidence. The interval is mean ± t · √variance with `projectedSpread` anchored at both ends of the range
 * and Student's t on families − 1 (`degreesOfFreedom` where they weigh unequally), reaches further on the side of the long tail by Johnson's correction for skewness, and
 * stays within the range; contacts for which nothing speaks widen it to the range. Where the range is far wider than what
 * is usual, so is the interval: leave out what is too rare to estimate, and count it.
 *
 * @param level - confidence, between 0 and 1
 * @param estimated - what means that stand in for values which nobody measured leave uncertain
 * @throws RangeError on impossible shares, values that are not finite, or an impossible level
 */
export function projectedMean(cells: readonly TrafficCell<FamilyValues>[], range: ValueRange, level = 0.95, estimated?: EstimatedPart): ProjectedMean {
  const { least, most, within = () => [least, most] as const } = range;
  const { scored, uncovered, gaps } = coverage(cells, familyMoments);
  const point = sum(scored.map((cell) => cell.share * cell.mean));
  const open = gaps.map(({ share, group }) => ({ share, ends: group === undefined ? ([least, most] as const) : within(group) }));
  const gapsAt = (end: 0 | 1) => sum(open.map(({ share, ends }) => share * ends[end]));
  const bounds = { lowPoint: point + gapsAt(0), highPoint: point + gapsAt(1), uncovered };
  if (scored.length === 0) return { kind: 'none', n: 0, ...bounds };
  const n = sum(scored.map((cell) => cell.total));
  const families = familiesIn(scored);
  const fewest = Math.min(families, estimated?.families ?? families);
  if (fewest < LEAST_FAMILIES) return { kind: 'point', n, families: fewest, ...bounds, why: TOO_FEW_FAMILIES };
  const measured = { ...projectedSpread(scored, families, within), degrees: degreesIn(scored) };
  const all = estimated === undefined ? measured : withEstimated(measured, estimated);
  if (all.variance === 0) return { kind: 'point', n, families, ...bounds, why: NO_SPREAD };
  const around = (spread: Spread) => tailedInterval(0, spread, studentT(level, spread.degrees));
  // A second error makes a long tail relatively shorter, and must not draw the end on its side nearer.
  const tailed = estimated === undefined ? around(measured) : wider(around(measured), around(all));
  const low = Math.min(bounds.lowPoint, Math.max(least, bounds.lowPoint + tailed.low));
  const high = Math.max(bounds.highPoint, Math.min(most, bounds.highPoint + tailed.high));
  return { kind: 'interval', n, families, effectiveN: all.effectiveN, ...bounds, low, high };
}

/**
 * The point of `projectedMean` alone, where each contact without scenarios comes to nothing; 0 where no scenario speaks.
 *
 * @throws RangeError on impossible shares, or values that are not finite
 */
export function projectedPoint(cells: readonly TrafficCell<FamilyValues>[]): number {
  return sum(coverage(cells, familyMoments).scored.map((cell) => cell.share * cell.mean));
}
