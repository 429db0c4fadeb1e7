import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { tychei } from '../core/tychei.ts';
import { ModelError } from './errors.ts';
import { costOf, NANO_PER_DOLLAR } from './money/cost.ts';
import { priceOf, readPrices } from './money/prices.ts';
import { type OpenedModel, openModel } from './open.ts';
import { testFolder } from './testdata/folder.ts';
import { type Fault, type Loopback, loopback } from './testdata/loopback-server.ts';
import { asked } from './testdata/requests.ts';

const SEEDS = 200;
const CALLS = 40;
/** What a server may do that costs money and says nothing of it, and what costs nothing. */
const FAULTS: readonly Fault['kind'][] = ['cut', 'cut-in-answer', 'half-json', 'server-error', 'html', 'refusal', 'max-tokens', 'empty', 'overloaded'];

let server: Loopback;
beforeAll(async () => {
  server = await loopback();
});
afterAll(() => server.stop());

it(`what the server counts never passes the cap, over ${SEEDS} seeds, prices, concurrencies and cut connections`, async () => {
  const folder = testFolder();
  let [reached, lost] = [0, 0];
  for (let seed = 0; seed < SEEDS; seed += 1) {
    const draw = tychei('cap/').stream(String(seed));
    const prices = join(folder, 'prices.yaml');
    writeFileSync(prices, pricesOf(draw));
    const cap = 10 ** (-3 + 4 * draw());
    const faulty = draw() * 0.6;
    server.paid.length = 0;
    server.settings = {
      // No tokeniser has fewer bytes to a token; and every answer is as long as it may be.
      inputTokens: ({ system, messages }) => Buffer.byteLength(system.map(({ text }) => text).join('') + messages.map(({ content }) => content).join('')),
      isDear: draw() < 0.7,
      fault: () => (draw() < faulty ? ({ kind: FAULTS[Math.floor(draw() * FAULTS.length)] } as Fault) : undefined),
    };
    const model = await openModel({
      mode: 'live',
      models: ['m'],
      env: { ANTHROPIC_BASE_URL: server.url },
      cap,
      prices,
      concurrency: 1 + Math.floor(draw() * 50),
      patience: { waitMs: 1, longestWaitMs: 2 },
    });
    const outcomes = await Promise.all(Array.from({ length: CALLS }, (_, call) => outcomeOf(model, call, draw)));
    const all = readPrices(prices);
    const spent = server.paid.reduce((sum, { usage, isBatch }) => sum + costOf(usage, priceOf('m', all), all, isBatch), 0);
    expect(spent, `seed ${seed}`).toBeLessThanOrEqual(cap * NANO_PER_DOLLAR);
    if (outcomes.includes('model-budget-reached')) reached += 1;
    if (model.spent().some((row) => row.lost > 0)) lost += 1;
  }
  // Without these nothing would have been tried.
  expect(reached).toBeGreaterThan(SEEDS / 4);
  expect(reached).toBeLessThan(SEEDS);
  expect(lost).toBeGreaterThan(SEEDS / 4);
});

async function outcomeOf(model: OpenedModel, call: number, draw: () => number): Promise<string> {
  const words = 'Where is my parcel? '.repeat(1 + Math.floor(draw() * 200));
  const system = 'Play a customer. '.repeat(1 + Math.floor(draw() * 600));
  try {
    return (await model.ask(asked({ model: 'm', conversation: `angry#${call}`, words, system, maxTokens: 1 + Math.floor(draw() * 4_000) }))).kind;
  } catch (error) {
    if (error instanceof ModelError) return error.trouble;
    throw error;
  }
}

function pricesOf(draw: () => number): string {
  const dollars = (most: number) => (draw() < 0.1 ? 0 : most * draw() ** 3).toFixed(6);
  const long = draw() < 0.5 ? `, long: { over: ${Math.ceil(draw() * 8_000)}, input: ${dollars(60)}, output: ${dollars(300)} }` : '';
  const cache = `cache_read: ${(draw() * 2).toFixed(3)}\ncache_write: ${(draw() * 3).toFixed(3)}`;
  return `${cache}\nbatch: ${draw().toFixed(2)}\nmodels:\n  m: { input: ${dollars(30)}, output: ${dollars(150)}${long} }\n`;
}
