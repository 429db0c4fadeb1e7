import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandsIn } from '../dashboards/ci/testdata/runner.ts';
import { escalab } from './support/cli.ts';
import { readWorkflow, runJob, type StepResult } from './support/workflow.ts';

const ROOT = join(import.meta.dirname, '..');
const EXAMPLE = join(ROOT, 'examples', 'ci');
const WORKFLOW = readWorkflow(join(EXAMPLE, '.github', 'workflows', 'escalation-gate.yml'));

/** Its scripts are run here by bash, in a copy of the example that is a repository of its own. The service is not asked. */
describe('the workflow of examples/ci', () => {
  const folders: string[] = [];
  beforeAll(() => execFileSync('npm', ['run', '--silent', 'build'], { cwd: ROOT }));
  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  });

  function temporary(): string {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), 'escalab-ci-')));
    folders.push(folder);
    return folder;
  }

  /** A pull request that changes one text in one file, and perhaps pins the baseline again, and what became of each step. */
  async function changing(
    file: string,
    from: string,
    to: string,
    isPinned = false,
  ): Promise<{ readonly workspace: string; readonly step: (name: string) => StepResult }> {
    const workspace = temporary();
    cpSync(EXAMPLE, workspace, { recursive: true });
    const text = readFileSync(join(workspace, file), 'utf8');
    expect(text.split(from)).toHaveLength(2);
    writeFileSync(
      join(workspace, file),
      text.replace(from, () => to),
    );
    if (isPinned) expect(await escalab(workspace, 'gate', '--update-baseline')).toMatchObject({ code: 0 });
    const git = (...args: readonly string[]) => execFileSync('git', ['-C', workspace, '-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args]);
    git('init', '--quiet');
    git('add', '.');
    git('commit', '--quiet', '--message', 'Change the policy');
    const results = runJob(WORKFLOW, workspace, temporary(), { ESCALAB: ROOT });
    const step = (name: string) => {
      const found = results.find((result) => result.step === name);
      if (!found) throw new Error(`there is no step ${name}`);
      return found;
    };
    return { workspace, step };
  }

  it('asks others only for the checkout, for Node and to keep files, and for no right to write', () => {
    const others = WORKFLOW.jobs.gate.steps.flatMap((step) => ('uses' in step ? [step.uses] : []));
    expect(others).toEqual(['actions/checkout@v4', 'actions/setup-node@v4', 'actions/upload-artifact@v4']);
    expect(WORKFLOW.permissions).toEqual({ contents: 'read' });
    expect(WORKFLOW.env['ESCALAB']).toBe(`escalab@${JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).version}`);
  });

  it('passes the policy as it is, and leaves every report', async () => {
    const { workspace, step } = await changing('policies/larchwood.yaml', 'The policy that is live.', 'The policy that is live today.');
    expect(step('Install escalab')).toMatchObject({ code: 0 });
    expect(step('Check the files')).toMatchObject({ code: 0, err: '' });
    expect(step('Say what the gate can show')).toMatchObject({ code: 0, out: expect.stringContaining('Every condition can be passed.') });
    expect(step('Judge the policy')).toMatchObject({ code: 0, out: '', err: '' });
    expect(step('Show the answer').summary).toMatch(/^## Pass: <code>larchwood<\/code> meets every condition\n/);
    expect(readFileSync(join(workspace, 'gate.md'), 'utf8')).toBe(step('Show the answer').summary);
    expect(readFileSync(join(workspace, 'gate.xml'), 'utf8')).toContain('<testsuite name="gate: larchwood" tests="6" failures="0" errors="0">');
    const { verdict } = JSON.parse(readFileSync(join(workspace, 'gate.json'), 'utf8'));
    expect(verdict).toMatchObject({ answer: 'pass', lost: { conversations: 0 } });
    for (const { bounds, condition } of verdict.conditions) if (condition.kind !== 'critical_failures') expect(bounds).toBeDefined();
    expect(existsSync(join(workspace, 'runs', 'gate', 'run.json'))).toBe(true);
    expect(execFileSync('git', ['-C', workspace, 'status', '--porcelain'], { encoding: 'utf8' })).toBe('');
  });

  it('stops a limit of the policy that is above the authority of the agent, and marks whom it harms', async () => {
    const { workspace, step } = await changing('policies/larchwood.yaml', 'refund_limit: 80', 'refund_limit: 800');
    expect(step('Judge the policy').code).toBe(1);
    const marked = commandsIn(step('Judge the policy').err).map(({ name, properties: { file, line, title } }) => `${name} ${file}:${line} ${title}`);
    expect(marked).toMatchInlineSnapshot(`
      [
        "error escalab.yaml:17 Gate fails: no critical failure",
        "error scenarios/refund.yaml:7 Beyond authority: refund-boots-for-150",
        "error scenarios/refund.yaml:44 Beyond authority: refund-just-over-the-limit",
        "warning escalab.yaml:14 Not enough evidence: recall ≥ 0.600",
        "warning escalab.yaml:16 Not enough evidence: trapped ≤ 40.0 per 1,000",
        "warning escalab.yaml:21 Not enough evidence: recall at most 0.400 worse",
      ]
    `);
    for (const { file = '', line = '' } of commandsIn(step('Judge the policy').err).map(({ properties }) => properties)) {
      const written = readFileSync(join(workspace, file), 'utf8').split('\n')[Number(line) - 1];
      expect(written).toMatch(/scenario: refund-|critical_failures|figure:/);
    }
    expect(step('Show the answer').summary).toMatch(/^## Fail: <code>larchwood<\/code> breaks 1 of 6 conditions\n/);
    expect(readFileSync(join(workspace, 'gate.xml'), 'utf8')).toContain('<testcase name="refund-boots-for-150" classname="refund">\n      <failure');
  });

  it('says that it cannot tell where the customers are too few', async () => {
    const { step } = await changing('escalab.yaml', '[scenarios]', '[scenarios/refund.yaml, scenarios/third-time.yaml]', true);
    expect(step('Judge the policy').code).toBe(3);
    expect(commandsIn(step('Judge the policy').err).map(({ name, properties: { title } }) => `${name} ${title}`)).toEqual([
      'warning Not enough evidence: recall ≥ 0.600',
      'warning Not enough evidence: specificity ≥ 0.700',
      'warning Not enough evidence: trapped ≤ 40.0 per 1,000',
      'warning Not enough evidence: recall at most 0.400 worse',
      'warning Not enough evidence: specificity at most 0.300 worse',
    ]);
    expect(step('Say what the gate can show').out).toContain('cannot be shown by this');
    expect(step('Show the answer').summary).toMatch(/^## Not enough evidence: nobody can tell yet whether <code>larchwood<\/code> meets its conditions\n/);
  });

  it('stops a file that is wrong before anything is played, and marks the line', async () => {
    const { workspace, step } = await changing('scenarios/stove.yaml', 'skills: [safety]', 'skills: [safty]');
    expect(step('Check the files').code).toBe(2);
    expect(commandsIn(step('Check the files').err)).toEqual([
      expect.objectContaining({
        name: 'error',
        properties: expect.objectContaining({ file: 'scenarios/stove.yaml', title: expect.stringMatching(/^escalab: /) }),
      }),
    ]);
    expect(step('Judge the policy').code).toBeUndefined();
    expect(step('Show the answer')).toMatchObject({ code: 0, summary: '' });
    expect(existsSync(join(workspace, 'gate.md'))).toBe(false);
  });
});

describe('what the README of examples/ci says', () => {
  const README = readFileSync(join(EXAMPLE, 'README.md'), 'utf8');
  const POLICY = readFileSync(join(EXAMPLE, 'policies', 'larchwood.yaml'), 'utf8');
  const folder = mkdtempSync(join(tmpdir(), 'escalab-ci-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const gate = async (from: string, to: string) => {
    expect(POLICY.split(from)).toHaveLength(2);
    cpSync(EXAMPLE, folder, { recursive: true });
    writeFileSync(join(folder, 'policies', 'larchwood.yaml'), POLICY.replace(from, to));
    const { out, code } = await escalab(folder, 'gate', '--json');
    return { code, ...JSON.parse(out) };
  };
  const changes = [...README.matchAll(/^\| `(.*?)` to `(.*?)` \| (.*?):/gm)].map(([, from = '', to = '', answer = '']) => ({ from, to, answer }));

  it.each(changes)('$from to $to: $answer', async ({ from, to, answer }) => {
    const name = from.slice(0, from.indexOf(':'));
    const { code, verdict } = await gate(from, `${name}: ${to}`);
    expect(verdict.answer).toBe(answer.replaceAll(' ', '_'));
    expect(code).toBe({ fail: 1, 'not enough evidence': 3 }[answer]);
  });

  it('names who came out worse than on the main branch', async () => {
    const { baseline } = await gate('contacts: 3', 'contacts: 4');
    expect(baseline.changes.map(({ scenario, direction }: { scenario: string; direction: string }) => `${direction} ${scenario}`)).toEqual([
      'worse third-time-no-refund-yet',
      'worse third-time-tent-poles',
    ]);
  });

  it('refuses to compare where a scenario was changed', async () => {
    await gate('live', 'live');
    const file = join(folder, 'scenarios', 'stove.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('annual_value: 55', 'annual_value: 56'));
    expect(await escalab(folder, 'gate')).toMatchObject({ code: 2, err: expect.stringContaining('stove-how-to-light-it') });
  });

  it('is so of the suite and of its limits', async () => {
    expect(changes).toHaveLength(3);
    const { scenarios, verdict } = await gate('live', 'live');
    const [all, recall, specificity, , worse] = verdict.conditions;
    expect(README).toContain(`${scenarios} customers in ${all.families} families: ${recall.n} need a human, ${specificity.n} do not`);
    expect(README).toContain(`With ${recall.n} customers in ${recall.families} families who need a human`);
    expect(README).toContain(`known to be above ${recall.bounds.pass.toFixed(3)}`);
    expect(README).toContain(`recall is known to be at most ${(-worse.bounds.pass).toFixed(3)} worse`);
    expect(await escalab(folder, 'gate', '--update-baseline', '--json')).toMatchObject({ code: 0, out: expect.stringContaining('"written": false') });
  });
});
