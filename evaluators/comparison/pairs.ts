import { groupBy } from '../../core/group.ts';
import type { Cell } from '../cell.ts';

/** The same customer, met by both variants in the same trial. */
export interface PairedTrial {
  readonly a: Cell;
  readonly b: Cell;
}

/** A scenario that both variants played; errored trials of either are left out. */
export interface ScenarioPair {
  readonly scenario: string;
  readonly family: string;
  /** In order of trial, at least one. */
  readonly trials: readonly PairedTrial[];
}

/** Scenarios in order of name, whatever the order of the conversations. */
export function pairUp(a: readonly Cell[], b: readonly Cell[]): ScenarioPair[] {
  const others = new Map(b.filter(isPlayed).map((cell) => [keyOf(cell), cell]));
  const trials = a.filter(isPlayed).flatMap((cell) => {
    const other = others.get(keyOf(cell));
    return other === undefined ? [] : [{ a: cell, b: other }];
  });
  return [...groupBy(trials, (trial) => trial.a.scenario)]
    .map(([scenario, some]) => ({ scenario, family: some[0]?.a.family ?? '', trials: some.sort((one, other) => one.a.trial - other.a.trial) }))
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
