/** One conversation that is to be played. */
interface Slot {
  /** Index of the scenario in the order of the suite, from 0. */
  readonly scenario: number;
  /** From 1. */
  readonly trial: number;
}

/** The conversations of a run in their one order: scenarios in the order of the suite, of each its trials from the first to the last. */
export interface Slots {
  readonly count: number;
  /** @throws RangeError outside 0 … count − 1 */
  readonly at: (index: number) => Slot;
}

/** Consecutive slots: from the first that belongs to it to the first that no longer does. */
export interface SlotRange {
  readonly from: number;
  readonly to: number;
}

/** @param trials how often each scenario is played, in the order of the suite */
export function slotsOf(trials: readonly number[]): Slots {
  const starts = new Float64Array(trials.length + 1);
  for (const [index, count] of trials.entries()) starts[index + 1] = (starts[index] ?? 0) + count;
  const count = starts[trials.length] ?? 0;
  return {
    count,
    at: (index) => {
      if (!Number.isInteger(index) || index < 0 || index >= count) throw new RangeError(`there is no slot ${index} among ${count}`);
      const scenario = lastNotAfter(starts, index);
      return { scenario, trial: index - (starts[scenario] ?? 0) + 1 };
    },
  };
}

/** Position of the last start that is not after `index`; scenarios without trials share their start with the next. */
function lastNotAfter(starts: Float64Array, index: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= index) low = middle;
    else high = middle;
  }
  return low;
}
