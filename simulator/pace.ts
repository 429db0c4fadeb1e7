/** How much is played at a time: long enough that handing it over costs nothing, short enough that an interrupt is heard at once. */
const TARGET_MS = 100;
const MOST_SLOTS = 128;

/** Sizes of blocks, grown or shrunk by how long the last one took. The bytes of a run do not depend on them. */
export interface Pace {
  readonly size: () => number;
  /** A block of so many slots took so long. */
  readonly took: (slots: number, ms: number) => void;
}

export function openPace(): Pace {
  let size = 1;
  return {
    size: () => size,
    took: (slots, ms) => {
      const fitting = ms > 0 ? Math.round((slots * TARGET_MS) / ms) : MOST_SLOTS;
      size = Math.max(1, Math.min(fitting, Math.max(size, slots * 4), MOST_SLOTS));
    },
  };
}
