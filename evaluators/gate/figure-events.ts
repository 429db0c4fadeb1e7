import { type Cell, isUntimed } from '../cell.ts';
import type { GateFigure } from './settings.ts';

/** What a figure counts. */
interface FigureEvent {
  /** Whether the conversation is one of those that the figure is a share of. */
  readonly counts: (cell: Cell) => boolean;
  readonly isHit: (cell: Cell) => boolean;
  /** The event can only happen to customers of this need. */
  readonly need?: 'must' | 'must_not';
  readonly better: 'higher' | 'lower' | 'neither';
}

const inCell =
  (...names: readonly (Cell['outcome']['cell'] | Cell['outcome']['outcome'])[]) =>
  (cell: Cell) =>
    names.includes(cell.outcome.cell) || names.includes(cell.outcome.outcome);
const everyone = () => true;
const due = (cell: Cell) => inCell('TP', 'FN')(cell) && !isUntimed(cell);

/** The same counts as the report has (`evaluators/classification.ts`, `evaluators/projection.ts`), by name of the figure. */
export const FIGURE_EVENTS: Readonly<Record<GateFigure, FigureEvent>> = {
  recall: { counts: due, isHit: inCell('TP'), need: 'must', better: 'higher' },
  precision: { counts: inCell('TP', 'FP'), isHit: inCell('TP'), better: 'higher' },
  specificity: { counts: inCell('TN', 'FP'), isHit: inCell('TN'), need: 'must_not', better: 'higher' },
  in_window_precision: {
    counts: (cell) => !isUntimed(cell) && inCell('correct', 'early', 'late', 'unnecessary')(cell),
    isHit: inCell('correct'),
    better: 'higher',
  },
  startable: { counts: (cell) => cell.handoff !== undefined, isHit: (cell) => cell.handoff?.startable === true, better: 'higher' },
  offered_unnecessarily: { counts: inCell('TN', 'FP'), isHit: inCell('offered_unnecessarily'), need: 'must_not', better: 'lower' },
  trapped: { counts: everyone, isHit: inCell('FN'), need: 'must', better: 'lower' },
  sent_for_nothing: { counts: everyone, isHit: inCell('FP'), need: 'must_not', better: 'lower' },
  rate: { counts: everyone, isHit: (cell) => cell.handed === 'yes', better: 'neither' },
};
