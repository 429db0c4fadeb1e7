import type { FamilyCount } from '../statistics/family-count.ts';
import type { PairedCount } from '../statistics/paired-count.ts';
import type { Event } from './events.ts';
import { among, countingOf, type ScenarioPair } from './pairs.ts';

/** How often an event happened in one scenario under both variants, in scenarios; one counts once, however many trials, and by its weight. */
export interface PairedScenario extends Required<PairedCount> {
  readonly scenario: string;
  /** With the event under both. */
  readonly both: number;
}

/** Scenarios that bear on the event under both variants. */
export function countPairs(pairs: readonly ScenarioPair[], event: Event): PairedScenario[] {
  const bearing = among(pairs, ({ a, b }) => event(a) !== undefined && event(b) !== undefined);
  const counting = countingOf(bearing);
  return bearing.map((pair) => {
    const { scenario, family, weight, trials } = pair;
    const told = trials.map(({ a, b }) => ({ inA: event(a) === true, inB: event(b) === true }));
    const count = (isIn: (trial: (typeof told)[number]) => boolean) => counting(pair, told.filter(isIn).length);
    const [onlyA, onlyB] = [count(({ inA, inB }) => inA && !inB), count(({ inA, inB }) => inB && !inA)];
    return { scenario, family, weight, onlyA, onlyB, both: count(({ inA, inB }) => inA && inB), total: count(() => true) };
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
