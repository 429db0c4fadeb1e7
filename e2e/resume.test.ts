import { appendFileSync, cpSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { escalab, escalabUntil, folderWith } from './support/cli.ts';
import { cutOff, editInfo, resultsOf } from './support/cut.ts';
import { SAMPLE } from './support/sample.ts';

const MODULE = `export default {
  name: 'coded',
  defaults: { route: 'people', urgency: 'same_business_day', say: 'A colleague takes it from here.' },
  decide: (observation) => observation.turn > 1 ? { do: 'escalate', trigger: 'complexity' } : { do: 'continue' },
};
`;
const FILES = { ...SAMPLE, 'escalab.yaml': SAMPLE['escalab.yaml'].replace('[policy.yaml]', '[policy.yaml, coded.mjs]'), 'coded.mjs': MODULE };
const RUN = ['run', '--trials', '20', '--no-bounds'];

const folder = folderWith(FILES);
const run = join(folder, 'run');
const whole = join(folder, 'whole');
const records = join(run, 'conversations.jsonl');
let bytes = 0;
beforeAll(async () => {
  expect((await escalab(folder, ...RUN, '--out', 'whole')).code).toBe(0);
  bytes = statSync(join(whole, 'conversations.jsonl')).size;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(() => {
  rmSync(run, { recursive: true, force: true });
  cpSync(whole, run, { recursive: true });
});

const resume = (...args: readonly string[]) => escalab(folder, 'runs', 'resume', 'run', ...args);
const errorIn = (err: string) => err.replaceAll(`${folder}/`, '').split('\n')[0];

describe('runs resume', () => {
  it('comes to the bytes of an undisturbed run, wherever that was cut off', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: bytes }), fc.constantFrom('1', '1', '2'), async (at, workers) => {
        rmSync(run, { recursive: true, force: true });
        cpSync(whole, run, { recursive: true });
        cutOff(run, at);
        const { code, err } = await resume('--workers', workers);
        expect({ code, err: err.replace(/\d+/g, 'N') }).toEqual({
          code: 0,
          err: expect.stringMatching(/^N conversations? kept, (N played now|none was missing)\.\n$/),
        });
        expect(resultsOf(run)).toEqual(resultsOf(whole));
      }),
      {
        numRuns: 6,
        examples: [
          [0, '1'],
          [bytes, '1'],
          [bytes - 1, '2'],
        ],
      },
    );
  });

  it('goes on after an interrupt, and says when that was', async () => {
    rmSync(run, { recursive: true });
    const interrupt = new AbortController();
    const watch = setInterval(() => {
      if (existsSync(records) && statSync(records).size > 0) interrupt.abort();
    }, 1);
    const first = await escalabUntil(interrupt.signal, folder, 'run', '--trials', '1000', '--no-bounds', '--policy', 'policy.yaml', '--out', 'run');
    clearInterval(watch);
    expect(first.code).toBe(130);
    expect(first.err).toContain('Go on with `escalab runs resume run`');
    expect(first.out).toMatch(/Cut short: [\d,]+ of 2,000 conversations were played\. .* Go on with `escalab runs resume`/s);
    expect(existsSync(join(run, 'run.lock'))).toBe(false);
    expect((await resume()).code).toBe(0);
    const info = JSON.parse(readFileSync(join(run, 'run.json'), 'utf8'));
    expect(info).toMatchObject({ status: 'finished', counts: { conversations: 2000 }, resumed: ['2026-03-03T10:12:00.000Z'] });
    expect((await escalab(folder, 'runs', 'verify', 'run')).code).toBe(0);
  });

  it('takes the latest that did not finish, where none is named', async () => {
    const here = folderWith({ ...FILES, 'runs/x/none': '' });
    expect((await escalab(here, 'runs', 'resume')).err).toContain('error[nothing-to-resume]');
    for (const name of ['2026-03-01-a', '2026-03-02-b', '2026-03-03-c']) cpSync(whole, join(here, 'runs', name), { recursive: true });
    for (const name of ['2026-03-01-a', '2026-03-02-b']) cutOff(join(here, 'runs', name), 700);
    // The module is where the run was begun.
    const { code, out } = await escalab(here, 'runs', 'resume');
    expect(code).toBe(0);
    expect(out).toContain('Run kept in runs/2026-03-02-b');
    rmSync(here, { recursive: true, force: true });
  });

  it('has nothing to play of a finished run, and scores it where it was killed before that', async () => {
    rmSync(join(run, 'scores.json'));
    const { code, err } = await resume();
    expect({ code, err }).toEqual({ code: 0, err: '40 conversations kept, none was missing.\n' });
    expect(resultsOf(run)).toEqual(resultsOf(whole));
  });

  it('plays again what a finished run has lost', async () => {
    const text = readFileSync(records, 'utf8');
    writeFileSync(records, text.slice(0, text.length / 2));
    expect((await resume()).code).toBe(0);
    expect(resultsOf(run)).toEqual(resultsOf(whole));
  });

  it.each<[string, () => void, string]>([
    [
      'garbage in the middle of the records',
      () => writeFileSync(records, readFileSync(records, 'utf8').replace(/\n.*\n/, '\ngarbage\n')),
      'run/conversations.jsonl:2: error[record-damaged]: the line is not a record: it is not valid JSON',
    ],
    [
      'records in another order',
      () => writeFileSync(records, readFileSync(records, 'utf8').split('\n').reverse().join('\n').trimStart()),
      'run/conversations.jsonl:1: error[record-misplaced]: the record is of `small-refund`, trial 20; here `big-refund`, trial 1 should stand',
    ],
    [
      'more records than it has to play',
      () => appendFileSync(records, readFileSync(records)),
      'run/conversations.jsonl:41: error[record-too-many]: the record of `big-refund`, trial 1 is more than the run has to play',
    ],
    [
      'records of another version',
      () => writeFileSync(records, readFileSync(records, 'utf8').replace('{"v":1', '{"v":2')),
      'run/conversations.jsonl:1: error[record-version]: the record has version 2; this escalab writes and reads version 1',
    ],
    [
      'another version of escalab',
      () => editInfo(run, (info) => ({ ...info, escalab: '0.0.9' })),
      'run/run.json: error[run-other-version]: the run was begun by escalab 0.0.9, and this is 0.1.0: what it plays may differ',
    ],
    ['another version of run.json', () => editInfo(run, (info) => ({ ...info, v: 2 })), 'run/run.json: error[wrong-value]: `v`: expected `1`, got `2`'],
    [
      'a policy of rules that was changed',
      () => appendFileSync(join(run, 'inputs/policies/mine.yaml'), '# x\n'),
      "run/inputs/policies/mine.yaml: error[input-changed]: the run's copy of its policy `mine` is not what it was played from (its digest differs)",
    ],
    [
      'scenarios that were changed',
      () => writeFileSync(join(run, 'inputs/scenarios.jsonl'), readFileSync(join(run, 'inputs/scenarios.jsonl'), 'utf8').replace('thank you', 'thanks')),
      'run/inputs/scenarios.jsonl:1: error[input-changed]: `big-refund` is not as it was played (its digest differs)',
    ],
    ['no team', () => rmSync(join(run, 'inputs/team.yaml')), "run/inputs/team.yaml: error[input-missing]: the run's copy of its team is missing"],
  ])('refuses %s', async (_name, damage, expected) => {
    cutOff(run, bytes);
    damage();
    const before = readFileSync(records, 'utf8');
    const { code, out, err } = await resume();
    expect({ code, out, first: errorIn(err) }).toEqual({ code: 2, out: '', first: expected });
    expect(err).toMatch(/^ {2}help: /m);
    expect(readFileSync(records, 'utf8')).toBe(before);
    expect(existsSync(join(run, 'run.lock'))).toBe(false);
  });

  it('throws damaged records away, and plays them again, with --cut', async () => {
    writeFileSync(records, readFileSync(records, 'utf8').replace(/\n.*\n/, '\ngarbage\n'));
    const { code, err } = await resume('--cut');
    expect({ code, err }).toEqual({ code: 0, err: '1 conversation kept, 39 played now.\n' });
    expect(resultsOf(run)).toEqual(resultsOf(whole));
  });

  it.each<[string, string, string]>([
    ['that was changed', `${MODULE}// x\n`, 'coded.mjs: error[policy-changed]: the module `coded` is not what the run began with'],
    ['that is gone', '', 'coded.mjs: error[file-missing]: `coded.mjs` does not exist'],
  ])('refuses a module %s', async (_name, text, expected) => {
    cutOff(run, 700);
    const module = join(folder, 'coded.mjs');
    if (text === '') rmSync(module);
    else writeFileSync(module, text);
    const { code, err } = await resume();
    writeFileSync(module, MODULE);
    expect({ code, first: errorIn(err) }).toEqual({ code: 2, first: expected });
    expect((await resume()).code).toBe(0);
    expect(resultsOf(run)).toEqual(resultsOf(whole));
  });

  it('refuses what is no run', async () => {
    expect(errorIn((await escalab(folder, 'runs', 'resume', 'nowhere')).err)).toBe('nowhere: error[not-a-run]: `nowhere` holds no run (no run.json)');
  });
});

describe('a run that another process has', () => {
  const lock = (over: object = {}) =>
    writeFileSync(join(run, 'run.lock'), JSON.stringify({ pid: process.pid, host: hostname(), birth: birth(), since: '2026-03-03T09:00:00Z', ...over }));
  /** As the lock of a living process holds it; read off one that this process wrote. */
  const birth = () => {
    const stat = readFileSync('/proc/self/stat', 'utf8');
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}/${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]}`;
  };
  const isLinux = existsSync('/proc/self/stat');

  it.skipIf(!isLinux)('is refused, by its number and since when', async () => {
    cutOff(run, 700);
    lock();
    const { code, err } = await resume();
    expect({ code, first: errorIn(err) }).toEqual({
      code: 2,
      first: `run/run.lock: error[run-locked]: process ${process.pid} has been working on \`run\` since 2026-03-03T09:00:00Z`,
    });
    expect(statSync(records).size).toBe(700);
  });

  it.each<[string, () => object]>([
    ['that was killed', () => ({ pid: 2 ** 30 })],
    ['whose number belongs to another process now', () => ({ birth: 'boot/1' })],
    ['of an earlier boot', () => ({ birth: birth().replace(/^[^/]*/, 'boot') })],
  ])('is free when it is one %s', async (_name, over) => {
    if (!isLinux) return;
    cutOff(run, 700);
    lock(over());
    expect((await resume()).code).toBe(0);
    expect(existsSync(join(run, 'run.lock'))).toBe(false);
  });

  it('is refused when it is on another machine, about which nobody here knows', async () => {
    lock({ host: 'elsewhere', birth: '' });
    const { code, err } = await resume();
    expect(code).toBe(2);
    expect(err).toContain('on `elsewhere` has been working on');
    expect(err).toContain('If that machine is gone for good, go on with `escalab runs resume --take-over`.');
    expect((await resume('--take-over')).code).toBe(0);
    expect(existsSync(join(run, 'run.lock'))).toBe(false);
  });

  it.skipIf(!isLinux)('is refused here, whatever is said of other machines', async () => {
    lock();
    expect((await resume('--take-over')).err).toContain('error[run-locked]');
  });
});

describe('scoring', () => {
  it.each([
    ['score', ['score', 'run']],
    ['report', ['report', 'run']],
  ])('%s says that a run did not finish, and passes over half a record', async (_name, args) => {
    cutOff(run, bytes - 3);
    const { code, out } = await escalab(folder, ...args);
    expect(code).toBe(0);
    expect(out).toMatch(/Not finished: 39 of 40 conversations were played\. No figure speaks for the whole suite\. Go on with `escalab runs resume`\./);
  });
});
