import type { Worker } from 'node:worker_threads';
import { answeringThread } from '../../core/answering-thread.ts';
import { InputError, MachineError } from '../../core/errors.ts';
import { startThreadBeside } from '../../core/thread.ts';
import type { Block } from '../../runs/block.ts';
import type { SlotRange } from '../../runs/slots.ts';
import type { Answer, Start } from './protocol.ts';

/** A thread as those see it who send it work. */
export interface PlayerThread {
  /** Ranges that it was sent and has not answered. */
  readonly waiting: () => number;
  /** @returns the block, or the first of it. Rejects when the thread breaks or ends. */
  readonly play: (range: SlotRange) => Promise<Block>;
  readonly close: () => Promise<void>;
}

/** What a thread plays is soon written and forgotten; with the engine's own choice each thread holds some 40 MB more and is no faster. */
const YOUNG_MB = 6;

/** Starts a thread that plays; with nothing of the command line that this process was started with. */
export function startPlayer(start: Start): PlayerThread {
  return playerIn(startThreadBeside(import.meta.url, './worker', { workerData: start, execArgv: [], resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB } }));
}

/** @param worker answers what it is sent in the order in which it was sent */
export function playerIn(worker: Worker): PlayerThread {
  const { ask, ...thread } = answeringThread<SlotRange, Answer, Block>(worker, (answer) => (answer.is === 'broke' ? errorOf(answer) : answer.block), ended);
  return { ...thread, play: ask };
}

function errorOf({ message, problems: [first, ...rest] }: Extract<Answer, { is: 'broke' }>): Error {
  return first === undefined ? new Error(message) : new InputError(first, ...rest);
}

function ended(why: string): MachineError {
  const help = 'What was played is kept: go on with `escalab runs resume`, with fewer `--workers` where memory is short.';
  return new MachineError({ code: 'thread-ended', message: `a thread that plays was lost: ${why}`, help });
}
