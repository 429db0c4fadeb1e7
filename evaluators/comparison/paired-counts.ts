import type { FamilyCount } from '../statistics/family-count.ts';
import type { PairedCount } from '../statistics/paired-count.ts';
import type { Event } from './events.ts';
import { among, countingOf, customersFor, type ScenarioPair } from './pairs.ts';

/** How often an event happened in one scenario under both variants, in scenarios; one counts once, however many trials, and by its weight. */
export interface PairedScenario extends Required<PairedCount> {
  readonly scenario: string;
  /** With the event under both. */
  readonly both: number;
  /** With the event under one alone, in customers, whatever they weigh. */
  readonly customers: { readonly only_a: number; readonly only_b: number };
}

/** The trials that bear on the event under both variants. */
export function bearingOn(pairs: readonly ScenarioPair[], event: Event): ScenarioPair[] {
  return among(pairs, ({ a, b }) => event(a) !== undefined && event(b) !== undefined);
}

/** Scenarios that bear on the event under both variants. */
export function countPairs(pairs: readonly ScenarioPair[], event: Event): PairedScenario[] {
  const bearing = bearingOn(pairs, event);
  const counting = countingOf(bearing);
  return bearing.map((pair) => {
    const { scenario, family, weight, trials } = pair;
    const told = trials.map(({ a, b }) => ({ inA: event(a) === true, inB: event(b) === true }));
    const trialsThat = (isIn: (trial: (typeof told)[number]) => boolean) => told.filter(isIn).length;
    const [inA, inB] = [trialsThat((trial) => trial.inA && !trial.inB), trialsThat((trial) => trial.inB && !trial.inA)];
    return {
      scenario,
      family,
      weight,
      onlyA: counting(pair, inA),
      onlyB: counting(pair, inB),
      both: counting(
        pair,
        trialsThat((trial) => trial.inA && trial.inB),
      ),
      total: counting(pair, told.length),
      customers: { only_a: customersFor(pair, inA), only_b: customersFor(pair, inB) },
    };
  });
}

/** The same seen from the other side: what is called A is B. The statistics subtract B from A, and a comparison asks what B adds. */
export function turned(counts: readonly PairedScenario[]): PairedCount[] {
  return counts.map(({ family, weight, onlyA, onlyB, total }) => ({ family, weight, onlyA: onlyB, onlyB: onlyA, total }));
}

/** What one variant did by itself, on the paired scenarios. */
export function ofSide(counts: readonly PairedScenario[], side: 'a' | 'b'): FamilyCount[] {
  return counts.map(({ family, weight, onlyA, onlyB, both, total }) => ({ family, weight, hits: both + (side === 'a' ? onlyA : onlyB), total }));
}
