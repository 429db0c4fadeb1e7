import type { PairedFigure } from './settings.ts';

/** How the baseline did on one scenario: for each figure, of the trials that count the share with the event. */
export interface BaselineCell {
  readonly scenario: string;
  readonly hits: Readonly<Partial<Record<PairedFigure, number>>>;
}
