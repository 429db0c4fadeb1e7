import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { escalab, folderWith } from './support/cli.ts';
import { editInfo } from './support/cut.ts';
import { SAMPLE } from './support/sample.ts';

const GATE = 'gate:\n  baseline: pinned/baseline.json\n  limits: [{ figure: recall, at_least: 0.5, bound: point }]\n';
const FILE = 'pinned/baseline.json';
const project = (over: Readonly<Record<string, string>> = {}) => folderWith({ ...SAMPLE, 'escalab.yaml': SAMPLE['escalab.yaml'] + GATE, ...over });

/** A policy that hands nobody over. */
const IDLE = SAMPLE['policy.yaml'].replace('action.amount > authority.limit', 'action.amount > 9999');

async function pinnedProject(): Promise<string> {
  const folder = project();
  await escalab(folder, 'gate', '--update-baseline', '--out', 'kept');
  return folder;
}

const text = (folder: string, file = FILE) => readFileSync(join(folder, file), 'utf8');
const replace = (folder: string, file: string, from: string | RegExp, to: string) => {
  const before = text(folder, file);
  const after = before.replace(from, () => to);
  if (after === before) throw new Error(`${file} does not hold ${from}`);
  writeFileSync(join(folder, file), after);
};

describe('escalab gate --update-baseline', () => {
  it('pins what the policy did, a line for each customer', async () => {
    const folder = project();
    const done = await escalab(folder, 'gate', '--update-baseline');
    expect(done.code).toBe(0);
    expect(done.out).toMatchInlineSnapshot(`
      "PINNED  pinned/baseline.json
      mine on suite main, 2 customers

      came out   customers
      contained          1
      correct            1

      Next  read its diff, and commit it with the change that caused it
      "
    `);
    const lines = text(folder)
      .split('\n')
      .filter((line) => line.includes('"scenario":'));
    expect(lines.map((line) => line.slice(0, line.indexOf(', "play"')))).toEqual([
      '    { "scenario": "big-refund", "need": "must", "outcomes": { "correct": 1 }',
      '    { "scenario": "small-refund", "need": "must_not", "outcomes": { "contained": 1 }',
    ]);
    expect(readdirSync(join(folder, 'pinned'))).toEqual(['baseline.json']);
  });

  it('writes nothing where nothing changed, and the same bytes from a kept run', async () => {
    const folder = await pinnedProject();
    const before = text(folder);
    const again = await escalab(folder, 'gate', '--update-baseline', '--run', 'kept');
    expect(again).toMatchObject({ code: 0, out: expect.stringMatching(/^NOTHING CHANGED {2}pinned\/baseline\.json\n.*nothing was written\n$/) });
    expect(text(folder)).toBe(before);
  });

  it('says who came out otherwise, which figures moved, and what else changed', async () => {
    const folder = await pinnedProject();
    writeFileSync(join(folder, 'policy.yaml'), IDLE);
    const done = await escalab(folder, 'gate', '--update-baseline');
    expect(done.out.replace(/[0-9a-f]{16}/g, 'digest')).toMatchInlineSnapshot(`
      "PINNED AGAIN  pinned/baseline.json
      mine on suite main, 2 customers

      1 came out worse, 0 better, 0 otherwise:
        worse   big-refund: correct → missed

      figure                 was     is
      recall               1.000  0.000
      precision            1.000      –
      in_window_precision  1.000      –
      trapped per 1,000      0.0  100.0
      rate                 0.100  0.000

        the policy's text changed

      Next  read its diff, and commit it with the change that caused it
      "
    `);
    expect(text(folder)).toContain('"scenario": "big-refund", "need": "must", "outcomes": { "missed": 1 }');
    writeFileSync(join(folder, 'policy.yaml'), SAMPLE['policy.yaml']);
    const back = JSON.parse((await escalab(folder, 'gate', '--update-baseline', '--json')).out);
    expect(back).toMatchObject({ written: true, changes: [{ scenario: 'big-refund', direction: 'better' }] });
  });

  it('pins no run with conversations that were never played', async () => {
    const folder = await pinnedProject();
    const before = text(folder);
    replace(folder, 'kept/conversations.jsonl', /\n.*\n$/, '\n');
    // As an interrupt leaves it.
    editInfo(join(folder, 'kept'), ({ counts: _counts, written: _written, ...info }) => ({ ...info, status: 'interrupted' }));
    const done = await escalab(folder, 'gate', '--update-baseline', '--run', 'kept');
    expect(done).toMatchObject({ code: 2, err: expect.stringMatching(/error\[baseline-incomplete\].*small-refund/) });
    expect(text(folder)).toBe(before);
  });

  it('loses no file that it did not write', async () => {
    for (const [name, content] of [
      ['traffic', SAMPLE['traffic.yaml']],
      ['json', '{ "mine": true }\n'],
    ] as const) {
      const folder = project({ [FILE]: content });
      const done = await escalab(folder, 'gate', '--update-baseline');
      expect([name, done.code, text(folder)]).toEqual([name, 2, content]);
      expect(readdirSync(folder)).not.toContain('runs');
    }
  });

  it('needs a file to write', async () => {
    const folder = folderWith({ ...SAMPLE, 'escalab.yaml': `${SAMPLE['escalab.yaml']}gate: { limits: [{ figure: recall, at_least: 0.5 }] }\n` });
    expect(await escalab(folder, 'gate', '--update-baseline')).toMatchObject({ code: 2, err: expect.stringContaining('error[no-baseline]') });
  });

  it('is never done beside judging', async () => {
    const done = await escalab(await pinnedProject(), 'gate', '--update-baseline', '--plan');
    expect(done).toMatchObject({ code: 2, err: expect.stringContaining('cannot be used with') });
  });
});

describe('escalab gate with a baseline', () => {
  it('says who came out otherwise, and writes nothing', async () => {
    const folder = await pinnedProject();
    const before = text(folder);
    expect((await escalab(folder, 'gate')).out).toContain('Every customer came out as in the baseline, pinned/baseline.json.');
    writeFileSync(join(folder, 'policy.yaml'), IDLE);
    const done = await escalab(folder, 'gate');
    expect(done.out).toContain('1 came out worse, 0 better, 0 otherwise:\n  worse   big-refund: correct → missed\n');
    expect(text(folder)).toBe(before);
  });

  it('says where the baseline is of another policy, and compares', async () => {
    const folder = await pinnedProject();
    writeFileSync(join(folder, 'other.yaml'), IDLE.replace('policy: mine', 'policy: other'));
    const done = await escalab(folder, 'gate', '--policy', 'other.yaml');
    expect(done).toMatchObject({ code: 1, out: expect.stringContaining('The baseline is of another policy, `mine`.') });
  });

  it('shows nothing of a baseline that could move a cursor', async () => {
    const folder = await pinnedProject();
    replace(folder, FILE, '"name": "mine"', '"name": "a\\u001b[2Jb"');
    replace(folder, FILE, '"escalab": "', '"escalab": "\\u001b[31m');
    for (const flags of [[], ['--update-baseline']]) {
      const done = await escalab(folder, 'gate', ...flags);
      expect(done.code).toBe(0);
      expect(done.out).toContain('␛');
      expect(done.out).not.toContain('\u001b');
    }
  });

  const TWIN = { from: '  - scenario: small-refund', to: '  - scenario: smaller-refund' };
  const UNLIKE = [
    {
      name: 'a new and a gone scenario',
      change: { file: 'suite.yaml', ...TWIN },
      says: /error\[baseline-scenario-new\].*smaller-refund[\s\S]*error\[baseline-scenario-gone\].*small-refund/,
      errors: 2,
    },
    {
      name: 'a scenario that changed',
      change: { file: 'suite.yaml', from: 'I want a refund of 40', to: 'I want a refund of 41' },
      says: /error\[baseline-scenario-changed\].*small-refund/,
    },
    {
      name: 'other labels',
      change: { file: 'suite.yaml', from: 'The agent may pay that back.', to: 'It is within the limit.' },
      says: /error\[baseline-labels-changed\].*small-refund[\s\S]*escalab score/,
    },
  ];
  it.each(UNLIKE)('refuses $name by name, or leaves it out and says so', async ({ change, says, errors = 1 }) => {
    const folder = await pinnedProject();
    replace(folder, change.file, change.from, change.to);
    const runs = readdirSync(folder);
    const done = await escalab(folder, 'gate');
    expect(done).toMatchObject({ code: 2, err: expect.stringMatching(says) });
    expect(done.err.match(/error\[/g)).toHaveLength(errors);
    expect(readdirSync(folder)).toEqual(runs);
    const rest = await escalab(folder, 'gate', '--intersect');
    expect(rest).toMatchObject({ code: 0, out: expect.stringMatching(/Left out, [\s\S]*refund/) });
  });

  it.each([
    { name: 'seed', flags: ['--seed', '7'], says: /error\[baseline-seed\].*`seed` was 1 in the baseline and is 7 now/ },
    { name: 'trials', flags: ['--trials', '2'], says: /error\[baseline-trials\].*`trials` was 1/ },
  ])('refuses another $name, whatever may be left out', async ({ flags, says }) => {
    const done = await escalab(await pinnedProject(), 'gate', '--intersect', ...flags);
    expect(done).toMatchObject({ code: 2, err: expect.stringMatching(says) });
  });

  it('refuses another team', async () => {
    const folder = await pinnedProject();
    replace(folder, 'team.yaml', 'limit: 100', 'limit: 120');
    expect(await escalab(folder, 'gate', '--intersect')).toMatchObject({ code: 2, err: expect.stringContaining('error[baseline-team]') });
  });

  it('refuses another suite by its name', async () => {
    const folder = await pinnedProject();
    replace(folder, 'escalab.yaml', '  main: [suite.yaml]', '  main: [suite.yaml]\n  smoke: [suite.yaml]');
    const done = await escalab(folder, 'gate', '--suite', 'smoke');
    expect(done).toMatchObject({ code: 2, err: expect.stringMatching(/error\[baseline-suite\].*of suite `main`, and this is `smoke`/) });
    expect((await escalab(folder, 'gate', '--suite', 'smoke', '--intersect')).code).toBe(0);
  });

  it('takes new traffic on both sides, and says so', async () => {
    const folder = await pinnedProject();
    replace(folder, 'traffic.yaml', /0\.1 }[\s\S]*0\.9 }/, '0.2 }\n  - { stratum: billing, need: must_not, share: 0.8 }');
    expect(await escalab(folder, 'gate')).toMatchObject({ code: 0, out: expect.stringContaining('The traffic changed since the baseline') });
  });

  const entry = (scenario: string, outcomes: string) =>
    `{ "scenario": "${scenario}", "need": "must", "outcomes": ${outcomes}, "play": "0123456789abcdef", "labels": "0123456789abcdef" }`;
  const BAD: readonly { name: string; damage: (folder: string) => void; says: RegExp }[] = [
    {
      name: 'a missing file',
      damage: (folder) => replace(folder, 'escalab.yaml', FILE, 'pinned/none.json'),
      says: /none\.json: error\[file-missing\][\s\S]*--update-baseline/,
    },
    { name: 'a folder', damage: (folder) => replace(folder, 'escalab.yaml', FILE, 'pinned'), says: /error\[file-is-folder\]/ },
    { name: 'an empty file', damage: (folder) => writeFileSync(join(folder, FILE), ''), says: /error\[file-empty\]/ },
    {
      name: 'half a file',
      damage: (folder) => writeFileSync(join(folder, FILE), text(folder).slice(0, 600)),
      says: /baseline\.json:\d+:\d+: error\[json-invalid\].*ends in the middle/,
    },
    {
      name: 'an unfinished merge',
      damage: (folder) => replace(folder, FILE, '  "suite"', '<<<<<<< HEAD\n  "suite"'),
      says: /error\[json-invalid\][\s\S]*both sides of a merge/,
    },
    {
      name: 'another version',
      damage: (folder) => replace(folder, FILE, '"version": 1', '"version": 2'),
      says: /baseline\.json:2:14: error\[baseline-version\].*version 2/,
    },
    {
      name: 'a misspelt key',
      damage: (folder) => replace(folder, FILE, '"outcomes"', '"outcome"'),
      says: /baseline\.json:\d+:\d+: error\[(unknown-key|missing-key)\]/,
    },
    { name: 'a misspelt outcome', damage: (folder) => replace(folder, FILE, '"correct": 1', '"corect": 1'), says: /baseline\.json:10:\d+: error\[.*corect/ },
    {
      name: 'a share below nought',
      damage: (folder) => replace(folder, FILE, '"correct": 1', '"correct": -1'),
      says: /baseline\.json:10:\d+: error\[out-of-range\]/,
    },
    {
      name: 'more outcomes than trials',
      damage: (folder) => replace(folder, FILE, '"correct": 1', '"correct": 3'),
      says: /baseline\.json:10:\d+: error\[.*has 3 outcomes, and `trials` is 1/,
    },
    {
      name: 'a scenario twice',
      damage: (folder) => replace(folder, FILE, '"scenarios": [', `"scenarios": [\n    ${entry('big-refund', '{ "late": 1 }')},`),
      says: /error\[.*`big-refund` is there twice/,
    },
    { name: 'a list', damage: (folder) => writeFileSync(join(folder, FILE), '[]\n'), says: /error\[wrong-type\]/ },
    {
      name: 'another file of the project',
      damage: (folder) => replace(folder, 'escalab.yaml', FILE, 'traffic.yaml'),
      says: /traffic\.yaml.*error\[json-invalid\]/,
    },
    { name: 'no UTF-8', damage: (folder) => writeFileSync(join(folder, FILE), new Uint8Array([0x7b, 0xff, 0x7d])), says: /error\[not-utf8\]/ },
    {
      name: 'a huge file',
      damage: (folder) => writeFileSync(join(folder, FILE), Buffer.alloc(65 * 1024 * 1024, 0x20)),
      says: /error\[file-too-large\].*64 MB/,
    },
  ];
  it.each(BAD)('refuses $name', async ({ damage, says }) => {
    const folder = await pinnedProject();
    damage(folder);
    const before = readdirSync(folder);
    for (const flags of [[], ['--run', 'kept']]) {
      const done = await escalab(folder, 'gate', ...flags);
      expect(done).toMatchObject({ code: 2, err: expect.stringMatching(says) });
      expect(done.err).not.toContain('    at ');
    }
    expect(readdirSync(folder)).toEqual(before);
  });

  it('names every fault of a scenario once', async () => {
    const folder = await pinnedProject();
    replace(folder, FILE, '"need": "must"', '"need": "perhaps"');
    expect((await escalab(folder, 'gate')).err.match(/error\[/g)).toHaveLength(1);
  });

  it('says before anything is played where the file cannot be written, and leaves no half of it', async () => {
    const folder = project({ pinned: 'a file in the way of the folder' });
    const done = await escalab(folder, 'gate', '--update-baseline');
    expect(done).toMatchObject({
      code: 5,
      out: '',
      err: expect.stringMatching(/error\[cannot-write\]: .* cannot be written \(ENOTDIR\); nothing was changed/),
    });
    expect(text(folder, 'pinned')).toBe('a file in the way of the folder');
    expect(existsSync(join(folder, 'runs'))).toBe(false);
  });

  it('replaces a file that is read-only, as its folder is not', async () => {
    const folder = await pinnedProject();
    chmodSync(join(folder, FILE), 0o444);
    expect((await escalab(folder, 'gate', '--update-baseline', '--seed', '2')).code).toBe(0);
    expect(JSON.parse(text(folder, FILE)).settings.seed).toBe(2);
  });
});

describe('escalab gate --plan', () => {
  it('says what this suite can show without a policy, and plays nothing', async () => {
    const gate = 'gate:\n  limits: [{ figure: recall, at_least: 0.9, bound: point }, { figure: specificity, at_least: 0.8 }]\n  rate: { at_most: 0.5 }\n';
    const folder = folderWith({ ...SAMPLE, 'escalab.yaml': SAMPLE['escalab.yaml'].replace('policy.yaml', 'none.yaml') + gate });
    const done = await escalab(folder, 'gate', '--plan');
    expect(done.code).toBe(0);
    expect(done.out).toMatchInlineSnapshot(`
      "What the gate asks of suite main
      2 customers; nothing was played. 2 conditions of 3 cannot be shown by this
      suite.

      recall ≥ 0.900  can be passed
        1 customer in 1 family; allows no miss; with 1 the point is 0.000

      specificity ≥ 0.800  no policy can pass
        1 customer in 1 family, and too few families for a bound
        It takes about 13 families like these, or a looser limit.

      rate ≤ 0.500  no policy can pass
        2 customers in 1 family, and too few families for a bound
        It takes about 5 families like these, or a looser limit.

      no critical failure
        allows none, however many customers there are

      Judged as the gate judges, on invented outcomes, a trial each, by the needs of
      the labels: a customer whose window is never reached, or lapses, will not count.
      Where mistakes fall was tried in several ways, not in all.
      "
    `);
    expect(done.out.split('\n').every((line) => line.length <= 80)).toBe(true);
    expect(readdirSync(folder)).not.toContain('runs');
    const json = JSON.parse((await escalab(folder, 'gate', '--plan', '--json')).out);
    expect(json.conditions.map(({ needs }: { needs?: { kind: string } }) => needs?.kind)).toEqual([undefined, 'count', 'count']);
  });

  it('is warned of by check and said by the gate, where a limit is out of reach', async () => {
    const six = Array.from({ length: 6 }, (_, index) =>
      SAMPLE['suite.yaml'].replace('family: refunds', `family: refunds-${index}`).replace(/scenario: (\w+-refund)/g, `scenario: $1-${index}`),
    );
    const files = Object.fromEntries(six.map((suite, index) => [`suites/${index}.yaml`, suite]));
    const config = `${SAMPLE['escalab.yaml'].replace('suite.yaml', 'suites')}gate: { limits: [{ figure: recall, at_least: 0.9 }] }\n`;
    const folder = folderWith({ ...SAMPLE, ...files, 'escalab.yaml': config });
    const checked = await escalab(folder, 'check');
    expect(checked).toMatchObject({
      code: 0,
      err: expect.stringMatching(/warning\[gate-unattainable\]: no policy can pass `recall ≥ 0\.900`[\s\S]*about 27 families/),
    });
    const judged = await escalab(folder, 'gate');
    expect(judged).toMatchObject({ code: 3, out: expect.stringMatching(/no policy can pass this here[\s\S]*0\.596/) });
  });
});
