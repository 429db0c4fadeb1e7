import { addCounts, type Counts, countsOf, NO_COUNTS } from './counts.ts';
import { type LineBuffer, lineBuffer } from './line-buffer.ts';
import type { ConversationRecord } from './record.ts';

/** Consecutive conversations as their lines are written, and how many they are. */
export interface Block {
  /** Whole lines of UTF-8, in an `ArrayBuffer` that holds nothing else. */
  readonly lines: Uint8Array<ArrayBuffer>;
  readonly counts: Counts;
  /** How many of them each variant handed over. */
  readonly handed: Handed;
}

/** Conversations that were handed over, by variant. */
type Handed = Readonly<Record<string, number>>;

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
  const handed: Record<string, number> = {};
  return {
    add: (record) => {
      lines.add(JSON.stringify(record));
      counts = addCounts(counts, countsOf(record));
      for (const variant in record.variants) handed[variant] = (handed[variant] ?? 0) + (record.variants[variant]?.stop.how === 'escalated' ? 1 : 0);
    },
    size: lines.size,
    close: () => {
      const block = { lines: new Uint8Array(lines.take()), counts, handed };
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
