import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { InputError } from '../core/errors.ts';
import { blockOf } from './block.ts';
import { RUN_FILES, readInfo, writeInfo } from './folder.ts';
import { mergeShards } from './merge.ts';
import type { RunInfo } from './run.ts';
import { plannedOf } from './run.ts';
import { slotNames } from './scan.ts';
import { anInfo, aRecord, makeRun } from './testdata/run.ts';
import { verifyRun } from './verify.ts';

const IDS = ['a', 'b', 'c', 'd', 'e'];

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'runs-merge-'));
});
afterEach(() => rmSync(root, { recursive: true }));

/** A run, whole or a shard, with its records. */
function play(name: string, over: Partial<RunInfo> = {}): string {
  const folder = join(root, name);
  const info = anInfo(IDS, { id: name, status: 'finished', finished: '2026-03-03T10:00:05Z', ...over });
  const { range } = plannedOf(info);
  const named = slotNames(info, IDS);
  const records = Array.from({ length: range.to - range.from }, (_, index) => named(index + 1)).map((slot) => aRecord(['hi'], slot?.trial, slot?.scenario));
  const { lines, counts } = blockOf(records);
  makeRun(folder, { ...info, counts, written: { bytes: lines.length, crc32: crc32(lines) } }, IDS);
  writeFileSync(join(folder, RUN_FILES.records), lines);
  return folder;
}
const shards = (of: number, over: Partial<RunInfo> = {}) =>
  Array.from({ length: of }, (_, index) => play(`s${index + 1}`, { shard: { index: index + 1, of }, ...over }));
const records = (folder: string) => readFileSync(join(folder, RUN_FILES.records), 'utf8');
const out = () => join(root, 'whole');

async function refusals(folders: readonly string[]): Promise<string[]> {
  const error = await mergeShards(out(), 'whole', folders).catch((thrown: unknown) => thrown);
  if (!(error instanceof InputError)) throw error;
  expect(existsSync(out())).toBe(false);
  return error.problems.map(({ code, message }) => `${code} ${message.replaceAll(`${root}/`, '')}`);
}

describe('mergeShards', () => {
  it.each([1, 3, 8, 12])('makes of %i shards, in any order, what one machine would have played', async (of) => {
    const whole = play('one');
    const info = await mergeShards(out(), 'whole', shards(of).reverse());
    expect(records(out())).toBe(records(whole));
    expect(info).toEqual({ ...readInfo(whole), id: 'whole' });
    expect(readInfo(out())).toEqual(info);
    for (const name of [RUN_FILES.scenarios, RUN_FILES.team, 'inputs/policies/v.yaml'])
      expect(readFileSync(join(out(), name), 'utf8')).toBe(readFileSync(join(whole, name), 'utf8'));
    expect((await verifyRun(out(), info)).problems.map(({ code }) => code)).toEqual(['scores-missing', 'scores-missing']);
  });

  it('holds for any allocation of trials', async () => {
    const allocations = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: IDS.length, maxLength: IDS.length });
    await fc.assert(
      fc.asyncProperty(allocations, fc.integer({ min: 1, max: 6 }), async (allocation, of) => {
        const settings = { seed: 1, trials: 2, allocation, max_turns: 12 };
        const whole = play('one', { settings });
        const parts = shards(of, { settings });
        await mergeShards(out(), 'whole', parts);
        expect(records(out())).toBe(records(whole));
        for (const folder of [whole, out(), ...parts]) rmSync(folder, { recursive: true });
      }),
      { numRuns: 20 },
    );
  });

  it('refuses a shard whose records were changed after they were written', async () => {
    const parts = shards(3);
    const file = join(parts[1] ?? '', RUN_FILES.records);
    writeFileSync(file, readFileSync(file, 'utf8').replace('"hi"', '"ho"'));
    expect(await refusals(parts)).toEqual([expect.stringMatching(/^records-changed the records were changed after they were written: [\d,]+ bytes were/)]);
  });

  it('keeps when the first began and the last ended', async () => {
    const parts = [
      play('s1', { shard: { index: 1, of: 2 }, started: '2026-03-03T11:00:00Z', finished: '2026-03-03T12:00:00Z', resumed: ['2026-03-03T11:30:00Z'] }),
      play('s2', { shard: { index: 2, of: 2 }, started: '2026-03-03T10:00:00Z', finished: '2026-03-03T11:00:00Z' }),
    ];
    expect(await mergeShards(out(), 'whole', parts)).toMatchObject({ started: '2026-03-03T10:00:00Z', finished: '2026-03-03T12:00:00Z' });
    expect(readInfo(out())).not.toHaveProperty('resumed');
    expect(readInfo(out())).not.toHaveProperty('shard');
  });

  const DIGEST = 'b'.repeat(64);
  const SETTINGS = { seed: 1, trials: 2, max_turns: 12 };
  const { digests, policies } = anInfo(IDS);
  it.each<[string, Partial<RunInfo>, string]>([
    ['another seed', { settings: { ...SETTINGS, seed: 2 } }, 'the seed is 2 and not 1'],
    ['another number of trials', { settings: { ...SETTINGS, trials: 3 } }, 'the number of trials is 3 and not 2'],
    ['another allocation', { settings: { ...SETTINGS, allocation: [2, 2, 2, 2, 2] } }, 'the allocation of trials differs'],
    ['another turn limit', { settings: { ...SETTINGS, max_turns: 13 } }, 'the turn limit is 13 and not 12'],
    ['another version', { escalab: '0.2.0' }, 'the version of escalab is 0.2.0 and not 0.1.0'],
    ['another suite', { suite: { name: 'other', paths: [] } }, 'the suite is other and not suite'],
    ['another team', { digests: { ...digests, team: DIGEST } }, 'the team differs'],
    ['traffic', { digests: { ...digests, traffic: DIGEST } }, 'the traffic differs'],
    ['other customers', { digests: { ...digests, play: { ...digests.play, a: DIGEST } } }, 'what is played of the scenarios differs'],
    ['other labels', { digests: { ...digests, labels: DIGEST } }, 'the set of labels differs'],
    ['other costs', { costs: { handoff: 9 } }, 'the cost model differs'],
    ['another policy', { policies: policies.map((policy) => ({ ...policy, digest: DIGEST })) }, 'the set of policies differs'],
  ])('refuses a shard with %s, by name', async (_name, over, difference) => {
    const folders = [play('s1', { shard: { index: 1, of: 2 } }), play('s2', { shard: { index: 2, of: 2 }, ...over })];
    expect(await refusals(folders)).toEqual([`shard-foreign \`s2\` is not of the same run as \`s1\`: ${difference}`]);
  });

  it('refuses another commit only where modules were played, which import what no digest covers', async () => {
    const modules = { policies: policies.map((policy) => ({ ...policy, kind: 'module' as const })) };
    const other = (over: Partial<RunInfo>) => [
      play(`x${Object.keys(over).length}1`, { shard: { index: 1, of: 2 }, commit: 'aaa', ...over }),
      play(`x${Object.keys(over).length}2`, { shard: { index: 2, of: 2 }, commit: 'bbb', ...over }),
    ];
    expect(await refusals(other(modules))).toEqual(['shard-foreign `x12` is not of the same run as `x11`: the commit of the modules is bbb and not aaa']);
    await mergeShards(out(), 'whole', other({}));
  });

  it('names what is missing, and what was given twice', async () => {
    const [one = '', , three = ''] = shards(4);
    expect(await refusals([three, one, three])).toEqual(['shard-twice shard 3/4 was given 2 times: `s3`, `s3`', 'shard-missing of 4 shards, 2, 4 are missing']);
    expect(await refusals([])).toEqual(['no-shards no shard was named']);
  });

  it('refuses a shard of another cut', async () => {
    expect(await refusals([play('s1', { shard: { index: 1, of: 2 } }), play('s2', { shard: { index: 2, of: 3 } })])).toEqual([
      'shard-foreign `s2` is not of the same run as `s1`: the number of shards is 3 and not 2',
    ]);
  });

  it.each<[string, (folder: string) => void, string]>([
    ['did not finish', (folder) => writeInfo(folder, { ...readInfo(folder), status: 'interrupted' }), 'shard-unfinished shard 2/2, `s2`, did not finish'],
    ['lost records', (folder) => writeFileSync(join(folder, RUN_FILES.records), ''), 'shard-incomplete shard 2/2, `s2`, has 0 of its 5 records'],
    ['ends in half a record', (folder) => appendFileSync(join(folder, RUN_FILES.records), '{'), 'shard-incomplete shard 2/2, `s2`, ends in half a record'],
    [
      'holds the records of another',
      (folder) => writeFileSync(join(folder, RUN_FILES.records), records(join(root, 's1'))),
      'record-misplaced the record is of `a`, trial 1; here `c`, trial 2 should stand',
    ],
    [
      'had its inputs changed',
      (folder) => writeFileSync(join(folder, RUN_FILES.team), 'x'),
      "input-changed the run's copy of its team is not what it was played from (its digest differs)",
    ],
  ])('refuses a shard that %s', async (_name, damage, expected) => {
    const folders = shards(2);
    damage(folders[1] ?? '');
    expect(await refusals(folders)).toEqual([expected]);
  });

  it('refuses a whole run, and never writes over one', async () => {
    const whole = play('one');
    expect(await refusals([whole])).toEqual(['not-a-shard `one` is a whole run and no shard']);
    await expect(mergeShards(whole, 'one', shards(2))).rejects.toThrow('is there already');
  });
});
