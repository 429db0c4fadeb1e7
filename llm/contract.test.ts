import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { type OpenedModel, openModel } from './open.ts';
import type { ModelSettings } from './settings.ts';
import { CONTRACT_REQUESTS, describeModel } from './testdata/contract.ts';
import { type Loopback, loopback } from './testdata/loopback-server.ts';

let server: Loopback;
let folder = '';
beforeAll(async () => {
  server = await loopback();
  folder = mkdtempSync(join(tmpdir(), 'escalab-llm-'));
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

const opened = (model: OpenedModel) => ({ model, close: () => model.close() });
const settings = (rest: Omit<ModelSettings, 'models' | 'env'>): ModelSettings => ({
  models: ['claude-haiku-5-5'],
  env: { ANTHROPIC_BASE_URL: server.url, ANTHROPIC_API_KEY: 'a-key' },
  ...rest,
});

describeModel('the service', async () => opened(await openModel(settings({ mode: 'live' }))));
describeModel('the service, recorded', async () => opened(await openModel(settings({ mode: 'record', cassette: join(folder, 'recorded') }))));
describeModel('batches', async () =>
  opened(await openModel(settings({ mode: 'batch', cassette: join(folder, 'batched'), keep: folder, batch: { quietMs: 5, pollMs: 5, longestPollMs: 5 } }))),
);
describeModel('the double', async () => opened(await openModel(settings({ mode: 'simulated' }))));
describeModel('a recording', async () => {
  const cassette = join(folder, 'of-the-double');
  const recording = await openModel(settings({ mode: 'record', recordFrom: 'simulated', cassette }));
  for (const request of CONTRACT_REQUESTS) await recording.ask(request);
  recording.close();
  return opened(await openModel(settings({ mode: 'replay', cassette })));
});
