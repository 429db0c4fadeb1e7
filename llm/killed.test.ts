import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { execPath } from 'node:process';
import { setTimeout } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { costOf } from './money/cost.ts';
import { priceOf, readPrices } from './money/prices.ts';
import { testFolder } from './testdata/folder.ts';
import { type Loopback, loopback } from './testdata/loopback-server.ts';

const ROOT = join(import.meta.dirname, '..');
const CONVERSATIONS = 12;
const TURNS = 4;

interface Played {
  readonly played: unknown;
  readonly spent: readonly { readonly cost: number; readonly lost: number }[];
}

/** Plays in a process of its own, which is killed as soon as it is time. */
function play(mode: 'record' | 'replay' | 'batch', url: string, folder: string, isTime: () => boolean = () => false): Promise<Played | 'killed'> {
  const settings = JSON.stringify({ mode, url, folder, conversations: CONVERSATIONS, turns: TURNS });
  const child = spawn(execPath, ['--import', 'jiti/register', join(import.meta.dirname, 'testdata/player.ts'), settings], { cwd: ROOT });
  const looking = setInterval(() => isTime() && child.kill('SIGKILL'), 1);
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk) => (out += chunk));
  child.stderr.on('data', (chunk) => (err += chunk));
  return new Promise((resolve, reject) => {
    child.once('close', (code, signal) => {
      clearInterval(looking);
      if (signal === 'SIGKILL') resolve('killed');
      else if (code === 0) resolve(JSON.parse(out));
      else reject(new Error(err));
    });
  });
}

/** What was asked, of every call that was paid for. */
const paidWords = ({ paid }: Loopback) => paid.map(({ body }) => body.messages[0]?.content ?? '');

/** The same of every call that is on the cassette. */
function wordsOnDisk(folder: string): string[] {
  const cassette = join(folder, 'cassette');
  if (!existsSync(cassette)) return [];
  const files = readdirSync(cassette).filter((name) => name.endsWith('.json'));
  return files.flatMap((name) =>
    JSON.parse(readFileSync(join(cassette, name), 'utf8')).calls.map((call: { messages: { content: string }[] }) => call.messages[0]?.content),
  );
}

/** And of every batch whose name at the service is known. */
function wordsSent(folder: string): string[] {
  const batches = join(folder, 'run', 'batches');
  if (!existsSync(batches)) return [];
  const files = readdirSync(batches).filter((name) => name.endsWith('.json'));
  return files.flatMap((name) => {
    const { state, entries } = JSON.parse(readFileSync(join(batches, name), 'utf8'));
    return state === 'sent' ? entries.map((entry: { question: { messages: { content: string }[] } }) => entry.question.messages[0]?.content) : [];
  });
}

const trueSpend = ({ paid }: Loopback): number => {
  const prices = readPrices();
  return paid.reduce((sum, { body, usage, isBatch }) => sum + costOf(usage, priceOf(body.model, prices), prices, isBatch), 0);
};

it.each(['record', 'batch'] as const)('%s: a process that is killed again and again pays nothing twice that was on disk', async (mode) => {
  const server = await loopback({ latencyMs: 15, polls: 3 });
  onTestFinished(() => server.stop());
  const folder = testFolder();
  const timesPaid = (words: string) => paidWords(server).filter((one) => one === words).length;
  /** How often each call was paid for that was found on disk after a kill. */
  const kept = new Map<string, number>();
  // By what the server has seen: between calls, during them, and while batches are out.
  for (const more of mode === 'record' ? [3, 14, 9] : [2, 7, 4]) {
    const seen = server.requests.length + more;
    expect(await play(mode, server.url, folder, () => server.requests.length >= seen)).toBe('killed');
    // What was under way is paid for, too, though nobody waits for it any more.
    while (server.busy.now > 0) await setTimeout(5);
    for (const words of [...wordsOnDisk(folder), ...wordsSent(folder)]) kept.set(words, kept.get(words) ?? timesPaid(words));
  }
  expect(kept.size).toBeGreaterThan(0);
  const finished = await play(mode, server.url, folder);
  if (finished === 'killed') throw new Error('nobody killed it');
  for (const [words, times] of kept) expect([words, timesPaid(words)]).toEqual([words, times]);
  expect(new Set(paidWords(server)).size).toBe(CONVERSATIONS * TURNS);
  // What is booked covers what was paid, also for calls whose answers were lost with the process.
  expect(finished.spent.reduce((sum, { cost, lost }) => sum + cost + lost, 0)).toBeGreaterThanOrEqual(trueSpend(server));

  await server.stop();
  const again = await play('replay', server.url, folder);
  expect(JSON.stringify((again as Played).played)).toBe(JSON.stringify(finished.played));
});
