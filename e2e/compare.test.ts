import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { escalab, folderWith } from './support/cli.ts';
import { SAMPLE } from './support/sample.ts';

const LOOSE = SAMPLE['policy.yaml'].replace('action.amount > authority.limit', 'action.amount > 1000.0');
/** Hands over the small refund as well. */
const STRICT = SAMPLE['policy.yaml'].replace('action.amount > authority.limit', 'action.amount > 10.0');

const made: string[] = [];
function folder(files: Readonly<Record<string, string>>): string {
  const path = folderWith(files);
  made.push(path);
  return path;
}
afterAll(() => {
  for (const path of made) rmSync(path, { recursive: true, force: true });
});

function write(root: string, name: string, text: string): void {
  mkdirSync(dirname(join(root, name)), { recursive: true });
  writeFileSync(join(root, name), text);
}

async function compared(cwd: string, ...args: readonly string[]) {
  const { code, out, err } = await escalab(cwd, 'compare', ...args, '--json');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return JSON.parse(out);
}

const figure = (document: { comparison: { figures: { figure: string }[] } }, name: string) => document.comparison.figures.find((one) => one.figure === name);

describe('variants of a run', () => {
  let demo = '';
  beforeAll(async () => {
    demo = folder({});
    await escalab(demo, 'run', '--policy', 'balanced,lenient', '--no-bounds');
  });

  it('are compared in plain words, figure by figure, and flip by flip, on at most 80 columns', async () => {
    const { code, out, err } = await escalab(demo, 'compare', 'balanced', 'lenient');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/FROM balanced TO lenient\n {2}lenient traps \d+ more customers per 1,000 contacts \(.+\): /);
    expect(out).toContain('FIGURE BY FIGURE');
    expect(out).toMatch(/\d+ customers come out differently/);
    expect(out).toMatch(/… and \d+ more: --all/);
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it('`--all` shows every flip, and `--json` has everything', async () => {
    const { v, a, b, comparison } = await compared(demo, 'balanced', 'lenient');
    expect([v, a.variant, b.variant]).toEqual([1, 'balanced', 'lenient']);
    expect(comparison.tests).toBe(9);
    const { out } = await escalab(demo, 'compare', 'balanced', 'lenient', '--all');
    for (const { scenario } of comparison.flips) expect(out).toContain(scenario);
    expect(out).not.toContain('more: --all');
  });

  it('a rule that kept quiet on one side is shown with its own limit', async () => {
    const { comparison } = await compared(demo, 'balanced', 'lenient');
    const quiet = comparison.flips.find((flip: { parting?: { b: { by: { quiet?: unknown } } } }) => flip.parting?.b.by.quiet !== undefined);
    const [other, own] = [quiet.parting.a.by, quiet.parting.b.by.quiet];
    expect(own.rule).toBe(other.rule);
    expect(own.values).not.toEqual(other.values);
  });

  it('swapped, negate every difference', async () => {
    const [forth, back] = [await compared(demo, 'balanced', 'lenient'), await compared(demo, 'lenient', 'balanced')];
    for (const { figure: name, difference } of forth.comparison.figures) {
      expect((figure(back, name) as unknown as { difference: { estimate: number } }).difference.estimate).toBeCloseTo(-difference.estimate, 12);
    }
  });

  it('one against itself differs in nothing, and that is said', async () => {
    const { out } = await escalab(demo, 'compare', 'balanced', 'balanced');
    expect(out).toContain('Both are the same policy, byte for byte.');
    expect(out).toContain('No customer comes out differently.');
  });

  it.each([
    [['balanced', 'lenent'], /error\[unknown-policy\].*`lenent`[\s\S]*Did you mean `lenient`\?/],
    [['balanced'], /error\[name-policies\]/],
    [[], /error\[name-policies\]/],
    [['balanced', 'lenient', '--run', 'nowhere'], /error\[not-a-run\]/],
    [['balanced', 'lenient', '--with', 'x'], /error\[name-runs\]/],
    [['balanced', 'x.yaml', '--run', '.'], /error\[not-a-run\]/],
    [['balanced', './gone.yaml'], /error\[file-missing\].*gone\.yaml/],
    [['nosuch', './gone.yaml'], /error\[unknown-policy\].*`nosuch`|error\[file-missing\]/],
  ])('%j is refused with one clear error', async (args, message) => {
    const { code, out, err } = await escalab(demo, 'compare', ...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(message);
    expect(err.match(/error\[/g)).toHaveLength(1);
  });

  it('without any run says how to get one', async () => {
    const { code, err } = await escalab(folder({}), 'compare', 'balanced', 'lenient');
    expect(code).toBe(2);
    expect(err).toContain('Play one with `escalab run`');
  });
});

describe('policy files', () => {
  it('are both played on the configured suite, and the run is kept', async () => {
    const root = folder({ ...SAMPLE, 'loose.yaml': LOOSE.replace('policy: mine', 'policy: loose') });
    const { a, b, comparison } = await compared(root, 'policy.yaml', 'loose.yaml', '--out', 'kept');
    expect([a.variant, b.variant, a.run, b.run]).toEqual(['mine', 'loose', 'kept', 'kept']);
    expect(comparison.flips).toMatchObject([
      {
        scenario: 'big-refund',
        favours: 'a',
        a: { outcome: 'correct', right: true },
        b: { outcome: 'missed', right: false, mistake: { kind: 'beyond_authority' } },
        parting: { turn: 1, a: { do: 'escalate', by: { rule: 'over-limit' } }, b: { do: 'continue', by: { kind: 'no_rule', quiet: { rule: 'over-limit' } } } },
      },
    ]);
    expect((await escalab(root, 'show', 'big-refund', '--policy', 'loose', '--run', 'kept')).code).toBe(0);
    expect(existsSync(join(root, 'kept', 'scores.json'))).toBe(true);
  });

  it('of one name stand beside each other', async () => {
    const root = folder({ ...SAMPLE, 'other/policy.yaml': LOOSE });
    const { a, b } = await compared(root, 'policy.yaml', 'other/policy.yaml');
    expect([a.variant, b.variant]).toEqual(['mine', 'mine-2']);
  });

  it('given twice differ in nothing', async () => {
    const root = folder(SAMPLE);
    const { comparison } = await compared(root, 'policy.yaml', './policy.yaml');
    expect(comparison.flips).toEqual([]);
    expect((await escalab(root, 'compare', 'policy.yaml', 'policy.yaml')).out).toContain('Both are the same policy');
  });

  it('stand beside a policy that ships, named bare', async () => {
    const shipped = readFileSync(join(import.meta.dirname, '..', 'policies', 'library', 'never.yaml'), 'utf8').replace(/route: \S+?([,\s])/, 'route: people$1');
    const root = folder({ ...SAMPLE, 'never.yaml': shipped });
    const { a, b } = await compared(root, 'policy.yaml', './never.yaml');
    expect([a.variant, b.variant]).toEqual(['mine', 'never']);
    const { err } = await escalab(root, 'compare', 'balanced', 'policy.yaml');
    expect(err).toContain('error[unknown-queue]');
  });

  it('hostile words of a scenario reach no terminal', async () => {
    const suite = SAMPLE['suite.yaml'].replace('title: A refund over the limit', 'title: "A \\e[31mred\\u202E refund"');
    const root = folder({ ...SAMPLE, 'suite.yaml': suite, 'loose.yaml': LOOSE.replace('policy: mine', 'policy: loose') });
    const { out } = await escalab(root, 'compare', 'policy.yaml', 'loose.yaml');
    expect(out).toContain('␛[31mred‹U+202E› refund');
    expect(out).not.toMatch(/(?!\n)\p{Cc}|\u202e/u);
  });
});

describe('a policy at a Git revision', () => {
  let root = '';
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-C', root, '-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  const module = (limit: string) => `
import { LIMIT } from './limits.ts';
export default {
  name: 'coded',
  defaults: { route: 'people', urgency: 'same_business_day', say: 'A colleague takes it from here.' },
  decide: (seen: { action: { amount?: number } }) => ((seen.action.amount ?? 0) > LIMIT ? { do: 'escalate', trigger: 'policy_boundary' } : { do: 'continue' }),
};
// ${limit}
`;

  beforeAll(() => {
    root = folder({ ...SAMPLE, 'policies/mine.yaml': LOOSE, 'policies/coded.ts': module('old'), 'policies/limits.ts': 'export const LIMIT = 1000;\n' });
    git('init', '--quiet', '--initial-branch', 'main');
    git('add', '.');
    git('commit', '--quiet', '--message', 'old');
    git('branch', 'feature/old');
    write(root, 'policies/mine.yaml', SAMPLE['policy.yaml']);
    write(root, 'policies/limits.ts', 'export const LIMIT = 100;\n');
  });

  it('is played beside that of today, under a name of its own', async () => {
    const { a, b, comparison } = await compared(root, 'policies/mine.yaml@main', 'policies/mine.yaml', '--out', 'kept');
    expect([a.variant, b.variant]).toEqual(['mine@main', 'mine']);
    expect(a.policy).toMatchObject({ file: 'main:policies/mine.yaml', commit: git('rev-parse', 'main').trim() });
    expect(comparison.flips).toMatchObject([{ scenario: 'big-refund', favours: 'b' }]);
    expect(readFileSync(join(root, 'kept', a.policy.copy), 'utf8')).toBe(LOOSE);
    expect((await compared(root, 'mine@main', 'mine', '--run', 'kept')).comparison).toEqual(comparison);
  });

  it.each(['HEAD', 'feature/old', 'HEAD^{commit}', 'main~0'])('may be named `%s`, from any folder', async (revision) => {
    const { a } = await compared(join(root, 'policies'), `mine.yaml@${revision}`, '../policy.yaml');
    expect(a.variant).toMatch(/^mine@[\w.~^-]+$/);
  });

  it('a file that is gone today is still found', async () => {
    git('rm', '--quiet', '--cached', 'policies/mine.yaml');
    rmSync(join(root, 'policies', 'mine.yaml'));
    const { a } = await compared(root, 'policies/mine.yaml@main', 'policy.yaml');
    expect(a.variant).toBe('mine@main');
    write(root, 'policies/mine.yaml', SAMPLE['policy.yaml']);
    git('reset', '--quiet');
  });

  it('a module meets what it imported then, and leaves nothing behind', async () => {
    const before = readdirSync(tmpdir()).filter((name) => name.startsWith('escalab-revision-'));
    const state = git('status', '--porcelain', '--untracked-files=no');
    const { a, b, comparison } = await compared(root, 'policies/coded.ts@main', 'policies/coded.ts');
    expect([a.variant, b.variant]).toEqual(['coded@main', 'coded']);
    expect(comparison.flips).toMatchObject([{ scenario: 'big-refund', favours: 'b' }]);
    expect(readdirSync(tmpdir()).filter((name) => name.startsWith('escalab-revision-'))).toEqual(before);
    expect(git('status', '--porcelain', '--untracked-files=no')).toBe(state);
    expect(git('worktree', 'list').trim().split('\n')).toHaveLength(1);
  });

  it.each([
    ['policies/mine.yaml@mian', /error\[unknown-revision\].*`mian`[\s\S]*Did you mean `main`\?/],
    ['policies/mine.yaml@--upload-pack=touch', /error\[bad-revision\]/],
    ['policies/mine.yaml@main..HEAD', /error\[bad-revision\]/],
    ['policies/mine.yaml@main:policy.yaml', /error\[bad-revision\]/],
    ['policies/mine.yaml@main; touch x', /error\[bad-revision\]/],
    ['policies/later.yaml@main', /error\[not-in-revision\].*`policies\/later\.yaml`/],
    ['/mine.yaml@main', /error\[(not-a-repository|not-in-revision)\]/],
  ])('%s is refused', async (named, message) => {
    const { code, out, err } = await escalab(root, 'compare', named, 'policy.yaml', '--out', 'none');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(message);
    expect(existsSync(join(root, 'none'))).toBe(false);
  });

  it('a faulty one is named as it was typed, with its line', async () => {
    write(root, 'policies/mine.yaml', SAMPLE['policy.yaml'].replace('do: escalate', 'do: escalat'));
    git('commit', '--quiet', '--all', '--message', 'faulty');
    const { code, err } = await escalab(root, 'compare', 'policies/mine.yaml@HEAD', 'policy.yaml');
    expect(code).toBe(2);
    expect(err).toMatch(/^policies\/mine\.yaml@HEAD:\d+:\d+: error\[/);
    write(root, 'policies/coded.ts', 'export const nothing = 1;\n');
    git('commit', '--quiet', '--all', '--message', 'no policy');
    const coded = await escalab(root, 'compare', 'policies/coded.ts@HEAD', 'policy.yaml');
    expect(coded.code).toBe(2);
    expect(coded.err).toContain('policies/coded.ts@HEAD');
    expect(coded.err).not.toContain('escalab-revision-');
  });
});

describe('two runs', () => {
  let root = '';
  const clock = { first: '2026-03-03T10:12:00.000Z', second: '2026-03-04T10:12:00.000Z' };
  /** The test's clock stands still; which run is the later one is told by `started`. */
  const date = (run: string, started: string) => {
    const file = join(root, run, 'run.json');
    writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), started }));
  };
  const playSecond = async (...args: readonly string[]) => {
    rmSync(join(root, 'second'), { recursive: true, force: true });
    expect((await escalab(root, 'run', '--out', 'second', ...args)).code).toBe(0);
    date('second', clock.second);
  };

  beforeAll(async () => {
    root = folder(SAMPLE);
    await escalab(root, 'run', '--out', 'first');
    date('first', clock.first);
  });

  it('compare variants of the same name, or one of each', async () => {
    write(root, 'policy.yaml', STRICT);
    await playSecond();
    const runs = ['--run', 'first', '--with', 'second'];
    const { a, b, comparison } = await compared(root, ...runs);
    expect([a, b]).toMatchObject([
      { variant: 'mine', run: 'first' },
      { variant: 'mine', run: 'second' },
    ]);
    expect(comparison.flips).toMatchObject([{ scenario: 'small-refund', favours: 'a' }]);
    expect((await compared(root, 'mine', ...runs)).comparison).toEqual(comparison);
    expect((await compared(root, 'mine', 'never', ...runs)).b.variant).toBe('never');
    const { out } = await escalab(root, 'compare', ...runs);
    expect(out).toContain('FROM A TO B');
    expect(out).toMatch(/A {2}mine +first\nB {2}mine +second/);
    const { code, err } = await escalab(root, 'compare', 'mine', 'mien', ...runs);
    expect(code).toBe(2);
    expect(err).toContain('Did you mean `mine`?');
  });

  it('are judged by the labels of the later one, and that is said', async () => {
    const label = 'truth: { need: must_not, basis: mandate, reason: The agent may pay that back. }';
    write(root, 'suite.yaml', SAMPLE['suite.yaml'].replace(label, 'truth: { need: may, basis: outcome, reason: Either is fine. }'));
    await playSecond();
    const { labels_changed, judged_by, notes, comparison } = await compared(root, '--run', 'first', '--with', 'second');
    expect({ labels_changed, judged_by }).toEqual({ labels_changed: ['small-refund'], judged_by: 'second' });
    expect(notes.join(' ')).toContain('Labels differ between the runs (small-refund)');
    expect(comparison.flips).toMatchObject([{ scenario: 'small-refund', favours: 'neither', a: { outcome: 'may' } }]);
    const back = await compared(root, '--run', 'second', '--with', 'first');
    expect(back.judged_by).toBe('second');
  });

  it('on different suites are refused by name, and compared in what they share when told to', async () => {
    const changed = SAMPLE['suite.yaml'].replace('I want a refund of 40', 'I want 40 back').replaceAll('scenario: big-refund', 'scenario: huge-refund');
    write(
      root,
      'suite.yaml',
      `${changed}${SAMPLE['suite.yaml'].slice(SAMPLE['suite.yaml'].indexOf('  - scenario: big-refund'), SAMPLE['suite.yaml'].indexOf('  - scenario: small-refund'))}`,
    );
    await playSecond('--trials', '2');
    const { code, out, err } = await escalab(root, 'compare', '--run', 'first', '--with', 'second');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/error\[scenario-changed\]: .*small-refund/);
    expect(err).toMatch(/error\[scenario-missing\]: the first run lacks 1 scenario: huge-refund/);
    expect(err).toMatch(/error\[trials-differ\]/);
    const { left_out, comparison } = await compared(root, '--run', 'first', '--with', 'second', '--intersect');
    expect(left_out).toMatchObject({ changed: ['small-refund'], only_in_a: [], only_in_b: ['huge-refund'], trials: { a: 1, b: 2 } });
    expect(comparison.scenarios).toBe(1);
    const screen = await escalab(root, 'compare', '--run', 'first', '--with', 'second', '--intersect');
    expect(screen.out).toContain('Left out, changed between the runs: small-refund.');
    expect(screen.out).toContain('Left out, not in the first run: huge-refund.');
    write(root, 'suite.yaml', SAMPLE['suite.yaml']);
  });

  it.each([
    ['seed-differs', ['--seed', '2'], false],
    ['max-turns-differs', ['--max-turns', '3'], false],
    ['traffic-differs', ['--traffic', 'other.yaml'], true],
    ['team-differs', ['--team', 'team2.yaml'], false],
  ] as const)('%s is named; left out only where that is honest', async (error, args, mayIntersect) => {
    write(root, 'other.yaml', SAMPLE['traffic.yaml'].replace('share: 0.1', 'share: 0.2').replace('share: 0.9', 'share: 0.8'));
    write(root, 'team2.yaml', SAMPLE['team.yaml'].replace('limit: 100', 'limit: 200'));
    await playSecond(...args);
    const { code, err } = await escalab(root, 'compare', '--run', 'first', '--with', 'second');
    expect(code).toBe(2);
    expect(err).toContain(`error[${error}]`);
    expect((await escalab(root, 'compare', '--run', 'first', '--with', 'second', '--intersect')).code).toBe(mayIntersect ? 0 : 2);
  });

  it('with nothing in common are refused even so', async () => {
    write(root, 'suite.yaml', SAMPLE['suite.yaml'].replaceAll('-refund', '-repayment'));
    await playSecond();
    const { code, err } = await escalab(root, 'compare', '--run', 'first', '--with', 'second', '--intersect');
    expect(code).toBe(2);
    expect(err).toContain('error[nothing-in-common]');
  });
});

it('`--help` shows how', async () => {
  const { code, out } = await escalab(tmpdir(), 'compare', '--help');
  expect(code).toBe(0);
  expect(out).toContain('escalab compare balanced lenient');
  expect(out).toContain('mine.yaml@main');
});
