import { groupBy } from '../../core/group.ts';
import type { Cell } from '../cell.ts';
import { isDrawn } from '../counting.ts';
import { kishUnit } from '../statistics/kish.ts';
import { sum } from '../statistics/sum.ts';

/** The same customer, met by both variants in the same trial. */
export interface PairedTrial {
  readonly a: Cell;
  readonly b: Cell;
}

/** A scenario that both variants played; errored trials of either are left out. */
export interface ScenarioPair {
  readonly scenario: string;
  readonly family: string;
  /** How often such a contact comes relative to others of the suite. */
  readonly weight: number;
  /** Whether each trial is another customer. */
  readonly isDrawn: boolean;
  /** Trials that both finished, those among them that are left out here included. */
  readonly of: number;
  /** In order of trial, at least one. */
  readonly trials: readonly PairedTrial[];
}

/** Some trials of pairs, of each scenario; scenarios without any are left out. */
export function among(pairs: readonly ScenarioPair[], isIn: (trial: PairedTrial) => boolean): ScenarioPair[] {
  return pairs.map((pair) => ({ ...pair, trials: pair.trials.filter(isIn) })).filter(({ trials }) => trials.length > 0);
}

/** What some trials of a scenario count for in a figure, in scenarios; see `evaluators/counting.ts`. */
export function countingOf(bearing: readonly ScenarioPair[]): (pair: ScenarioPair, trials: number) => number {
  const unit = kishUnit(bearing.map(({ isDrawn, weight, of, trials }) => (isDrawn ? { weight: weight / of, times: trials.length } : { weight, times: 1 })));
  return ({ weight, of }, trials) => (unit * weight * trials) / of;
}

/** Customers who are met in these trials: each trial of a persona is one, and of any other scenario all trials are the same one. */
export function customersIn(pairs: readonly ScenarioPair[]): number {
  const drawn = sum(pairs.map(({ isDrawn, trials }) => (isDrawn ? trials.length : 0)));
  return drawn + new Set(pairs.flatMap(({ isDrawn, scenario }) => (isDrawn ? [] : [scenario]))).size;
}

/** How many customers so many trials of a scenario stand for: of one whose trials are the same customer a part. */
export function customersFor({ isDrawn, of }: ScenarioPair, trials: number): number {
  return isDrawn ? trials : trials / of;
}

/** Whether each scenario is one customer, and all weigh alike. */
export function areAlike(pairs: readonly ScenarioPair[]): boolean {
  return new Set(pairs.map(({ weight }) => weight)).size <= 1 && !pairs.some((pair) => pair.isDrawn);
}

/** Scenarios in order of name, whatever the order of the conversations. */
export function pairUp(a: readonly Cell[], b: readonly Cell[]): ScenarioPair[] {
  const others = new Map(b.filter(isPlayed).map((cell) => [keyOf(cell), cell]));
  const trials = a.filter(isPlayed).flatMap((cell) => {
    const other = others.get(keyOf(cell));
    return other === undefined ? [] : [{ a: cell, b: other }];
  });
  return [...groupBy(trials, (trial) => trial.a.scenario)]
    .map(([scenario, some]) => {
      const [first] = some;
      const { family = '', weight = 1 } = first?.a ?? {};
      return {
        scenario,
        family,
        weight,
        isDrawn: first !== undefined && isDrawn(first.a),
        of: some.length,
        trials: some.sort((one, other) => one.a.trial - other.a.trial),
      };
    })
    .sort((one, other) => (one.scenario < other.scenario ? -1 : 1));
}

/** Conversations that were played under one variant and have no counterpart under the other. */
export function unpaired(a: readonly Cell[], b: readonly Cell[]): number {
  const paired = pairUp(a, b).reduce((count, { trials }) => count + trials.length, 0);
  return new Set([...a, ...b].map(keyOf)).size - paired;
}

function isPlayed(cell: Cell): boolean {
  return cell.walk.stop.how !== 'errored';
}

function keyOf({ scenario, trial }: Cell): string {
  return `${scenario} ${trial}`;
}
