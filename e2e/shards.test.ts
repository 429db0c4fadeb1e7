import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { escalab, escalabWith, folderWith } from './support/cli.ts';
import { cutOff, editInfo, resultsOf } from './support/cut.ts';
import { SAMPLE } from './support/sample.ts';

const RUN = ['run', '--trials', '10', '--no-bounds'];
const folder = folderWith(SAMPLE);
const whole = join(folder, 'whole');
beforeAll(async () => {
  await escalab(folder, ...RUN, '--out', 'whole');
  for (const of of [1, 3, 8])
    for (let index = 1; index <= of; index += 1) await escalab(folder, ...RUN, '--shard', `${index}/${of}`, '--out', `s${index}of${of}`);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const shards = (of: number) => Array.from({ length: of }, (_, index) => `s${index + 1}of${of}`);
const first = (err: string) => err.replaceAll(`${folder}/`, '').split('\n')[0];

describe('a run in shards', () => {
  it.each([1, 3, 8])('is the same when %i are merged', async (of) => {
    const { code, out, err } = await escalab(folder, 'runs', 'merge', `merged${of}`, ...shards(of).reverse());
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(resultsOf(join(folder, `merged${of}`))).toEqual(resultsOf(whole));
    expect(out).toContain(`Run kept in merged${of}`);
    expect((await escalab(folder, 'runs', 'verify', `merged${of}`)).code).toBe(0);
    const info = (name: string) => JSON.parse(readFileSync(join(folder, name, 'run.json'), 'utf8'));
    expect(info(`merged${of}`)).toEqual({ ...info('whole'), id: `merged${of}` });
  });

  it('is not scored shard by shard', async () => {
    const { out } = await escalab(folder, ...RUN, '--shard', '2/3', '--out', 'again');
    expect(out).toBe(`escalab 0.1.0 · suite main · shard 2/3
7 of 7 conversations played
Next  escalab runs merge <out> <shard…>   once all shards are there; then they are scored
Shard kept in again
`);
    expect((await escalab(folder, 'report', 'again')).out).toContain(
      'Shard 2/3: 7 of 20 conversations are its. No figure speaks for the whole suite. Join the shards with `escalab runs merge`.',
    );
  });

  it('may be cut off, and gone on with', async () => {
    cpSync(join(folder, 's2of3'), join(folder, 'cut'), { recursive: true });
    cutOff(join(folder, 'cut'), 2000);
    expect(first((await escalab(folder, 'runs', 'merge', 'no', 's1of3', 'cut', 's3of3')).err)).toBe(
      'cut: error[shard-unfinished]: shard 2/3, `cut`, did not finish',
    );
    expect((await escalab(folder, 'runs', 'resume', 'cut')).code).toBe(0);
    expect((await escalab(folder, 'runs', 'merge', 'mended', 's1of3', 'cut', 's3of3')).code).toBe(0);
    expect(resultsOf(join(folder, 'mended'))).toEqual(resultsOf(whole));
  });

  it('has a name of its own, and takes its number from the environment', async () => {
    const { code, out } = await escalabWith({ env: { JOB_COMPLETION_INDEX: '2', ESCALAB_SHARDS: '3' } }, folder, ...RUN, '--shard', 'auto');
    expect(code).toBe(0);
    expect(out).toContain('Shard kept in runs/2026-03-03T10-12-00-main-shard-3-of-3');
    expect((await escalab(folder, 'runs', 'list')).out).toMatch(/finished, shard 3\/3 +main +7 /);
  });

  it.each([
    ['9/8', '`--shard` is `9/8`: shards count from 1 to 8'],
    ['0/8', '`--shard` is `0/8`: shards count from 1 to 8'],
    ['3', '`--shard` is `3`, which is no shard'],
    ['auto', '`--shard auto` was asked for, and nothing in the environment says which shard this is'],
  ])('is refused as %s, before anything is loaded', async (shard, message) => {
    const { code, err } = await escalab(folder, 'run', '--config', 'nowhere.yaml', '--shard', shard);
    expect({ code, first: first(err) }).toEqual({ code: 2, first: `error[bad-shard]: ${message}` });
    expect(err).toContain('help: Write `3/8` for the third of eight');
  });

  it('is refused when a shard is missing, given twice, or of another run', async () => {
    const refusal = async (...names: readonly string[]) => first((await escalab(folder, 'runs', 'merge', 'no', ...names)).err);
    expect(await refusal('s1of3', 's3of3')).toBe('s1of3: error[shard-missing]: of 3 shards, 2 is missing');
    expect(await refusal('s1of3', 's2of3', 's2of3', 's3of3')).toBe('s1of3: error[shard-twice]: shard 2/3 was given 2 times: `s2of3`, `s2of3`');
    expect(await refusal('whole')).toBe('whole: error[not-a-shard]: `whole` is a whole run and no shard');
    expect(await refusal('s1of3', 's2of8')).toBe(
      's2of8/run.json: error[shard-foreign]: `s2of8` is not of the same run as `s1of3`: the number of shards is 8 and not 3',
    );
    cpSync(join(folder, 's2of3'), join(folder, 'foreign'), { recursive: true });
    editInfo(join(folder, 'foreign'), (info) => ({ ...info, settings: { ...(info['settings'] as object), seed: 7 } }));
    expect(await refusal('s1of3', 'foreign', 's3of3')).toBe(
      'foreign/run.json: error[shard-foreign]: `foreign` is not of the same run as `s1of3`: the seed is 7 and not 1',
    );
    writeFileSync(join(folder, 'foreign', 'conversations.jsonl'), '');
    expect(await refusal('nowhere')).toBe('nowhere: error[not-a-run]: `nowhere` holds no run (no run.json)');
  });

  it('may have more shards than conversations', async () => {
    const few = ['run', '--no-bounds', '--out'];
    await escalab(folder, ...few, 'few');
    const names = [];
    for (let index = 1; index <= 5; index += 1) {
      names.push(`few${index}`);
      expect((await escalab(folder, ...few, `few${index}`, '--shard', `${index}/5`)).code).toBe(0);
    }
    expect((await escalab(folder, 'runs', 'merge', 'fewmerged', ...names)).code).toBe(0);
    expect(resultsOf(join(folder, 'fewmerged'))).toEqual(resultsOf(join(folder, 'few')));
  });
});

describe('--workers', () => {
  it.each(['2', '3', 'auto'])('%s play the same bytes', async (workers) => {
    const { code } = await escalab(folder, ...RUN, '--workers', workers, '--out', `w${workers}`);
    expect(code).toBe(0);
    expect(resultsOf(join(folder, `w${workers}`))).toEqual(resultsOf(whole));
  });

  it.each(['0', 'x', '-1', '1.5', '100000'])('is refused as %s', async (workers) => {
    const { code, err } = await escalab(folder, 'run', '--workers', workers);
    expect(code).toBe(2);
    expect(err).toContain('It must be a whole number from 1 to 256, or `auto`.');
  });
});
