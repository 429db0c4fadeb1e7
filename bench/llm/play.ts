import { execFile, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Section } from '../section.ts';
import type { Served } from './customers-server.ts';
import { CONCURRENCY, IDEAL, LATENCY_MS } from './latency.ts';

const CLI = join(import.meta.dirname, '../../dist/cli/main.js');
const LIBRARY = join(import.meta.dirname, '../../dist/scenarios/library');
const TRIALS = 60;
const LEAST = 0.9;

/** The command itself plays the shipped customers by a model: calls a second from the first to the last, as a share of what the latency allows. */
export async function play(): Promise<Section> {
  const child = fork(join(import.meta.dirname, 'customers-server.ts'), { execArgv: ['--import', 'jiti/register'] });
  const told = async () => (await once(child, 'message'))[0] as Served;
  const folder = mkdtempSync(join(tmpdir(), 'escalab-llm-'));
  try {
    const { url } = await told();
    writeFileSync(join(folder, 'escalab.yaml'), configWith(CONCURRENCY));
    const env = { ...process.env, ANTHROPIC_BASE_URL: url, ANTHROPIC_API_KEY: 'sk-bench' };
    const args = [CLI, 'run', '--llm', 'live', '--trials', String(TRIALS), '--no-bounds', '--plain', '--out', 'run'];
    await promisify(execFile)(process.execPath, args, { cwd: folder, env, maxBuffer: 64 * 1024 * 1024 });
    const served = told();
    child.send('tell');
    const { calls, ms, most } = await served;
    const share = (calls * 1000) / ms / IDEAL;
    return {
      kind: 'measured',
      title: `The command plays the shipped customers of a model, ${LATENCY_MS} ms a call, ${CONCURRENCY} at once`,
      lines: [`${calls} calls in ${(ms / 1000).toFixed(1)} s, the last conversations' turns included; at most ${most} at once`],
      figures: { calls, ms, most, share },
      rows: [{ what: 'throughput of the command, of the ideal', figure: share.toFixed(3), limit: `≥ ${LEAST.toFixed(2)}`, holds: share >= LEAST }],
    };
  } finally {
    child.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

function configWith(concurrency: number): string {
  return `version: 1
team: ${LIBRARY}/team.yaml
suites:
  llm: [${LIBRARY}/llm]
policies: [balanced]
llm:
  concurrency: ${concurrency}
`;
}
