import { NO_SPREAD } from './clustered-mean.ts';
import { LEAST_FAMILIES, TOO_FEW_FAMILIES } from './family-count.ts';
import { type FamilyValues, mergeValues } from './family-values.ts';
import { projectedEffectiveN } from './projected-effective-n.ts';
import { studentT } from './student-t.ts';
import { sum } from './sum.ts';
import { type CellFamily, coverage, familiesIn, type ScoredCell, type TrafficCell } from './traffic-cell.ts';

/** What one contact can come to at the least and at the most; it bounds what no scenario speaks for. */
export interface ValueRange {
  readonly least: number;
  readonly most: number;
}

interface Bounds {
  /** Mean over all contacts if each contact without scenarios comes to the least. */
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
 * Projects the means of cells onto their shares of traffic, Σ share · mean: of costs, say, or of the difference of two
 * variants' costs. The interval is mean ± t · √(variance / effective n), with `projectedEffectiveN` anchored at the
 * smallest and largest value seen (equal values bound nothing and have no interval), and Student's t on families − 1; contacts for which nothing speaks widen it to the range.
 *
 * @param level - confidence, between 0 and 1
 * @throws RangeError on impossible shares, values that are not finite, or an impossible level
 */
export function projectedMean(cells: readonly TrafficCell<FamilyValues>[], { least, most }: ValueRange, level = 0.95): ProjectedMean {
  const { scored, uncovered } = coverage(cells, cellFamilies);
  const point = sum(scored.map((cell) => cell.share * cell.mean));
  const bounds = { lowPoint: point + uncovered * least, highPoint: point + uncovered * most, uncovered };
  if (scored.length === 0) return { kind: 'none', n: 0, ...bounds };
  const n = sum(scored.map((cell) => cell.total));
  const families = familiesIn(scored);
  if (families < LEAST_FAMILIES) return { kind: 'point', n, families, ...bounds, why: TOO_FEW_FAMILIES };
  const [smallest, largest] = extremes(cells);
  if (smallest === largest) return { kind: 'point', n, families, ...bounds, why: NO_SPREAD };
  const { effectiveN, reach } = spread(scored, families, [smallest, largest], level);
  return { kind: 'interval', n, families, effectiveN, ...bounds, low: bounds.lowPoint - reach, high: bounds.highPoint + reach };
}

function cellFamilies(families: readonly FamilyValues[]): CellFamily[] {
  return mergeValues(families).map(({ family, values }) => ({
    family,
    sum: sum(values),
    squares: sum(values.map((value) => value * value)),
    total: values.length,
  }));
}

function extremes(cells: readonly TrafficCell<FamilyValues>[]): readonly [number, number] {
  const values = cells.flatMap((cell) => ('families' in cell ? cell.families.flatMap((family) => family.values) : []));
  const least = values.reduce((low, value) => Math.min(low, value), Number.POSITIVE_INFINITY);
  const most = values.reduce((high, value) => Math.max(high, value), Number.NEGATIVE_INFINITY);
  return [least, most];
}

function spread(scored: readonly ScoredCell[], families: number, anchors: readonly [number, number], level: number) {
  const share = sum(scored.map((cell) => cell.share));
  const mean = sum(scored.map((cell) => cell.share * cell.mean)) / share;
  const square = sum(scored.map((cell) => cell.share * (sum(cell.families.map((family) => family.squares)) / cell.total))) / share;
  const variance = Math.max(0, square - mean * mean);
  const effectiveN = projectedEffectiveN(scored, families, variance, anchors);
  const reach = share * studentT(level, families - 1) * Math.sqrt(variance / effectiveN);
  return { effectiveN, reach };
}
