import type { Cell } from './cell.ts';
import type { Trials } from './counting.ts';
import { sum } from './statistics/sum.ts';

/**
 * A mean over conversations in which each counts for its scenario's weight, shared by the scenario's trials (`countingOf`); null of
 * none. Where all count alike it is the plain mean, to the last digit.
 *
 * @param trials - of all that the variant played
 */
export function weighedMean(cells: readonly Cell[], measure: (cell: Cell) => number, trials: Trials): number | null {
  if (cells.length === 0) return null;
  const each = cells.map(({ scenario, weight, times }) => weight / (trials.get(scenario) ?? times));
  const most = Math.max(...each);
  const counts = cells.map(({ times }, at) => ((each[at] ?? 0) / most) * times);
  return sum(cells.map((cell, at) => (counts[at] ?? 0) * measure(cell))) / sum(counts);
}
