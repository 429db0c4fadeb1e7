import { addCounts, type Counts, countsOf, NO_COUNTS } from './counts.ts';
import { type LineBuffer, lineBuffer } from './line-buffer.ts';
import type { ConversationRecord } from './record.ts';

/** Consecutive conversations as their lines are written, and how many they are. */
export interface Block {
  /** Whole lines of UTF-8, in an `ArrayBuffer` that holds nothing else. */
  readonly lines: Uint8Array<ArrayBuffer>;
  readonly counts: Counts;
}

/** A block that is being filled. */
export interface OpenBlock {
  readonly add: (record: ConversationRecord) => void;
  /** Bytes so far. */
  readonly size: () => number;
  readonly close: () => Block;
}

const USUAL_BYTES = 2 * 1024 * 1024;

/** Memory of a block that was closed, for the next one. */
let spare: LineBuffer | undefined;

export function openBlock(): OpenBlock {
  const lines = spare ?? lineBuffer(USUAL_BYTES);
  spare = undefined;
  let counts = NO_COUNTS;
  return {
    add: (record) => {
      lines.add(JSON.stringify(record));
      counts = addCounts(counts, countsOf(record));
    },
    size: lines.size,
    close: () => {
      const block = { lines: new Uint8Array(lines.take()), counts };
      if (block.lines.length <= 2 * USUAL_BYTES) spare = lines;
      return block;
    },
  };
}

/** These records as one block. */
export function blockOf(records: readonly ConversationRecord[]): Block {
  const block = openBlock();
  for (const record of records) block.add(record);
  return block.close();
}
