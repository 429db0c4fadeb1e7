import { isDrawn } from '../../evaluators/counting.ts';
import { trialsOf } from '../../runs/run.ts';
import type { StoredRun } from '../run/stored.ts';

/** How many customers a run has: each trial of a drawn one is another, and all of a script are the same. */
export function customersOf({ info, scenarios }: StoredRun): number {
  const trials = trialsOf(info);
  return Object.keys(info.digests.play).reduce((sum, id, index) => {
    const kind = scenarios.get(id)?.customer.kind;
    return sum + (kind !== undefined && isDrawn({ kind }) ? (trials[index] ?? 0) : 1);
  }, 0);
}
