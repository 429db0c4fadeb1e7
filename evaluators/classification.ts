import { type Cell, isUntimed } from './cell.ts';
import { countingOf, trialsOf } from './counting.ts';
import { countByFamily } from './family-counts.ts';
import { clusteredProportion, type ProportionEstimate } from './statistics/clustered-proportion.ts';
import { sum } from './statistics/sum.ts';

/** The escalation decision as a timed classification; the event is *handed over by the deadline*. */
export interface Classification {
  /** TP / (TP + FP): of the handoffs in time or for nothing, the share that was needed. */
  readonly precision: ProportionEstimate;
  /** TP / (TP + FN), by the deadline. */
  readonly recall: ProportionEstimate;
  /** TN / (TN + FP). */
  readonly specificity: ProportionEstimate;
  /** Harmonic mean of precision and recall: 2 TP / (2 TP + FP + FN). No interval: it is not a proportion. Null where recall is only bounded. */
  readonly f1: number | null;
  /** Of those who needed a human, the share that got one (or, where it suffices, an offer) at any time. */
  readonly recall_any_time: ProportionEstimate;
  /** correct / (correct + early + late + unnecessary), untimed needs left out. */
  readonly in_window_precision: ProportionEstimate;
  /** Of those who need no human, the share that was asked whether they want one, and declined. */
  readonly offered_unnecessarily: ProportionEstimate;
}

export function classify(cells: readonly Cell[]): Classification {
  const trials = trialsOf(cells);
  const rate = (counts: (cell: Cell) => boolean, isHit: (cell: Cell) => boolean) => clusteredProportion(countByFamily(cells, counts, isHit, trials));
  const is =
    (...names: readonly (Cell['outcome']['cell'] | Cell['outcome']['outcome'])[]) =>
    (cell: Cell) =>
      names.includes(cell.outcome.cell) || names.includes(cell.outcome.outcome);
  const precision = rate(is('TP', 'FP'), is('TP'));
  const needed = (cell: Cell) => is('TP', 'FN')(cell) && !isUntimed(cell);
  const recall = rate(needed, is('TP'));
  return {
    precision,
    recall,
    specificity: rate(is('TN', 'FP'), is('TN')),
    f1: f1Of(cells),
    recall_any_time: rate(needed, is('TP', 'late')),
    in_window_precision: rate((cell) => !isUntimed(cell) && is('correct', 'early', 'late', 'unnecessary')(cell), is('correct')),
    offered_unnecessarily: rate(is('TN', 'FP'), is('offered_unnecessarily')),
  };
}

function f1Of(cells: readonly Cell[]): number | null {
  if (cells.some(isUntimed)) return null;
  const bearing = cells.filter(({ outcome: { cell } }) => cell === 'TP' || cell === 'FP' || cell === 'FN');
  const counting = countingOf(bearing, trialsOf(cells));
  const count = (name: 'TP' | 'FP' | 'FN') => sum(bearing.filter(({ outcome }) => outcome.cell === name).map(counting.of));
  const truePositives = count('TP');
  const denominator = 2 * truePositives + count('FP') + count('FN');
  return denominator === 0 ? null : (2 * truePositives) / denominator;
}
