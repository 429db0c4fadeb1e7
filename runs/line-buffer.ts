/** A UTF-16 unit takes at most so many bytes in UTF-8. */
const BYTES_PER_UNIT = 3;
const NEWLINE = 0x0a;

/** Whole lines as UTF-8, encoded one by one into the same memory: no text is joined, and nothing is copied once more. */
export interface LineBuffer {
  /** Bytes so far. */
  readonly size: () => number;
  /** Adds a line, its end included. */
  readonly add: (line: string) => void;
  /** Gives the lines and forgets them; the bytes are valid until the next line is added. */
  readonly take: () => Uint8Array;
}

/** @param capacity bytes from the start; it grows with what is added */
export function lineBuffer(capacity: number): LineBuffer {
  let memory = Buffer.allocUnsafe(capacity);
  let size = 0;
  return {
    size: () => size,
    add: (line) => {
      const needed = size + line.length * BYTES_PER_UNIT + 1;
      if (needed > memory.length) memory = grown(memory, size, needed);
      size += memory.write(line, size);
      memory[size] = NEWLINE;
      size += 1;
    },
    take: () => {
      const lines = memory.subarray(0, size);
      size = 0;
      return lines;
    },
  };
}

function grown(memory: Buffer, used: number, needed: number): Buffer<ArrayBuffer> {
  const larger = Buffer.allocUnsafe(Math.max(needed, 2 * memory.length));
  memory.copy(larger, 0, 0, used);
  return larger;
}
