type Numbers = Int32Array | Float64Array;

/** Numbers that are put behind one another, four or eight bytes each. */
export interface GrowingColumn {
  readonly push: (value: number) => void;
  /** All that were put, as they are now. */
  readonly all: () => ArrayLike<number>;
}

const FIRST_LENGTH = 64;

/**
 * A million conversations have a number in each of half a dozen columns: an array of the engine's takes eight bytes for it, and while
 * it grows as much again.
 * @param Kind what a number needs: 32 bits, or as much as a place in a file
 */
export function growingColumn(Kind: Int32ArrayConstructor | Float64ArrayConstructor): GrowingColumn {
  let held: Numbers = new Kind(FIRST_LENGTH);
  let length = 0;
  return {
    push: (value) => {
      if (length === held.length) {
        const longer = new Kind(2 * length);
        longer.set(held);
        held = longer;
      }
      held[length] = value;
      length += 1;
    },
    all: () => held.subarray(0, length),
  };
}
