import { setImmediate } from 'node:timers/promises';
import type { Block } from '../runs/block.ts';
import type { SlotRange } from '../runs/slots.ts';
import { type Batch, openBatch } from './batch.ts';
import { playBlock } from './block.ts';
import { openPace } from './pace.ts';

/** What a play heeds of the world. */
export interface Control {
  /** When it aborts, no further conversation is begun. */
  readonly signal: AbortSignal;
  /** Milliseconds by some clock. It bears on how much is played at a time, and on no byte. */
  readonly now: () => number;
}

/**
 * Plays a range of the run in this thread, in order, a block at a time. Rules decide without waiting for anything, so an interrupt
 * would never be heard unless the play pauses between blocks.
 */
export async function* playHere(batch: Batch, range: SlotRange, { signal, now }: Control): AsyncGenerator<Block> {
  const play = openBatch(batch);
  const pace = openPace();
  for (let from = range.from; from < range.to && !signal.aborted; ) {
    const began = now();
    const block = await playBlock(play, { from, to: Math.min(range.to, from + pace.size()) }, () => signal.aborted);
    const { conversations } = block.counts;
    pace.took(conversations, now() - began);
    from += conversations;
    if (conversations > 0) yield block;
    await setImmediate();
  }
}
