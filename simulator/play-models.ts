import { setImmediate } from 'node:timers/promises';
import pLimit from 'p-limit';
import { type Block, openBlock } from '../runs/block.ts';
import type { ConversationRecord } from '../runs/record.ts';
import type { SlotRange } from '../runs/slots.ts';
import { type Batch, openBatch } from './batch.ts';

/** So many conversations per one that is out may wait for one before them: a slow one must not stop the rest, nor memory grow. */
const AHEAD = 4;

/** What is heard from a play that models take part in. */
export interface ModelControl {
  /** When it aborts, no further conversation is begun, and those that are out end with the call they wait for. */
  readonly signal: AbortSignal;
  /** Conversations that are played at once. */
  readonly concurrency: number;
  /** Is told why nothing more could be played; what was played before that is given out. */
  readonly ended: (error: unknown) => void;
}

type Outcome = { readonly record: ConversationRecord } | { readonly error: unknown };

/**
 * Plays a range of the run with many conversations at once, since each waits for a model most of its time; gives them out in order. Where one
 * ends the run, those before it are given out and nothing after.
 */
export async function* playWithModels(batch: Batch, range: SlotRange, { signal, concurrency, ended }: ModelControl): AsyncGenerator<Block> {
  const play = openBatch(batch);
  const limit = pLimit(concurrency);
  const begun: Promise<Outcome>[] = [];
  let [next, isOver] = [range.from, false];
  const begin = async (index: number): Promise<Outcome> => {
    if (isOver || signal.aborted) return { error: signal.reason };
    try {
      return { record: await play(index) };
    } catch (error) {
      isOver = true;
      return { error };
    }
  };
  for (;;) {
    while (next < range.to && begun.length < AHEAD * concurrency && !isOver && !signal.aborted) {
      const index = next;
      begun.push(limit(() => begin(index)));
      next += 1;
    }
    const first = begun.shift();
    if (first === undefined) return;
    const outcome = await first;
    if ('error' in outcome) {
      if (!signal.aborted) ended(outcome.error);
      await Promise.all(begun);
      return;
    }
    const block = openBlock();
    block.add(outcome.record);
    yield block.close();
    // Answers that are there at once (a recording, the stand-in) would keep screens and Ctrl-C waiting to the end.
    await setImmediate();
  }
}
