import { LEAST_FAMILIES, TOO_FEW_FAMILIES } from './family-count.ts';
import { mergePairs, type PairedCount } from './paired-count.ts';
import { projectedEffectiveN } from './projected-effective-n.ts';
import { studentT } from './student-t.ts';
import { sum } from './sum.ts';
import { tango } from './tango.ts';
import { type CellFamily, coverage, degreesIn, familiesIn, type ScoredCell, type TrafficCell } from './traffic-cell.ts';

interface Bounds {
  /** Rate under A minus rate under B over all contacts, −1 to 1, if where there are no scenarios B always has the event and A never. */
  readonly lowPoint: number;
  /** The same if there A always has it and B never; equal to `lowPoint` when nothing is uncovered. */
  readonly highPoint: number;
  /** Share of contacts for which no scenario speaks. */
  readonly uncovered: number;
}

/** How much more often the event happens under A than under B over the contacts of real traffic. */
export type ProjectedDifference =
  | ({ readonly kind: 'none'; readonly n: 0 } & Bounds)
  | ({ readonly kind: 'point'; readonly n: number; readonly families: number; readonly why: typeof TOO_FEW_FAMILIES } & Bounds)
  | ({
      readonly kind: 'interval';
      readonly low: number;
      readonly high: number;
      /** Scenarios scored under both. */
      readonly n: number;
      readonly families: number;
      /** Independent pairs, spread like the traffic, that would tell as much. */
      readonly effectiveN: number;
    } & Bounds);

/** A variance smaller than this is rounding. */
const ROUNDING = 1e-9;

/**
 * Projects the paired differences of two variants onto the same shares of traffic: Σ share · (rate of A − rate of B).
 * A cell without scenarios may hold any difference, in either direction.
 *
 * The interval is Tango's, on the rates at which scenarios differ within the scored share, with the effective number of
 * pairs of `projectedEffectiveN` and Student's t on families − 1 (`degreesOfFreedom` where they weigh unequally), and is then scaled back to all contacts.
 *
 * @param level - confidence, between 0 and 1
 * @throws RangeError on impossible shares, counts or level
 */
export function projectedDifference(cells: readonly TrafficCell<PairedCount>[], level = 0.95): ProjectedDifference {
  const { scored, uncovered } = coverage(cells, cellFamilies);
  const point = sum(scored.map((cell) => cell.share * cell.mean));
  const bounds = { lowPoint: Math.max(-1, point - uncovered), highPoint: Math.min(1, point + uncovered), uncovered };
  if (scored.length === 0) return { kind: 'none', n: 0, ...bounds };
  const n = sum(scored.map((cell) => cell.total));
  const families = familiesIn(scored);
  if (families < LEAST_FAMILIES) return { kind: 'point', n, families, ...bounds, why: TOO_FEW_FAMILIES };
  return { kind: 'interval', n, families, ...bounds, ...projectedInterval(scored, uncovered, families, level) };
}

/** `squares` of a difference of two yes-or-no outcomes is 1 wherever they differ. */
function cellFamilies(families: readonly PairedCount[]): CellFamily[] {
  return mergePairs(families).map(({ onlyA, onlyB, ...family }) => {
    const difference = onlyA - onlyB;
    return { ...family, sum: difference, squares: onlyA + onlyB, cubes: difference };
  });
}

function projectedInterval(scored: readonly ScoredCell[], uncovered: number, families: number, level: number) {
  const share = sum(scored.map((cell) => cell.share));
  const difference = sum(scored.map((cell) => cell.share * cell.mean)) / share;
  const discordance = sum(scored.map((cell) => cell.share * (sum(cell.families.map((family) => family.squares)) / cell.total))) / share;
  const variance = discordance - difference ** 2;
  const effectiveN = projectedEffectiveN(scored, families, variance < ROUNDING ? 0 : variance, [-1, 1]);
  const [onlyA, onlyB] = [Math.max(0, (discordance + difference) / 2), Math.max(0, (discordance - difference) / 2)];
  const within = tango(onlyA, onlyB, effectiveN, studentT(level, degreesIn(scored)));
  return { effectiveN, low: Math.max(-1, share * within.low - uncovered), high: Math.min(1, share * within.high + uncovered) };
}
