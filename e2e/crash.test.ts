import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import seedrandom from 'seedrandom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Command, commandIn } from '../bench/crash/command.ts';
import { killAndResume } from '../bench/crash/kills.ts';
import { differences, resultsOf } from '../bench/crash/run.ts';
import { shardAndMerge } from '../bench/crash/shards.ts';
import { type BuiltCommand, buildCommand } from './support/built.ts';
import { folderWith } from './support/cli.ts';
import { SAMPLE } from './support/sample.ts';

/** `npm run bench:crash` does the same more often. */
describe('the built command', { timeout: 300_000 }, () => {
  const folder = folderWith(SAMPLE);
  const args = ['run', '--no-bounds', '--trials', '300'];
  let built: BuiltCommand;
  let command: Command;
  let undisturbed: Readonly<Record<string, string>>;
  let takesMs = { play: 0, all: 0 };
  beforeAll(async () => {
    built = buildCommand('crash');
    command = commandIn(folder, built.main);
    const { code, ms } = await command.run(...args, '--out', 'undisturbed');
    expect(code).toBe(0);
    takesMs = { play: ms / 2, all: ms };
    undisturbed = resultsOf(join(folder, 'undisturbed'));
  }, 300_000);
  afterAll(() => {
    built.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  it('comes to the same bytes in two threads', async () => {
    expect((await command.run(...args, '--workers', '2', '--out', 'two')).code).toBe(0);
    expect(differences(join(folder, 'two'), undisturbed)).toEqual([]);
  });

  it('comes to the same bytes in three shards', async () => {
    expect(await shardAndMerge(folder, command, args, 3, undisturbed)).toEqual([]);
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('ends in order at %s, and can be gone on with', async (signal) => {
    const out = join(folder, signal);
    const records = join(out, 'conversations.jsonl');
    const hasBegun = () => existsSync(records) && statSync(records).size > 0;
    const { code, err } = await command.stop(signal, hasBegun, 'run', '--no-bounds', '--trials', '40000', '--shard', '1/10', '--out', out);
    expect(code).toBe(130);
    expect(err).toContain('Stopping; what was played is kept.');
    expect(existsSync(join(out, 'run.lock'))).toBe(false);
    expect(JSON.parse(readFileSync(join(out, 'run.json'), 'utf8')).status).toBe('interrupted');
    expect((await command.run('runs', 'resume', out)).code).toBe(0);
    expect((await command.run('runs', 'verify', out)).code).toBe(0);
  });

  it('is gone on with by one process when several try at once after a kill', async () => {
    const out = join(folder, 'contended');
    const records = join(out, 'conversations.jsonl');
    await command.stop('SIGKILL', () => existsSync(records) && statSync(records).size > 0, ...args, '--out', out);
    const ended = await Promise.all([1, 2, 3].map(() => command.run('runs', 'resume', out)));
    const refused = ended.filter(({ code }) => code !== 0);
    for (const { code, err } of refused) expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('error[run-locked]: process ') });
    expect(refused.length).toBeLessThan(3);
    expect(ended.filter(({ err }) => err.includes('played now'))).toHaveLength(1);
    expect(differences(out, undisturbed)).toEqual([]);
  });

  it('comes to the same bytes when it is killed, and killed again', async () => {
    const draw = seedrandom('crash-test');
    let kills = 0;
    while (kills < 3) {
      const killed = await killAndResume({ folder, command, args, takesMs, undisturbed, draw });
      expect(killed.faults).toEqual([]);
      kills += killed.kills.length;
    }
  });
});
