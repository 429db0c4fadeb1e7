import type { FamilyCount } from '../statistics/family-count.ts';
import type { PairedCount } from '../statistics/paired-count.ts';
import type { Event } from './events.ts';
import type { ScenarioPair } from './pairs.ts';

/** How often an event happened in one scenario under both variants; a scenario counts once, however many trials. */
export interface PairedScenario extends PairedCount {
  readonly scenario: string;
  /** Share of trials with the event under both. */
  readonly both: number;
}

/** Scenarios that bear on the event under both variants. */
export function countPairs(pairs: readonly ScenarioPair[], event: Event): PairedScenario[] {
  return pairs.flatMap(({ scenario, family, trials }) => {
    const told = trials.flatMap(({ a, b }) => {
      const [inA, inB] = [event(a), event(b)];
      return inA === undefined || inB === undefined ? [] : [{ inA, inB }];
    });
    if (told.length === 0) return [];
    const share = (isIn: (trial: (typeof told)[number]) => boolean) => told.filter(isIn).length / trials.length;
    const [onlyA, onlyB] = [share(({ inA, inB }) => inA && !inB), share(({ inA, inB }) => inB && !inA)];
    return [{ scenario, family, onlyA, onlyB, both: share(({ inA, inB }) => inA && inB), total: told.length / trials.length }];
  });
}

/** The same seen from the other side: what is called A is B. The statistics subtract B from A, and a comparison asks what B adds. */
export function turned(counts: readonly PairedScenario[]): PairedCount[] {
  return counts.map(({ family, onlyA, onlyB, total }) => ({ family, onlyA: onlyB, onlyB: onlyA, total }));
}

/** What one variant did by itself, on the paired scenarios. */
export function ofSide(counts: readonly PairedScenario[], side: 'a' | 'b'): FamilyCount[] {
  return counts.map(({ family, onlyA, onlyB, both, total }) => ({ family, hits: both + (side === 'a' ? onlyA : onlyB), total }));
}
