import type { Observation } from '../../../core/observation.ts';
import type { Slots } from './closure.ts';
import { getterOf } from './getters.ts';

/** Where a policy's conditions find what they read: each path has one place, whichever rules read it. */
export interface SlotTable {
  /** The place of a path into the observation, over records and tables. */
  readonly of: (root: keyof Observation, keys: readonly string[]) => number;
  /** A place for the variable of a loop. */
  readonly bound: () => number;
  /**
   * Reads every path once; what is absent is `undefined`. Gives nothing where a whole part of the observation is absent, and
   * always the same slots, filled anew: they are done with before the next observation is read.
   */
  readonly read: (observation: Observation) => Slots | undefined;
}

export function slotTable(): SlotTable {
  const places = new Map<string, number>();
  const reads: { readonly at: number; readonly get: (observation: Observation) => unknown }[] = [];
  const slots: Slots = [];
  const place = () => slots.push(undefined) - 1;
  return {
    of: (root, keys) => {
      const name = JSON.stringify([root, ...keys]);
      const known = places.get(name);
      if (known !== undefined) return known;
      const at = place();
      places.set(name, at);
      reads.push({ at, get: getterOf(root, keys) });
      return at;
    },
    bound: place,
    read: (observation) => {
      try {
        for (const { at, get } of reads) slots[at] = get(observation);
        return slots;
      } catch {
        return undefined;
      }
    },
  };
}
