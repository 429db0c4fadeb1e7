import { parentPort, workerData } from 'node:worker_threads';
import { InputError } from '../../core/errors.ts';
import { loadAgain } from '../../policies/again.ts';
import type { SlotRange } from '../../runs/slots.ts';
import { openBatch, type PlaySlot } from '../batch.ts';
import { playBlock } from '../block.ts';
import type { Answer, Start } from './protocol.ts';

/** A thread that plays what it is sent, one range after the other. */
const { bill, policies, stop } = workerData as Start;

const opened = open();
let last: Promise<unknown> = opened;

async function open(): Promise<PlaySlot> {
  return openBatch({ ...bill, policies: await Promise.all(policies.map(loadAgain)) });
}

async function play(range: SlotRange): Promise<void> {
  const block = await playBlock(await opened, range, () => Atomics.load(stop, 0) !== 0);
  parentPort?.postMessage({ is: 'block', block } satisfies Answer, [block.lines.buffer]);
}

function broke(error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  parentPort?.postMessage({ is: 'broke', message, problems: error instanceof InputError ? error.problems : [] } satisfies Answer);
}

parentPort?.on('message', (range: SlotRange) => {
  last = last.then(() => play(range)).catch(broke);
});
opened.catch(broke);
