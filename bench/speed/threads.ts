import { Worker } from 'node:worker_threads';
import { sourceOf } from '../../policies/again.ts';
import type { Block } from '../../runs/block.ts';
import { allocate } from '../../scenarios/population/allocate.ts';
import { playHere } from '../../simulator/play.ts';
import { playInThreads } from '../../simulator/threads/play.ts';
import type { Section } from '../section.ts';
import { type Clocks, type Took, timed } from './clock.ts';
import { withRecords } from './play.ts';
import { balanced } from './policies.ts';
import { populationScenarios, TEAM } from './population.ts';

const LIMIT = 1.6;
/** Of what two bare writers gain, where that is less than the limit asks. */
const OF_WRITERS = 0.9;
const SETTINGS = { seed: 20260302, maxTurns: 20 };

/** What a second thread gains, beside what two threads gain that only make JSON of records and write it, at the same time on this machine. */
export async function threads(conversations: number, clocks: Clocks): Promise<Section> {
  const scenarios = populationScenarios();
  const trials = allocate(
    scenarios.map(({ weight = 1 }) => weight),
    conversations,
  );
  const bill = { scenarios, trials, team: TEAM, settings: SETTINGS };
  const policies = [balanced()];
  const range = { from: 0, to: trials.reduce((sum, count) => sum + count, 0) };
  const control = { signal: new AbortController().signal, now: clocks.wall };
  const one = await timed(clocks, () => toFile(playHere({ ...bill, policies }, range, control)));
  const two = await timed(clocks, () => toFile(playInThreads({ ...bill, policies: policies.map(sourceOf), threads: 2 }, range, control)));
  const [alone, apiece] = [await writing(1), await writing(2)];
  const [playing, writers] = [one.wall / two.wall, (2 * alone) / apiece];
  const wanted = Math.min(LIMIT, OF_WRITERS * writers);
  return {
    kind: 'measured',
    title: 'Two threads against one',
    lines: [
      `${range.to.toLocaleString('en')} conversations, policy balanced, starting and stopping of threads included`,
      `one thread ${seconds(one)} s, two ${seconds(two)} s`,
      `two threads that only make JSON and write gain ${writers.toFixed(2)} here and now`,
    ],
    figures: { conversations: range.to, one: one.wall, two: two.wall, playing, writers },
    rows: [{ what: 'speed of two threads / speed of one', figure: playing.toFixed(2), limit: `≥ ${wanted.toFixed(2)}`, holds: playing >= wanted }],
  };
}

function seconds({ wall }: Took): string {
  return (wall / 1000).toFixed(1);
}

function toFile(blocks: AsyncGenerator<Block>): Promise<void> {
  return withRecords(async (records) => {
    for await (const block of blocks) records.append(block);
  });
}

/** Milliseconds in which so many bare writers finish, each the same work, once all have started. */
async function writing(count: number): Promise<number> {
  const crew = Array.from({ length: count }, () => new Worker(new URL('./bare-writer.js', import.meta.url)));
  const heard = (worker: Worker) => new Promise<void>((done, fail) => void worker.once('message', () => done()).once('error', fail));
  await Promise.all(crew.map(heard));
  const began = performance.now();
  const finished = crew.map(heard);
  for (const worker of crew) worker.postMessage('write');
  await Promise.all(finished);
  const took = performance.now() - began;
  await Promise.all(crew.map((worker) => worker.terminate()));
  return took;
}
