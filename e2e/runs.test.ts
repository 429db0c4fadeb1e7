import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../evaluators/report.ts';
import { escalab, escalabUntil, folderWith } from './support/cli.ts';
import { SAMPLE } from './support/sample.ts';

const read = (...path: readonly string[]) => readFileSync(join(...path), 'utf8');
const EMPTY = folderWith({});
afterAll(() => rmSync(EMPTY, { recursive: true, force: true }));

describe('the suite and policies that ship', () => {
  let report: Report;
  const variant = (name: string) => {
    const found = report.variants.find((one) => one.variant === name);
    if (!found) throw new Error(`no ${name}`);
    return found;
  };

  beforeAll(async () => {
    const { code, err } = await escalab(EMPTY, 'run', '--out', 'first');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    report = JSON.parse(read(EMPTY, 'first', 'scores.json'));
  });

  it('are eight policies, three of them bounds, over at least 60 customers in at least 20 families', () => {
    expect(report.variants.map((one) => one.variant)).toEqual([
      'balanced',
      'conservative',
      'lenient',
      'flat-threshold',
      'by-ticket-type',
      'always-offer',
      'always',
      'never',
    ]);
    expect(report.variants.filter(({ bound }) => bound).map((one) => one.variant)).toEqual(['always-offer', 'always', 'never']);
    expect(report.suite.scenarios).toBeGreaterThanOrEqual(60);
    expect(report.suite.families).toBeGreaterThanOrEqual(20);
    expect(report.errored).toEqual([]);
  });

  it('`always` has recall 1 and `never` hands nobody over', () => {
    expect(variant('always').classification.recall).toMatchObject({ estimate: 1 });
    expect(variant('always').suite_share.low).toBe(1);
    expect(variant('never').suite_share.handed).toBe(0);
    expect(variant('never').handovers).toEqual([]);
    expect(variant('never').classification.recall).toMatchObject({ estimate: 0 });
  });

  it('`by-ticket-type` hands over well short of what a human needs', () => {
    const { startable, parts } = variant('by-ticket-type').handoff;
    expect(startable).toMatchObject({ estimate: 0 });
    expect(parts.account_state).toBe(0);
    const better = variant('balanced').handoff.startable;
    expect(better.kind === 'none' ? 0 : better.estimate).toBeGreaterThan(0.3);
  });

  it('`balanced` is not perfect, and each of its mistakes is named with its reason', () => {
    const { mistakes, classification } = variant('balanced');
    for (const figure of [classification.precision, classification.recall]) {
      expect(figure.kind).toBe('interval');
      expect(figure.kind === 'none' ? 1 : figure.estimate).toBeLessThan(1);
    }
    expect(mistakes.length).toBeGreaterThan(3);
    for (const mistake of mistakes) {
      expect(mistake.what.length).toBeGreaterThan(10);
      expect(mistake.why.length).toBeGreaterThan(20);
    }
    const text = read(EMPTY, 'first', 'report.txt');
    for (const { scenario } of mistakes) expect(text).toContain(scenario);
  });

  it('no shipped policy fails a rule or breaks', () => {
    for (const { tally } of report.variants) expect([tally.with_rule_errors, tally.with_policy_failures]).toEqual([0, 0]);
  });

  it('play to the same bytes a second time', async () => {
    await escalab(EMPTY, 'run', '--out', 'second');
    for (const file of ['conversations.jsonl', 'scores.json', 'report.txt', 'inputs/scenarios.jsonl']) {
      expect(read(EMPTY, 'second', file) === read(EMPTY, 'first', file), file).toBe(true);
    }
  });

  it('score again to the same report', async () => {
    const before = [read(EMPTY, 'first', 'scores.json'), read(EMPTY, 'first', 'report.txt')];
    const { code, out } = await escalab(EMPTY, 'score', 'first');
    expect(code).toBe(0);
    expect(out).toContain('No label differs');
    expect([read(EMPTY, 'first', 'scores.json'), read(EMPTY, 'first', 'report.txt')]).toEqual(before);
  });

  it('the order of policies changes no record of any of them', async () => {
    await escalab(EMPTY, 'run', '--out', 'reversed', '--policy', 'lenient,always-offer,balanced');
    const [one, other] = ['first', 'reversed'].map((run) =>
      read(EMPTY, run, 'conversations.jsonl')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    );
    expect(other?.length).toBe(one?.length);
    for (const [index, record] of (one ?? []).entries()) {
      for (const name of ['balanced', 'lenient', 'always-offer']) expect(other?.[index].variants[name]).toEqual(record.variants[name]);
      expect(other?.[index].courses[0]).toEqual(record.courses[0]);
    }
  });

  it('are beside any policy that is asked for, whatever the queues of the team', async () => {
    const folder = folderWith(SAMPLE);
    await escalab(folder, 'run', '--out', 'run');
    const { policies } = JSON.parse(read(folder, 'run', 'run.json'));
    expect(policies.map(({ name, bound }: { name: string; bound: boolean }) => [name, bound])).toEqual([
      ['mine', false],
      ['always-offer', true],
      ['always', true],
      ['never', true],
    ]);
    const scored: Report = JSON.parse(read(folder, 'run', 'scores.json'));
    expect(scored.variants.map(({ tally }) => tally.with_policy_failures)).toEqual([0, 0, 0, 0]);
    rmSync(folder, { recursive: true, force: true });
  });

  it('show prints a conversation with truth, rules and handoff, for every scenario and policy', async () => {
    const [mistake] = variant('balanced').mistakes;
    const { code, out } = await escalab(EMPTY, 'show', mistake?.scenario ?? '', '--policy', 'balanced', '--run', 'first', '--rules');
    expect(code).toBe(0);
    expect(out).toMatch(/truth .*human/);
    expect(out).toContain('WHAT EACH POLICY DID');
    expect(out).toMatch(/○ .*escalate/);
  });

  it('the rules recomputed from a record decide as the record says', async () => {
    for (const { scenario, turn, rule } of variant('balanced').handovers.slice(0, 12)) {
      const { out } = await escalab(EMPTY, 'show', scenario, '--policy', 'balanced', '--run', 'first');
      const decided = out.split('\n').filter((line) => line.includes(', decides'));
      expect(decided.at(-1), `${scenario} at turn ${turn}`).toContain(rule);
    }
  });

  it('runs list names them', async () => {
    mkdirSync(join(EMPTY, 'runs'), { recursive: true });
    await escalab(EMPTY, 'run', '--policy', 'balanced', '--no-bounds');
    const { out } = await escalab(EMPTY, 'runs', 'list', '--json');
    const [{ folder, status, policies }] = JSON.parse(out);
    expect({ folder, status, policies: policies.length }).toEqual({ folder: 'runs/2026-03-03T10-12-00-edge', status: 'finished', policies: 1 });
  });
});

describe('correcting a label', () => {
  const folder = folderWith(SAMPLE);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const scores = (): Report => JSON.parse(read(folder, 'run', 'scores.json'));

  it('changes exactly what it should', async () => {
    await escalab(folder, 'run', '--out', 'run');
    const before = scores();
    expect(before.variants[0]?.tally.outcomes).toMatchObject({ correct: 1, contained: 1, missed: 0 });
    const records = read(folder, 'run', 'conversations.jsonl');
    const label = 'truth: { need: must_not, basis: mandate, reason: The agent may pay that back. }';
    const corrected = 'truth: { need: must, basis: outcome, reason: He was promised a call., triggers: [sentiment], windows: [{ opens: asks }] }';
    writeFileSync(join(folder, 'suite.yaml'), SAMPLE['suite.yaml'].replace(label, corrected));
    const { code, out } = await escalab(folder, 'score', 'run');
    expect(code).toBe(0);
    expect(out).toContain('1 label changed since the last scoring: small-refund');
    const after = scores();
    expect(after.variants[0]?.tally.outcomes).toMatchObject({ correct: 1, contained: 0, missed: 1 });
    expect(after.variants[0]?.handovers).toEqual(before.variants[0]?.handovers);
    expect(after.variants[0]?.handoff).toEqual(before.variants[0]?.handoff);
    expect(read(folder, 'run', 'conversations.jsonl')).toBe(records);
  });

  it('is refused when anything else in the scenario changed', async () => {
    writeFileSync(join(folder, 'suite.yaml'), SAMPLE['suite.yaml'].replace('I want a refund of 40', 'I want 40 back'));
    const before = read(folder, 'run', 'scores.json');
    const { code, err } = await escalab(folder, 'score', 'run');
    expect(code).toBe(2);
    expect(err).toMatch(/suite\.yaml:31:5: error\[scenario-changed\]: .*small-refund/);
    expect(read(folder, 'run', 'scores.json')).toBe(before);
  });

  it('a damaged record is named by its line, and nothing is rewritten', async () => {
    writeFileSync(join(folder, 'suite.yaml'), SAMPLE['suite.yaml']);
    appendFileSync(join(folder, 'run', 'conversations.jsonl'), '{"v":1,"scenario":"x"');
    const { code, err } = await escalab(folder, 'score', 'run');
    expect(code).toBe(2);
    expect(err).toMatch(/conversations\.jsonl:3: error\[record-damaged\]/);
  });

  it('a run is never written over', async () => {
    const { code, err } = await escalab(folder, 'run', '--out', 'run');
    expect(code).toBe(2);
    expect(err).toContain('error[run-exists]');
  });
});

describe('an interrupt', () => {
  it('keeps what was played, says so, and exits with 130', async () => {
    const folder = folderWith(SAMPLE);
    const interrupt = new AbortController();
    setTimeout(() => interrupt.abort(), 150);
    const { code, err } = await escalabUntil(interrupt.signal, folder, 'run', '--trials', '10000', '--out', 'run');
    const info = JSON.parse(read(folder, 'run', 'run.json'));
    const lines = read(folder, 'run', 'conversations.jsonl').trimEnd().split('\n');
    expect(code).toBe(130);
    expect(info.status).toBe('interrupted');
    expect(info.counts.conversations).toBe(lines.length);
    expect(lines.length).toBeLessThan(20_000);
    expect(() => lines.map((line) => JSON.parse(line))).not.toThrow();
    expect(err).toContain('were played and kept');
    expect((await escalab(folder, 'report', 'run')).out).toMatch(/Cut short: [\d,]+ of 20,000 conversations were played/);
    rmSync(folder, { recursive: true, force: true });
  });
});

describe('hostile customers', () => {
  const HOSTILE = {
    escape: '\u001b[2J\u001b]0;owned\u0007 refund\u009b31m',
    controls: 'a\u0000b\u0008c\u007fd',
    bidi: 'pay \u202e004 \u2066now\u2069 \u200f',
    separators: 'one\u2028two\u2029three',
    million: `refund ${'x'.repeat(1_000_000)}`,
    json: '"}\n{"v":1}',
  };

  it.each(Object.entries(HOSTILE))('%s harms neither the terminal nor the record', async (_name, words) => {
    const suite = SAMPLE['suite.yaml'].replace('say: I want a refund of 640 for order A-17', `say: ${JSON.stringify(words)}`);
    const folder = folderWith({ ...SAMPLE, 'suite.yaml': suite });
    const run = await escalab(folder, 'run', '--out', 'run');
    expect({ code: run.code, err: run.err }).toEqual({ code: 0, err: '' });
    const lines = read(folder, 'run', 'conversations.jsonl').trimEnd().split('\n');
    expect(lines).toHaveLength(2);
    expect(JSON.parse(lines[0] ?? '').courses[0].turns[0].customer).toBe(words);
    const shown = await escalab(folder, 'show', 'big-refund', '--policy', 'mine', '--run', 'run');
    const report = await escalab(folder, 'report', 'run');
    for (const text of [run.out, shown.out, report.out]) {
      expect(text).not.toMatch(/(?!\n)\p{Cc}|[\u200e\u200f\u2028-\u202e\u2066-\u2069]/u);
      expect(text.length).toBeLessThan(40_000);
    }
    expect((await escalab(folder, 'score', 'run')).code).toBe(0);
    expect(readdirSync(folder).sort()).toEqual(['escalab.yaml', 'policy.yaml', 'run', 'suite.yaml', 'team.yaml', 'traffic.yaml']);
    rmSync(folder, { recursive: true, force: true });
  });
});

const AIRLINE = join(process.env['ESCALAB_DATA'] ?? '', 'tau-airline-v1.jsonl');
const hasData = process.env['ESCALAB_DATA'] !== undefined && existsSync(AIRLINE);

describe('recorded conversations', () => {
  it.skipIf(!hasData)('two commands take the 200 airline conversations to the screen (ESCALAB_DATA/tau-airline-v1.jsonl)', { timeout: 120_000 }, async () => {
    const folder = folderWith({});
    const imported = await escalab(folder, 'import', AIRLINE, '--format', 'tau', '--out', 'airline');
    expect({ code: imported.code, err: imported.err }).toEqual({ code: 0, err: '' });
    expect(imported.out).toContain('200 conversations imported');
    const { code, out, err } = await escalab(folder, 'run', '--config', 'airline/escalab.yaml', '--out', 'run');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('Off-policy: 200 records');
    const report: Report = JSON.parse(read(folder, 'run', 'scores.json'));
    expect(report.suite).toMatchObject({ scenarios: 200, recorded: 200, families: 50, needs: { must: 16, unlabelled: 184 } });
    for (const variant of report.variants) {
      expect([variant.tally.with_rule_errors, variant.tally.with_policy_failures]).toEqual([0, 0]);
      for (const handover of variant.handovers) expect(handover.rule, `${variant.variant} ${handover.scenario}`).toBeDefined();
      expect(variant.untimed).toMatchObject({ needed: 16 });
      expect(variant.classification.precision.kind === 'none' || variant.classification.precision.n <= 16).toBe(true);
    }
    rmSync(folder, { recursive: true, force: true });
  });
});
