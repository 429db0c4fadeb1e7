import type { Observation } from '../../../core/observation.ts';
import { type Answer, Answers, type Holds } from './answers.ts';
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
  /** A closure that reads these places belongs to those of which `noneHolds` tells. */
  readonly add: (closure: Holds, places: ReadonlySet<number>) => void;
  /** Whether none of the closures that were added holds for what was read last; false, too, where one of them is unsure. */
  readonly noneHolds: () => boolean;
}

/** One path, and the answers that rest on it. */
interface Read {
  readonly at: number;
  readonly get: (observation: Observation) => unknown;
  readonly answers: Answer[];
  /** It led to an empty list, and nothing else is in it now. */
  wasEmpty: boolean;
}

export function slotTable(): SlotTable {
  const places = new Map<string, number>();
  const reads: Read[] = [];
  const answers = new Answers();
  const slots: Slots = [];
  const place = () => slots.push(undefined) - 1;
  return {
    of: (root, keys) => {
      const name = JSON.stringify([root, ...keys]);
      const known = places.get(name);
      if (known !== undefined) return known;
      const at = place();
      places.set(name, at);
      reads.push({ at, get: getterOf(root, keys), answers: [], wasEmpty: false });
      return at;
    },
    bound: place,
    read: (observation) => {
      try {
        for (const read of reads) {
          const value = read.get(observation);
          const isSame = isUnchanged(read, slots[read.at], value);
          slots[read.at] = value;
          if (!isSame) for (const answer of read.answers) answers.spoil(answer);
        }
        return slots;
      } catch {
        return undefined;
      }
    },
    add: (closure, at) => {
      const answer = answers.add(closure);
      for (const read of reads) if (at.has(read.at)) read.answers.push(answer);
    },
    noneHolds: () => answers.noneHolds(slots),
  };
}

/** Lists and tables may hold something else than before even where they are the same; one empty list is like another. */
function isUnchanged(read: Read, before: unknown, value: unknown): boolean {
  if (typeof value !== 'object') {
    read.wasEmpty = false;
    return Object.is(before, value);
  }
  const wasEmpty = read.wasEmpty;
  read.wasEmpty = Array.isArray(value) && value.length === 0;
  return wasEmpty && read.wasEmpty;
}
