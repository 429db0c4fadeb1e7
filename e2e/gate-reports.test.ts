import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { commandsIn } from '../dashboards/ci/testdata/runner.ts';
import { escalab, escalabWith, folderWith } from './support/cli.ts';
import { SAMPLE } from './support/sample.ts';

/** The policy lets the agent refund whatever is asked. */
const LOOSE = SAMPLE['policy.yaml'].replace('action.amount > authority.limit', 'action.amount > 1000');
const CONFIG = `${SAMPLE['escalab.yaml']}gate:\n  limits:\n    - { figure: recall, at_least: 0.9, bound: point }\n`;

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function shop(files: Readonly<Record<string, string>> = {}, root = ''): string {
  const all = { ...SAMPLE, 'escalab.yaml': CONFIG, 'policy.yaml': LOOSE, ...files };
  const folder = folderWith(Object.fromEntries(Object.entries(all).map(([name, text]) => [join(root, name), text])));
  folders.push(folder);
  execFileSync('git', ['init', '--quiet', folder]);
  return join(folder, root);
}

const read = (folder: string, file: string) => readFileSync(join(folder, file), 'utf8');

describe('escalab gate --annotations', () => {
  it('marks what fails the gate at its line, by files as the repository names them', async () => {
    const { code, err, out } = await escalab(shop({}, 'support/shop'), 'gate', '--annotations');
    expect(code).toBe(1);
    expect(out).toMatch(/^FAIL {2}mine/);
    expect(err).toMatchInlineSnapshot(`
      "::error file=support/shop/escalab.yaml,line=8,col=3,title=Gate fails%3A no critical failure::beyond authority in big-refund
      ::error file=support/shop/escalab.yaml,line=9,col=7,title=Gate fails%3A recall ≥ 0.900::* recall ≥ 0.900: a point estimate; it decides nothing statistically
      ::error file=support/shop/suite.yaml,line=6,col=5,title=Beyond authority%3A big-refund::mine let the agent act beyond its authority at turn 1: the amount 640 is over the agent's limit of 100 for refund. 640 is over the limit of 100.
      "
    `);
  });

  it('takes the lines of a kept run from the files of its suite, and says where they are gone', async () => {
    const folder = shop();
    const played = await escalab(folder, 'gate', '--out', 'kept', '--annotations');
    const kept = await escalab(folder, 'gate', '--run', 'kept', '--annotations');
    expect(kept).toEqual(played);
    renameSync(join(folder, 'suite.yaml'), join(folder, 'other.yaml'));
    writeFileSync(join(folder, 'escalab.yaml'), CONFIG.replace('suite.yaml', 'other.yaml'));
    const { code, err } = await escalab(folder, 'gate', '--run', 'kept', '--annotations');
    expect(code).toBe(1);
    expect(commandsIn(err).filter(({ properties: { file } }) => file === undefined)).toEqual([
      expect.objectContaining({ name: 'error', data: expect.stringContaining('(It stands in no file of the repository.)') }),
      expect.objectContaining({ name: 'notice', data: expect.stringContaining('can be read no more, so their scenarios carry no line: suite.yaml') }),
    ]);
  });

  it('marks bad input where it stands', async () => {
    const { code, err } = await escalab(shop({ 'suite.yaml': SAMPLE['suite.yaml'].replace('need: must_not', 'need: mustnt') }), 'gate', '--annotations');
    expect(code).toBe(2);
    expect(commandsIn(err)).toEqual([
      { name: 'error', properties: { file: 'suite.yaml', line: '46', col: '20', title: 'escalab: wrong-value' }, data: expect.stringContaining('must_not') },
    ]);
  });

  it('lets no customer, title or reason give a command', async () => {
    const evil = '"a %0A::error::x\\n::stop-commands::y ##[add-mask]z"';
    const suite = SAMPLE['suite.yaml']
      .replace('reason: 640 is over the limit of 100.', `reason: ${evil}`)
      .replace('title: A refund over the limit', `title: ${evil}`);
    const folder = shop({ 'suite.yaml': suite.replace('say: I want a refund of 640 for order A-17', `say: ${evil}`) });
    const env = { GITHUB_ACTIONS: 'true' };
    const judged = await escalabWith({ env }, folder, 'gate', '--out', 'kept');
    expect(commandsIn(judged.err).map(({ name }) => name)).toEqual(['error', 'error', 'error']);
    expect(judged.err).toContain('a %250A::error::x ::stop-commands::y');
    for (const args of [['report', 'kept'], ['show', 'big-refund', '--run', 'kept'], ['show', 'big-refund', '--run', 'kept', '--json'], ['check']]) {
      const { out, err } = await escalabWith({ env }, folder, ...args);
      expect(commandsIn(out + err)).toEqual([]);
    }
    const { out } = await escalabWith({ env }, folder, 'show', 'big-refund', '--run', 'kept', '--json');
    expect(JSON.stringify(JSON.parse(out))).toContain('##[add-mask]z');
  });
});

describe('escalab gate inside GitHub Actions', () => {
  const world = (folder: string) => ({ env: { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: join(folder, 'summary.md') } });

  it('makes annotations and adds to the summary of the step', async () => {
    const folder = shop({ 'summary.md': 'before\n' });
    const { out, err } = await escalabWith(world(folder), folder, 'gate', '--json');
    expect(JSON.parse(out)).toMatchObject({ verdict: { answer: 'fail' } });
    expect(commandsIn(err)).toHaveLength(3);
    expect(read(folder, 'summary.md')).toMatch(/^before\n## Fail: <code>mine<\/code> breaks 2 of 2 conditions\n/);
  });

  it.each([
    ['neither where both are refused', ['--no-annotations', '--no-markdown'], 0, false],
    ['the summary elsewhere where it is named', ['--markdown', 'mine.md'], 3, false],
    ['into the summary where it is named by its file', ['--markdown', 'summary.md'], 3, true],
  ])('writes %s', async (_name, flags, annotations, summary) => {
    const folder = shop({ 'summary.md': 'before\n' });
    const { err } = await escalabWith(world(folder), folder, 'gate', ...flags);
    expect(commandsIn(err)).toHaveLength(annotations);
    expect(read(folder, 'summary.md').length > 'before\n'.length).toBe(summary);
    expect(read(folder, 'summary.md')).toMatch(/^before\n/);
    expect(existsSync(join(folder, 'mine.md'))).toBe(flags.includes('mine.md'));
  });
});

describe('where the reports of a gate go', () => {
  it('writes Markdown to a file, or prints it in place of the screen', async () => {
    const folder = shop();
    const { out } = await escalab(folder, 'gate', '--out', 'kept', '--markdown', 'gate.md');
    expect(out).toMatch(/^FAIL/);
    expect(read(folder, 'gate.md')).toContain('<code>big-refund</code><br>A refund over the limit | beyond authority |');
    expect(await escalab(folder, 'gate', '--run', 'kept', '--markdown', '-')).toEqual({ code: 1, out: read(folder, 'gate.md'), err: '' });
  });

  const BAD = [
    { name: 'one file for both', args: ['--junit', 'x', '--markdown', './x'], says: /error\[same-output\]: `--junit` and `--markdown` name the same file/ },
    { name: 'one file by two names', args: ['--junit', 'link.xml', '--markdown', 'there.md'], says: /error\[same-output\]/ },
    { name: 'JSON and Markdown on standard output', args: ['--json', '--markdown', '-'], says: /error\[same-output\]: `--markdown -` and `--json`/ },
    { name: 'a folder for Markdown', args: ['--markdown', 'folder'], says: /error\[file-is-folder\]: `--markdown` needs a file/ },
    { name: 'a folder for JUnit', args: ['--junit', '.'], says: /error\[file-is-folder\]: `--junit` needs a file/ },
    { name: 'the config', args: ['--markdown', 'escalab.yaml'], says: /error\[output-is-input\]: `--markdown` would write over/ },
    {
      name: 'a folder that is not there',
      args: ['--junit', 'no/such/gate.xml'],
      says: /error\[folder-missing\]: `.*no\/such` is no folder, so `--junit` cannot/,
    },
    { name: 'a file in place of a folder', args: ['--markdown', 'policy.yaml/gate.md'], says: /error\[folder-missing\]: .*`--markdown`/ },
    { name: 'the scenarios', args: ['--junit', 'suite.yaml'], says: /error\[output-is-input\]: `--junit` would write over/ },
  ];
  it.each(BAD)('refuses before anything is played: $name', async ({ args, says }) => {
    const folder = shop({ 'there.md': 'there' });
    mkdirSync(join(folder, 'folder'));
    symlinkSync('there.md', join(folder, 'link.xml'));
    const { code, err } = await escalab(folder, 'gate', ...args);
    expect(err).toMatch(says);
    expect(err.match(/error\[/g)).toHaveLength(1);
    expect(code).toBe(2);
    expect(existsSync(join(folder, 'runs'))).toBe(false);
    expect(read(folder, 'suite.yaml')).toBe(SAMPLE['suite.yaml']);
    expect(read(folder, 'escalab.yaml')).toBe(CONFIG);
  });

  it('loses nothing else where one cannot be written after all: a full disk', async () => {
    const folder = shop();
    const { code, err, out } = await escalab(folder, 'gate', '--markdown', '/dev/full', '--junit', 'gate.xml');
    expect(err).toMatch(/error\[cannot-write\]/);
    expect(err.match(/error\[/g)).toHaveLength(1);
    expect(code).toBe(5);
    expect(out).toMatch(/^FAIL/);
    expect(read(folder, 'gate.xml')).toContain('<testsuites>');
  });
});
