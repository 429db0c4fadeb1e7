import { type Block, openBlock } from '../runs/block.ts';
import type { SlotRange } from '../runs/slots.ts';
import type { PlaySlot } from './batch.ts';

/** Bytes after which a block is full, whatever was asked for: customers may write a million of them. */
const FULL_AT = 2 * 1024 * 1024;

/**
 * Plays the slots of a range into one block, or the first of them where it gets full or is told to stop. A block that was not told
 * to stop holds at least one.
 */
export async function playBlock(play: PlaySlot, { from, to }: SlotRange, isStopped: () => boolean): Promise<Block> {
  const block = openBlock();
  for (let index = from; index < to && block.size() < FULL_AT && !isStopped(); index += 1) {
    const played = play(index);
    block.add(played instanceof Promise ? await played : played);
  }
  return block.close();
}
