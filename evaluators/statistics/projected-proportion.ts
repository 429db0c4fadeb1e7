import { type FamilyCount, LEAST_FAMILIES, mergeFamilies, proportion, TOO_FEW_FAMILIES } from './family-count.ts';
import { projectedEffectiveN, projectedSpread } from './projected-effective-n.ts';
import { normal, studentT } from './student-t.ts';
import { sum } from './sum.ts';
import { tailShift } from './tailed-interval.ts';
import { type CellFamily, coverage, degreesIn, familiesIn, type ScoredCell, type TrafficCell } from './traffic-cell.ts';
import { type Interval, wilson } from './wilson.ts';

interface Bounds {
  /** Rate over all contacts, 0–1, if the event never happens where there are no scenarios. */
  readonly lowPoint: number;
  /** The same if there it always happens; equal to `lowPoint` when nothing is uncovered. */
  readonly highPoint: number;
  /** Share of contacts for which no scenario speaks. */
  readonly uncovered: number;
}

/** What an interval of the projected rate rests on. */
export interface ProjectedEvidence extends Bounds {
  /** Share of contacts for which scenarios speak; cells with a known rate are not part of it. */
  readonly scored: number;
  /** Scenarios scored. */
  readonly n: number;
  readonly families: number;
  /** Of the variance between families: families − 1 where all weigh alike. */
  readonly degrees: number;
  /** Independent scenarios, spread like the traffic, that would tell as much. */
  readonly effectiveN: number;
  /** Skewness between suites of the same make, third cumulant over variance, beyond that of one rate: above 0 for a long tail above. */
  readonly tail: number;
}

/** A rate over the contacts of real traffic. */
export type ProjectedProportion =
  | ({ readonly kind: 'none'; readonly n: 0 } & Bounds)
  | ({ readonly kind: 'point'; readonly n: number; readonly families: number; readonly why: typeof TOO_FEW_FAMILIES } & Bounds)
  | ({ readonly kind: 'interval' } & ProjectedEvidence & Interval);

/** Skewness smaller than this is rounding. */
const ROUNDING = 1e-12;

/**
 * Projects the rates of cells onto their shares of traffic: Σ share · rate. Cells without scenarios may have any rate,
 * hence two points; the interval reaches from below the lower to above the upper one.
 *
 * The interval is Wilson's, on the rate within the scored share, with the effective number of scenarios of
 * `projectedEffectiveN` and Student's t on families − 1 (`degreesOfFreedom` where they weigh unequally), and is then scaled back to all contacts; the end on the side of a tail
 * that is longer than Wilson's interval knows reaches further (`tailShift`).
 *
 * @param level - confidence, between 0 and 1
 * @throws RangeError on impossible shares, counts or level
 */
export function projectedProportion(cells: readonly TrafficCell[], level = 0.95): ProjectedProportion {
  const { scored, uncovered } = coverage(cells, cellFamilies);
  const lowPoint = sum(scored.map((cell) => cell.share * cell.mean));
  const bounds = { lowPoint, highPoint: Math.min(1, lowPoint + uncovered), uncovered };
  if (scored.length === 0) return { kind: 'none', n: 0, ...bounds };
  const n = sum(scored.map((cell) => cell.total));
  const families = familiesIn(scored);
  if (families < LEAST_FAMILIES) return { kind: 'point', n, families, ...bounds, why: TOO_FEW_FAMILIES };
  const share = sum(scored.map((cell) => cell.share));
  const rate = proportion(lowPoint, share);
  const effectiveN = projectedEffectiveN(scored, families, rate * (1 - rate));
  const evidence = { ...bounds, scored: share, n, families, degrees: degreesIn(scored), effectiveN, tail: tailOf(scored, families, share) };
  return { kind: 'interval', ...evidence, ...projectedInterval(evidence, level) };
}

function cellFamilies(families: readonly FamilyCount[]): CellFamily[] {
  return mergeFamilies(families).map(({ hits, ...family }) => ({ ...family, sum: hits, squares: hits, cubes: hits }));
}

/**
 * Wilson's interval leans as one rate does. Over traffic the rare event of a large part and the common one of a small part make
 * a rate in between, whose tail is longer than its size tells; where all parts are of one group there is no difference.
 */
function tailOf(scored: readonly ScoredCell[], families: number, share: number): number {
  const { variance, skew, mean, effectiveN } = projectedSpread(scored, families, () => [0, 1]);
  const tail = skew / variance - (share * (1 - 2 * mean)) / effectiveN;
  return Math.abs(tail) < ROUNDING ? 0 : tail;
}

/** The interval of the projected rate that this evidence allows. */
export function projectedInterval({ lowPoint, scored, uncovered, effectiveN, degrees, tail }: ProjectedEvidence, level: number): Interval {
  const within = wilson(proportion(lowPoint, scored), effectiveN, studentT(level, degrees));
  const moved = tailShift(tail, normal(level));
  return {
    low: Math.max(0, scored * within.low + Math.min(0, moved)),
    high: Math.min(1, Math.min(scored, scored * within.high + Math.max(0, moved)) + uncovered),
  };
}
