import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { InputError, MachineError } from '../core/errors.ts';
import { Unavailable } from '../core/outage.ts';
import { ModelError } from './errors.ts';
import { openModel } from './open.ts';
import type { ModelSettings } from './settings.ts';
import { SIMULATED_MODEL } from './simulated/simulated.ts';
import { testFolder } from './testdata/folder.ts';
import { type Loopback, loopback } from './testdata/loopback-server.ts';
import { asked } from './testdata/requests.ts';

const KEY = 'sk-ant-a-very-secret-key';
let server: Loopback;
beforeEach(async () => {
  server = await loopback();
});
afterEach(() => server.stop());

const open = (settings: Pick<ModelSettings, 'mode'> & Partial<ModelSettings>) =>
  openModel({ models: ['claude-haiku-5-5'], env: { ANTHROPIC_BASE_URL: server.url, ANTHROPIC_API_KEY: KEY }, ...settings });
const REQUESTS = [1, 2, 3].flatMap((turn) => ['angry#0', 'angry#1'].map((conversation) => asked({ conversation, turn, words: `${conversation}/${turn}` })));
const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => [join(parentPath, name).slice(folder.length), readFileSync(join(parentPath, name), 'utf8')] as const);

describe('record and replay', () => {
  it('replays to the byte with the server gone, and asks nothing twice', async () => {
    const folder = testFolder();
    const cassette = join(folder, 'cassette');
    const recording = await open({ mode: 'record', cassette });
    const answers = await Promise.all(REQUESTS.map((request) => recording.ask(request)));
    const again = await open({ mode: 'record', cassette });
    for (const request of REQUESTS) await again.ask(request);
    expect(server.paid).toHaveLength(REQUESTS.length);
    const files = filesIn(folder);
    await server.stop();
    const replaying = await open({ mode: 'replay', cassette, env: {} });
    expect(JSON.stringify(await Promise.all(REQUESTS.map((request) => replaying.ask(request))))).toBe(JSON.stringify(answers));
    expect(filesIn(folder)).toEqual(files);
    expect(replaying.spent()).toEqual([]);
  });

  it('asks the service only for what changed', async () => {
    const cassette = join(testFolder(), 'cassette');
    const recording = await open({ mode: 'record', cassette });
    for (const request of REQUESTS) await recording.ask(request);
    server.paid.length = 0;
    const changed = await open({ mode: 'record', cassette });
    for (const request of REQUESTS) await changed.ask(request.address.turn === 3 ? { ...request, promptVersion: 'customer-2' } : request);
    expect(server.paid).toHaveLength(2);
  });

  it('writes no key, though it is asked for, answered and shown in an error', async () => {
    const folder = testFolder();
    const keep = join(folder, 'run');
    server.settings = { fault: ({ n }) => (n % 2 === 0 ? { kind: 'echo-key' } : undefined) };
    const recording = await open({ mode: 'record', cassette: join(folder, 'cassette'), keep });
    const answers = await Promise.all(
      REQUESTS.map((request) => recording.ask({ ...request, system: `Never say ${KEY}.`, messages: [{ role: 'user', content: `Is it ${KEY}?` }] })),
    );
    expect(answers.map(({ kind }) => kind)).toContain('malformed');
    expect(JSON.stringify(answers)).not.toContain(KEY);
    const files = filesIn(folder);
    expect(files.map(([name]) => name)).toEqual(expect.arrayContaining(['/run/spend.jsonl', '/cassette/angry.0.json', '/cassette/angry.1.json']));
    for (const [name, text] of files) expect([name, text.includes(KEY)]).toEqual([name, false]);
    server.settings = { key: 'another' };
    const error = await recording.ask(asked({ turn: 9 })).catch((error: unknown) => error);
    expect(error).toMatchObject({ trouble: 'model-key-refused', message: expect.stringContaining('invalid key [key]') });
  });

  it('of the double bears its name when it is replayed', async () => {
    const cassette = join(testFolder(), 'cassette');
    const recording = await open({ mode: 'record', recordFrom: 'simulated', cassette, env: {} });
    expect(recording.isSimulated).toBe(true);
    for (const request of REQUESTS) await recording.ask(request);
    const replaying = await open({ mode: 'replay', cassette, env: {} });
    expect(await replaying.ask(asked({ words: 'angry#0/1' }))).toMatchObject({ kind: 'answered', model: SIMULATED_MODEL });
    expect(server.requests).toEqual([]);
  });
});

describe('without a network', () => {
  it('a recording is played as far as it goes, and the first attempt to connect ends the run', async () => {
    const cassette = join(testFolder(), 'cassette');
    const recording = await open({ mode: 'record', cassette });
    await recording.ask(asked());
    server.requests.length = 0;
    for (const mode of ['record', 'batch'] as const) {
      const model = await open({ mode, cassette, keep: cassette, isOffline: true, env: {} });
      expect(await model.ask(asked())).toMatchObject({ kind: 'answered' });
      await expect(model.ask(asked({ turn: 2 }))).rejects.toMatchObject({
        trouble: 'model-offline',
        message: 'the network is ruled out by `--offline`, and no answer is on record (customer, angry#0, course 0, turn 2)',
      });
      expect(model.ended()?.trouble).toBe('model-offline');
      await expect(model.ask(asked())).rejects.toMatchObject({ trouble: 'model-offline' });
    }
    expect(server.requests).toEqual([]);
  });

  it('the double and a replay need none, and no key', async () => {
    const model = await open({ mode: 'simulated', env: {}, isOffline: true });
    expect(await model.ask(asked())).toMatchObject({ kind: 'answered', model: SIMULATED_MODEL });
    expect(model.isSimulated).toBe(true);
    expect(model.spent()).toMatchObject([{ role: 'customer', model: 'claude-haiku-5-5', calls: 1, answered: 1 }]);
  });
});

describe('what ends a run', () => {
  it('lets nobody else out, whoever waits', async () => {
    server.settings = { latencyMs: 20, key: KEY };
    const model = await open({ mode: 'live', concurrency: 2 });
    await model.ask(asked());
    server.settings = { latencyMs: 20, key: 'another' };
    server.requests.length = 0;
    const errors = await Promise.all(Array.from({ length: 20 }, (_, index) => model.ask(asked({ turn: index + 2 })).catch((error: unknown) => error)));
    expect(new Set(errors.map((error) => (error instanceof ModelError ? error.trouble : 'none')))).toEqual(new Set(['model-key-refused']));
    expect(server.requests.length).toBeLessThanOrEqual(2);
  });

  it('the cap: what was answered stays, and it is said how the money stands', async () => {
    const model = await open({ mode: 'live', cap: 0.0008, concurrency: 1 });
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        model.ask(asked({ turn: index + 1 })).then(
          ({ kind }) => kind,
          (error: unknown) => (error instanceof ModelError ? error.trouble : String(error)),
        ),
      ),
    );
    const answered = outcomes.filter((outcome) => outcome === 'answered').length;
    expect(answered).toBeGreaterThan(5);
    expect(outcomes).toEqual([...Array(answered).fill('answered'), ...Array(50 - answered).fill('model-budget-reached')]);
    expect(model.ended()?.message).toMatch(/^the cap of \$0\.0008 is reached: /);
    // What stands on a model counts it as out of reach, never as a decision.
    expect(model.ended()).toBeInstanceOf(Unavailable);
  });

  it('what is broken on this side, which is no fault of whoever asked', async () => {
    const cassette = join(testFolder(), 'cassette');
    mkdirSync(cassette);
    writeFileSync(join(cassette, 'angry.0.json'), '{"conversation":');
    const model = await open({ mode: 'replay', cassette });
    const error = await model.ask(asked()).catch((error: unknown) => error);
    expect(error).toBeInstanceOf(Unavailable);
    expect(error).toMatchObject({
      trouble: 'model-unusable',
      reach: 'run',
      problem: { code: 'model-unusable', message: 'not valid JSON: it ends in the middle', place: { file: join(cassette, 'angry.0.json') } },
    });
    const blocked = join(testFolder(), 'cassette');
    mkdirSync(join(blocked, 'angry.0.json'), { recursive: true });
    const recording = await open({ mode: 'record', recordFrom: 'simulated', cassette: blocked, env: {} });
    await expect(recording.ask(asked())).rejects.toMatchObject({ trouble: 'model-unusable', reach: 'run' });
    const unpriced = await open({ mode: 'simulated', env: {} });
    await expect(unpriced.ask(asked({ model: 'my-llama' }))).rejects.toMatchObject({ trouble: 'model-unusable', reach: 'run' });
  });

  it('a cap of the double is tried without a key', async () => {
    const model = await open({ mode: 'simulated', env: {}, cap: 0.000001 });
    await expect(model.ask(asked())).rejects.toMatchObject({ trouble: 'model-budget-reached' });
  });
});

describe('bad settings', () => {
  it.each<[string, Pick<ModelSettings, 'mode'> & Partial<ModelSettings>, string]>([
    ['a recording that is not named', { mode: 'replay' }, '`--llm replay` needs a recording'],
    ['a recording that is not there', { mode: 'replay', cassette: '/nowhere/at/all' }, 'there is no recording `/nowhere/at/all`'],
    ['prices that are not there', { mode: 'live', prices: '/nowhere/prices.yaml' }, '`/nowhere/prices.yaml` does not exist'],
    ['a cap that is none', { mode: 'live', cap: -1 }, 'a cap of $-1 is none'],
    ['a model that nobody has priced', { mode: 'simulated', models: ['my-llama'] }, 'what `my-llama` costs is not known'],
  ])('%s', async (_what, settings, message) => {
    const error = await open(settings).catch((error: unknown) => error);
    expect(error).toBeInstanceOf(InputError);
    expect((error as InputError).message).toBe(message);
  });

  it('a folder that takes no files is trouble with the machine', async () => {
    const keep = testFolder();
    mkdirSync(join(keep, 'spend.jsonl'));
    const error = await open({ mode: 'simulated', env: {}, keep }).catch((error: unknown) => error);
    expect(error).toBeInstanceOf(MachineError);
    expect((error as MachineError).message).toBe(`\`${join(keep, 'spend.jsonl')}\` cannot be written (EISDIR)`);
  });

  it('a model that is needed although none may be asked', async () => {
    const model = await open({ mode: 'off' });
    await expect(model.ask(asked({ role: 'judge' }))).rejects.toMatchObject({
      trouble: 'model-off',
      message: 'a model is needed (judge, angry#0, course 0, turn 1), but none may be asked',
    });
  });
});
