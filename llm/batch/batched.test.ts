import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { tychei } from '../../core/tychei.ts';
import { ModelError } from '../errors.ts';
import { costOf, NANO_PER_DOLLAR } from '../money/cost.ts';
import { priceOf, readPrices } from '../money/prices.ts';
import { type OpenedModel, openModel } from '../open.ts';
import type { ModelSettings } from '../settings.ts';
import { testFolder } from '../testdata/folder.ts';
import { type Fault, type Loopback, loopback, type Seen } from '../testdata/loopback-server.ts';
import { asked } from '../testdata/requests.ts';

const MODEL = 'claude-sonnet-5-5';
let server: Loopback;
beforeEach(async () => {
  server = await loopback({ answer: (seen) => ({ message: `To ${wordsOf(seen)}`, frustration: 1, leaves: false }) });
});
afterEach(() => server.stop());

const wordsOf = ({ body }: Seen) => body.messages?.[0]?.content ?? 'batch';
const open = (folder: string, rest: Partial<ModelSettings> = {}) =>
  openModel({
    mode: 'batch',
    models: [MODEL],
    env: { ANTHROPIC_BASE_URL: server.url },
    cassette: join(folder, 'cassette'),
    keep: join(folder, 'run'),
    batch: { quietMs: 30, pollMs: 5, longestPollMs: 5 },
    ...rest,
  });
/** Plays so many conversations of three turns; each turn's outcome, by conversation. */
const play = (model: OpenedModel, conversations: number, turns = 3) =>
  Promise.all(
    Array.from({ length: conversations }, async (_, index) => {
      const outcomes: string[] = [];
      for (let turn = 1; turn <= turns; turn += 1) outcomes.push(await outcomeOf(model, `angry#${index}`, turn));
      return outcomes;
    }),
  );
const outcomeOf = (model: OpenedModel, conversation: string, turn: number, maxTokens = 400) =>
  model.ask(asked({ model: MODEL, conversation, turn, words: `${conversation}/${turn}`, maxTokens })).then(
    (answer) => (answer.kind === 'answered' ? answer.value.message : answer.kind),
    (error: unknown) => (error instanceof ModelError ? error.trouble : String(error)),
  );
/** What goes wrong with the entries that say this, the first so many times. */
const failing = (words: string, kind: Fault['kind'], times = Number.POSITIVE_INFINITY) => {
  let left = times;
  server.settings = { ...server.settings, fault: (seen) => (wordsOf(seen) === words && left-- > 0 ? ({ kind } as Fault) : undefined) };
};
const spent = () => {
  const prices = readPrices();
  return server.paid.reduce((sum, { usage, isBatch }) => sum + costOf(usage, priceOf(MODEL, prices), prices, isBatch), 0);
};

describe('play in batches', () => {
  it('sends a turn of all conversations at once, and gives everybody their own answer, in whatever order they come', async () => {
    const model = await open(testFolder());
    const played = await play(model, 40);
    expect(played).toEqual(Array.from({ length: 40 }, (_, index) => [1, 2, 3].map((turn) => `To angry#${index}/${turn}`)));
    expect([...server.batches.values()].map(({ entries }) => entries.length)).toEqual([40, 40, 40]);
    const [row] = model.spent();
    expect(row).toMatchObject({ calls: 120, answered: 120, lost: 0, cost: spent() });
    expect(server.paid.every(({ isBatch }) => isBatch)).toBe(true);
  });

  it('keeps batches as small as they are to be', async () => {
    const model = await open(testFolder(), { batch: { quietMs: 30, pollMs: 5, longestPollMs: 5, mostEntries: 7 } });
    await play(model, 16, 1);
    expect([...server.batches.values()].map(({ entries }) => entries.length)).toEqual([7, 7, 2]);
  });

  it.each<[Fault['kind'], string]>([
    ['refusal', 'refused'],
    ['max-tokens', 'truncated'],
    ['empty', 'empty'],
    ['not-json', 'malformed'],
    ['errored-for-good', 'model-request-refused'],
    ['canceled', 'model-request-refused'],
    ['expired', 'model-overloaded'],
    ['errored', 'model-overloaded'],
  ])('an entry that comes back as %s is %s, and the others go on', async (kind, outcome) => {
    failing('angry#1/2', kind);
    const played = await play(await open(testFolder()), 3);
    expect(played.map((turns) => turns[1])).toEqual(['To angry#0/2', outcome, 'To angry#2/2']);
  });

  it.each<Fault['kind']>(['expired', 'errored'])('asks again what was %s, and does not book it', async (kind) => {
    failing('angry#1/2', kind, 2);
    const model = await open(testFolder());
    expect((await play(model, 3))[1]).toEqual(['To angry#1/1', 'To angry#1/2', 'To angry#1/3']);
    expect(model.spent()).toMatchObject([{ calls: 11, answered: 9, lost: 0, cost: spent() }]);
  });

  it('sends again what was refused, and books in full what may have arrived', async () => {
    failing('batch', 'rate-limited', 1);
    const refused = await open(testFolder());
    await play(refused, 2, 1);
    expect(refused.spent()).toMatchObject([{ calls: 4, answered: 2, lost: 0 }]);
    failing('batch', 'cut', 1);
    server.paid.length = 0;
    const cut = await open(testFolder());
    expect(await play(cut, 2, 1)).toEqual([['To angry#0/1'], ['To angry#1/1']]);
    const [row] = cut.spent();
    expect(row).toMatchObject({ calls: 4, answered: 2 });
    expect((row?.cost ?? 0) + (row?.lost ?? 0)).toBeGreaterThanOrEqual(spent());
    expect(server.paid).toHaveLength(4);
  });

  it('waits out a service that takes no batch for a while, however often it has to ask', async () => {
    failing('batch', 'rate-limited', 8);
    const model = await open(testFolder());
    expect(await play(model, 2, 1)).toEqual([['To angry#0/1'], ['To angry#1/1']]);
    expect(model.spent()).toMatchObject([{ calls: 18, answered: 2, lost: 0 }]);
  });

  it('takes up what an earlier process sent, and keeps no key', async () => {
    const folder = testFolder();
    server.settings = { ...server.settings, polls: Number.POSITIVE_INFINITY };
    const first = await open(folder, { env: { ANTHROPIC_BASE_URL: server.url, ANTHROPIC_API_KEY: 'sk-secret' } });
    const waiting = play(first, 3, 1);
    while (!readdirSync(join(folder, 'run', 'batches')).some((name) => readFileSync(join(folder, 'run', 'batches', name), 'utf8').includes('"sent"')))
      await new Promise((resolve) => setTimeout(resolve, 5));
    first.close();
    expect((await waiting).flat().every((outcome) => outcome.includes('Abort'))).toBe(true);
    server.settings = { ...server.settings, polls: 1 };
    const second = await open(folder);
    expect(await play(second, 3)).toEqual(Array.from({ length: 3 }, (_, index) => [1, 2, 3].map((turn) => `To angry#${index}/${turn}`)));
    expect(server.batches.size).toBe(3);
    expect(second.spent()).toMatchObject([{ calls: 9, answered: 9, lost: 0, cost: spent() }]);
    const written = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    for (const { parentPath, name } of written) expect(readFileSync(join(parentPath, name), 'utf8')).not.toContain('sk-secret');
    second.close();
  });

  it('says that the service no longer knows a batch', async () => {
    const folder = testFolder();
    server.settings = { ...server.settings, polls: Number.POSITIVE_INFINITY };
    const first = await open(folder);
    const waiting = play(first, 1, 1);
    while (server.batches.size === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    await new Promise((resolve) => setTimeout(resolve, 20));
    first.close();
    await waiting;
    server.batches.clear();
    const second = await open(folder);
    await expect(second.ask(asked({ model: MODEL, words: 'angry#0/1' }))).rejects.toMatchObject({
      message: `\`${server.url}\` knows no batch \`msgbatch_1\``,
      reach: 'run',
    });
    expect(second.ended()?.trouble).toBe('model-request-refused');
  });

  it('never passes the cap, and goes on as far as it reaches', async () => {
    for (let seed = 0; seed < 20; seed += 1) {
      const draw = tychei('batch-cap/').stream(String(seed));
      const faults: readonly Fault['kind'][] = ['expired', 'errored', 'refusal', 'max-tokens'];
      server.paid.length = 0;
      server.settings = {
        ...server.settings,
        isDear: true,
        inputTokens: ({ messages }) => Buffer.byteLength(messages[0]?.content ?? ''),
        fault: (seen) => (draw() < 0.3 ? ({ kind: wordsOf(seen) === 'batch' ? 'cut' : faults[Math.floor(draw() * faults.length)] } as Fault) : undefined),
      };
      const cap = 0.1 * draw();
      const model = await open(testFolder(), { cap, batch: { quietMs: 1, pollMs: 1, mostEntries: 4 } });
      await Promise.all(Array.from({ length: 12 }, (_, index) => outcomeOf(model, `angry#${index}`, 1, 1 + Math.floor(draw() * 1_000))));
      expect(spent(), `seed ${seed}`).toBeLessThanOrEqual(cap * NANO_PER_DOLLAR);
      model.close();
    }
  });
});
