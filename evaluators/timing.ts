import type { Cell } from './cell.ts';
import { median } from './median.ts';

/** When handoffs came, over all needs but the untimed ones: the columns add up to what recall counts, offers that suffice aside. */
export interface Timing {
  readonly in_window: number;
  readonly early: number;
  readonly late: number;
  readonly never: number;
  /** Median number of customer messages between the opening and the handoff, of those in the window; null where there are none. */
  readonly median_turns_waited: number | null;
  /** By how many customer messages each late handoff missed its deadline. */
  readonly turns_late: readonly number[];
}

export function timingOf(cells: readonly Cell[]): Timing {
  const timed = cells.flatMap((cell) => (cell.truth.need === 'must' && cell.truth.timing === 'timed' ? [{ cell, truth: cell.truth }] : []));
  const of = (outcome: string) => timed.filter(({ cell }) => cell.outcome.outcome === outcome);
  // A fork that was left before its window opened has no turns to measure from, and still was missed, or early.
  const count = (outcome: string) =>
    cells.filter(({ truth, outcome: { outcome: is } }) => is === outcome && truth.need === 'must' && truth.timing !== 'untimed').length;
  return {
    in_window: count('correct'),
    early: count('early'),
    late: count('late'),
    never: count('missed'),
    median_turns_waited: median(of('correct').map(({ cell, truth }) => cell.walk.stop.turn - truth.opening)),
    turns_late: of('late').map(({ cell, truth }) => cell.walk.stop.turn - truth.deadline),
  };
}
