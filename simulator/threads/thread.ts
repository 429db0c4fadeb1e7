import type { Worker } from 'node:worker_threads';
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

/** What a thread plays is soon written and forgotten; with the engine's own choice each thread holds some 35 MB more and is no faster. */
const YOUNG_MB = 12;

/** Starts a thread that plays; with nothing of the command line that this process was started with. */
export function startPlayer(start: Start): PlayerThread {
  return playerIn(startThreadBeside(import.meta.url, './worker', { workerData: start, execArgv: [], resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB } }));
}

interface Asked {
  readonly resolve: (block: Block) => void;
  readonly reject: (error: Error) => void;
}

/** @param worker answers what it is sent in the order in which it was sent */
export function playerIn(worker: Worker): PlayerThread {
  const asked: Asked[] = [];
  let end: Error | undefined;
  const endWith = (error: Error): void => {
    end ??= error;
    for (const { reject } of asked.splice(0)) reject(end);
  };
  worker.on('message', (answer: Answer) => {
    if (answer.is === 'broke') endWith(errorOf(answer));
    else asked.shift()?.resolve(answer.block);
  });
  worker.on('error', (error: NodeJS.ErrnoException) => endWith(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? ended('its memory ran out') : error));
  worker.on('exit', (code) => endWith(ended(`it ended by itself, with code ${code}`)));
  return {
    waiting: () => asked.length,
    play: (range) =>
      new Promise((resolve, reject) => {
        if (end) return reject(end);
        asked.push({ resolve, reject });
        worker.postMessage(range);
      }),
    close: async () => {
      await worker.terminate();
    },
  };
}

function errorOf({ message, problems: [first, ...rest] }: Extract<Answer, { is: 'broke' }>): Error {
  return first === undefined ? new Error(message) : new InputError(first, ...rest);
}

function ended(why: string): MachineError {
  const help = 'What was played is kept: go on with `escalab runs resume`, with fewer `--workers` where memory is short.';
  return new MachineError({ code: 'thread-ended', message: `a thread that plays was lost: ${why}`, help });
}
