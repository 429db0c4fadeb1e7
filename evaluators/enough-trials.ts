import type { Cell } from './cell.ts';
import { conversationsIn } from './counting.ts';

/** How many of the scenarios, and how much of their weight, have to be left in. */
const NEARLY_ALL = 0.9;

export interface EnoughTrials {
  /** The largest k; 0 without scenarios that were played often enough. */
  readonly most: number;
  /** Scenarios with so many trials or more, in the order given. */
  readonly enough: readonly (readonly Cell[])[];
}

/**
 * The largest number of trials that nine in ten of the scenarios have, by number and by weight, among those with at least `least`:
 * the one pair of a population that was played most says nothing of the others, and the one played least need not hold back all.
 *
 * @param scenarios - the trials of each
 * @param least - scenarios with fewer trials have no say, 1 or more
 * @param limit - no more than so many trials are asked for
 */
export function enoughTrials(scenarios: readonly (readonly Cell[])[], least: number, limit = Number.POSITIVE_INFINITY): EnoughTrials {
  const asked = scenarios.filter((trials) => conversationsIn(trials) >= least);
  const shares = [() => 1, weightOf];
  const isNearlyAll = (some: readonly (readonly Cell[])[]) => shares.every((share) => total(some, share) >= NEARLY_ALL * total(asked, share));
  const withAtLeast = (k: number) => asked.filter((trials) => conversationsIn(trials) >= k);
  const sizes = [...new Set(asked.map((trials) => Math.min(limit, conversationsIn(trials))))].sort((a, b) => b - a);
  const most = sizes.find((k) => isNearlyAll(withAtLeast(k))) ?? 0;
  return { most, enough: most === 0 ? [] : withAtLeast(most) };
}

/** What a scenario weighs beside others. */
export function weightOf(trials: readonly Cell[]): number {
  return trials[0]?.weight ?? 1;
}

function total(scenarios: readonly (readonly Cell[])[], share: (trials: readonly Cell[]) => number): number {
  return scenarios.reduce((sum, trials) => sum + share(trials), 0);
}
