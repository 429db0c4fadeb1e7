import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { escalab, folderWith } from './support/cli.ts';

const LIBRARY = join(import.meta.dirname, '../scenarios/library');
const TRIALS = 3;

const CONFIG = `version: 1
team: ${LIBRARY}/team.yaml
suites:
  population: { scenarios: [${LIBRARY}/population/population.yaml], traffic: ${LIBRARY}/population/traffic.yaml }
gate: { policy: lenient, baseline: baseline.json, limits: [{ figure: rate, at_most: 0.2, bound: point }] }
`;

const flat = (text: string) => text.replace(/\s+/g, ' ');

describe('a gate over a population, of which each trial is another customer', () => {
  const folder = folderWith({ 'escalab.yaml': CONFIG });
  const gate = ['gate', '--trials', String(TRIALS), '--policy', 'lenient'];
  let scenarios = 0;
  let customers = '';
  let pinned = '';
  beforeAll(async () => {
    pinned = (await escalab(folder, ...gate, '--update-baseline', '--out', 'runs/kept')).out;
    scenarios = JSON.parse(readFileSync(join(folder, 'baseline.json'), 'utf8')).scenarios.length;
    customers = (scenarios * TRIALS).toLocaleString('en');
    expect(scenarios).toBeGreaterThan(50);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('says that it cannot be planned, as needs are drawn, and never that no policy can pass', async () => {
    const { out } = await escalab(folder, 'gate', '--plan', '--trials', String(TRIALS));
    expect(flat(out)).toContain(`${customers} customers; nothing was played. What its condition takes cannot be known before.`);
    expect(flat(out)).toContain('rate ≤ 0.200 cannot be known before it is played what it shows follows from needs that are drawn');
    expect(flat(out)).toContain(`For ${scenarios} of ${scenarios} scenarios no label says the need`);
    expect(out).not.toContain('no policy can pass');
    const asJson = await escalab(folder, 'gate', '--plan', '--trials', String(TRIALS), '--json');
    expect(JSON.parse(asJson.out)).toMatchObject({ scenarios, customers: scenarios * TRIALS, conditions: [{ customers: scenarios, drawn: scenarios }] });
    const checked = await escalab(folder, 'check', '--json');
    expect([checked.code, checked.out + checked.err]).toEqual([0, expect.not.stringContaining('gate-unattainable')]);
    // A policy can: the condition is one that the gate passes.
    const judged = JSON.parse((await escalab(folder, 'gate', '--run', 'kept', '--json')).out);
    expect(judged.verdict.conditions.find(({ condition }: { condition: { figure?: string } }) => condition.figure === 'rate')).toMatchObject({
      answer: 'pass',
    });
  });

  it('pins it and counts customers by how they came out, not scenarios', () => {
    expect(pinned).toContain(`lenient on suite population, ${customers} customers`);
    const counts = [...pinned.matchAll(/^(?:\w+ )+ +(\d+)$/gm)].map(([, count]) => Number(count));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(scenarios * TRIALS);
    expect(pinned).not.toMatch(/\d of \d/);
  });

  it('tells a pull request of as many customers, and of how many of a scenario came out wrong', async () => {
    const { out } = await escalab(folder, 'gate', '--run', 'kept', '--markdown', '-');
    expect(out).toContain(`Of ${customers} customers of suite <code>population</code>,`);
    expect(out).toContain('| scenario | | what the policy did | why that is wrong |');
    const rows = [...out.matchAll(/\| (?:trapped|for nothing|beyond authority): \d+ of (\d+)[,| ]/g)];
    expect(rows.length).toBeGreaterThan(0);
    expect(new Set(rows.map(([, of]) => of))).toEqual(new Set([String(TRIALS)]));
    expect(out).toContain('Every scenario came out as in the baseline.');
  });

  it('says of scenarios, not of customers, that they came out as in the baseline', async () => {
    expect(flat((await escalab(folder, 'gate', '--run', 'kept')).out)).toContain('Every scenario came out as in the baseline');
  });

  it('counts the scenarios that came out otherwise as such', async () => {
    const { out } = await escalab(folder, 'gate', '--trials', String(TRIALS), '--policy', 'balanced');
    expect(flat(out)).toMatch(/Against the baseline, baseline\.json: Of the scenarios \d+ came out worse, \d+ better, \d+ otherwise:/);
  });
});
