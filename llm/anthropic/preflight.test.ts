import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { InputError, MachineError } from '../../core/errors.ts';
import { systemClock } from '../flow/clock.ts';
import { openModel } from '../open.ts';
import { type Loopback, loopback } from '../testdata/loopback-server.ts';
import { accessFrom } from './access.ts';
import { preflight } from './preflight.ts';
import { loadSdk } from './sdk.ts';

let server: Loopback;
beforeEach(async () => {
  server = await loopback({ key: 'right', models: ['claude-haiku-5-5', 'claude-opus-5-5'] });
});
afterEach(() => server.stop());

const open = (env: object, ...models: string[]) => openModel({ mode: 'live', models, env: { ANTHROPIC_BASE_URL: server.url, ...env } });
const errorOf = async (opening: Promise<unknown>): Promise<unknown> =>
  opening.then(
    () => undefined,
    (error: unknown) => error,
  );

describe('before anything is played', () => {
  it('a missing key is found without a word to the network', async () => {
    const error = await errorOf(openModel({ mode: 'live', models: ['claude-haiku-5-5'], env: {} }));
    expect(error).toBeInstanceOf(InputError);
    expect((error as InputError).problems).toEqual([
      {
        code: 'no-model-key',
        message: 'no key for the model is set',
        help: 'Set `ANTHROPIC_API_KEY`, or play without asking a model: from a recording (`--llm replay`) or with the stand-in (`--llm simulated`).',
      },
    ]);
  });

  it('a wrong key is refused by name, and not shown', async () => {
    const error = await errorOf(open({ ANTHROPIC_API_KEY: 'wrong-and-secret' }, 'claude-haiku-5-5'));
    expect(error).toBeInstanceOf(InputError);
    expect((error as InputError).problems).toEqual([
      {
        code: 'model-key-refused',
        message: `\`${server.url}\` refused the key in \`ANTHROPIC_API_KEY\`: invalid key [key]`,
        help: 'Check that the key is whole, still valid, and may use this model.',
      },
    ]);
  });

  it('an unknown model is named, with the one that may have been meant', async () => {
    server.settings = { key: 'right', models: ['claude-haiku-5-5'] };
    const error = await errorOf(open({ ANTHROPIC_API_KEY: 'right' }, 'claude-haiku-5-5', 'claude-opus-5-5'));
    expect(error).toBeInstanceOf(InputError);
    expect((error as InputError).problems).toMatchObject([{ code: 'unknown-model', message: `\`${server.url}\` knows no model \`claude-opus-5-5\`` }]);
  });

  it('a model without a price is found before the network is asked', async () => {
    const error = await errorOf(open({ ANTHROPIC_API_KEY: 'right' }, 'claude-haiku-55'));
    expect((error as InputError).problems).toMatchObject([
      { code: 'no-model-price', message: 'what `claude-haiku-55` costs is not known; did you mean `claude-haiku-5-5`?' },
    ]);
    expect(server.requests).toEqual([]);
  });

  it('no network is trouble with the machine', async () => {
    await server.stop();
    const error = await errorOf(open({ ANTHROPIC_API_KEY: 'right' }, 'claude-haiku-5-5'));
    expect(error).toBeInstanceOf(MachineError);
    expect((error as MachineError).problem).toEqual({
      code: 'model-unreachable',
      message: `nothing was played: \`${server.url}\` could not be reached (ECONNREFUSED)`,
      help: 'Check the network and `ANTHROPIC_BASE_URL`, and try again; a recording (`--llm replay`) needs neither.',
    });
  });

  it('a server that never answers is given up', async () => {
    const mute = createServer(() => undefined);
    await new Promise<void>((resolve) => mute.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => mute.closeAllConnections());
    onTestFinished(() => void mute.close());
    const access = accessFrom({ ANTHROPIC_BASE_URL: `http://127.0.0.1:${(mute.address() as AddressInfo).port}` });
    const sdk = await loadSdk({ access, timeoutMs: 60_000 });
    const error = await errorOf(preflight(['claude-haiku-5-5'], { sdk, access, clock: systemClock, known: [], timeoutMs: 20 }));
    expect(error).toBeInstanceOf(MachineError);
    expect((error as MachineError).message).toBe(`nothing was played: no usable answer came from \`${access.baseUrl}\` (it took too long)`);
  });

  it('each model is tried once, and none is asked anything', async () => {
    const model = await open({ ANTHROPIC_API_KEY: 'right' }, 'claude-haiku-5-5', 'claude-opus-5-5', 'claude-haiku-5-5');
    model.close();
    expect(server.requests).toEqual(['GET /v1/models/claude-haiku-5-5', 'GET /v1/models/claude-opus-5-5']);
    expect([server.paid, model.unlisted]).toEqual([[], []]);
  });

  it('a server of one’s own need not list its models', async () => {
    server.settings = { listsModels: false };
    const model = await open({}, 'claude-haiku-5-5');
    expect(model.unlisted).toEqual(['claude-haiku-5-5']);
  });

  it('`--offline` and `--llm live` exclude each other', async () => {
    const error = await errorOf(openModel({ mode: 'live', models: [], env: {}, isOffline: true }));
    expect(error).toBeInstanceOf(InputError);
    expect((error as InputError).message).toBe('`--llm live` asks the service, and `--offline` rules the network out');
  });
});
