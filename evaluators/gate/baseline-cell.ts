import type { PairedFigure } from './settings.ts';

/** Trials with the event, and trials that count; kept apart, so that equal shares are exactly equal. */
export interface Share {
  readonly hits: number;
  /** Above 0. */
  readonly of: number;
}

/** How the baseline did on one scenario: for each figure that it counts for, its share of trials with the event. */
export interface BaselineCell {
  readonly scenario: string;
  readonly hits: Readonly<Partial<Record<PairedFigure, Share>>>;
}
