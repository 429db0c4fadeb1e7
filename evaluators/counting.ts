import type { Cell } from './cell.ts';
import { kishUnit } from './statistics/kish.ts';

/** Finished conversations of each scenario under one variant, by id. */
export type Trials = ReadonlyMap<string, number>;

/** @param cells - all that one variant played, not only those that bear on some figure: what a conversation counts for must not hang on the others' outcomes */
export function trialsOf(cells: readonly Cell[]): Trials {
  const trials = new Map<string, number>();
  for (const { scenario, times, walk } of cells) if (walk.stop.how !== 'errored') trials.set(scenario, (trials.get(scenario) ?? 0) + times);
  return trials;
}

/** What conversations count for in a figure, in scenarios. */
export interface Counting {
  readonly of: (cell: Cell) => number;
}

/**
 * Whether each trial of a scenario is another customer: only a persona's, whose person and need are drawn anew. A script says the same
 * each time, and a model plays the same sheet in other words: however often it does, nothing is learned of another customer.
 */
export function isDrawn({ kind }: Pick<Cell, 'kind'>): boolean {
  return kind === 'persona';
}

/**
 * A scenario counts by its weight, shared by its trials: one that comes twice as often counts twice as much, however often each was
 * played. A scenario is one customer, however many trials; a drawn one is as many as were drawn. The unit is set so that
 * the customers who bear on the figure add up to their effective number, (Σw)² / Σw²: where all weigh alike each counts once, and
 * one of great weight is still one.
 *
 * @param bearing - the cells that bear on the figure
 * @param areOthers - whether the trials of its scenario are customers each
 * @see Kish, L. (1965), Survey Sampling, 11.7
 */
export function countingOf(bearing: readonly Cell[], trials: Trials, areOthers: (cell: Cell) => boolean = isDrawn): Counting {
  const each = ({ scenario, weight, times }: Cell) => weight / (trials.get(scenario) ?? times);
  const same = new Map(bearing.filter((cell) => !areOthers(cell)).map(({ scenario, weight }) => [scenario, { weight, times: 1 }]));
  const drawn = bearing.filter(areOthers).map((cell) => ({ weight: each(cell), times: cell.times }));
  const unit = kishUnit([...same.values(), ...drawn]);
  return { of: (cell) => unit * each(cell) * cell.times };
}

/** How many conversations these cells stand for. */
export function conversationsIn(cells: readonly Cell[]): number {
  return cells.reduce((all, { times }) => all + times, 0);
}
