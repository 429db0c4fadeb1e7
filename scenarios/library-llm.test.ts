import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { validate } from '../core/validate.ts';
import { readYaml } from '../core/yaml.ts';
import { loadScenarios } from './load.ts';
import { readTeamFile } from './team.ts';
import { Traffic } from './traffic.ts';

const LIBRARY = join(import.meta.dirname, 'library');
const { team } = readTeamFile(join(LIBRARY, 'team.yaml'));
const suite = loadScenarios([join(LIBRARY, 'llm')], team).map(({ scenario }) => scenario);

describe('the shipped sheets', () => {
  it('are at least 25, of many families, with every need among them', () => {
    expect(suite.length).toBeGreaterThanOrEqual(25);
    expect(new Set(suite.map(({ family }) => family)).size).toBeGreaterThanOrEqual(8);
    expect(new Set(suite.map(({ truth }) => truth.need))).toEqual(new Set(['must', 'may', 'must_not']));
  });

  it.each(['angry_repeat', 'high_value_refund', 'ambiguous_intent', 'everyday'])('hold %s', (archetype) => {
    expect(suite.filter((scenario) => scenario.archetype === archetype).length).toBeGreaterThanOrEqual(3);
  });

  it('stand in cells of the shipped traffic', () => {
    const traffic = validate(Traffic, readYaml(join(LIBRARY, 'traffic.yaml')));
    const cells = new Set(traffic.cells.map(({ stratum, need }) => `${stratum} × ${need}`));
    expect(suite.map(({ stratum, truth }) => `${stratum} × ${truth.need}`).filter((cell) => !cells.has(cell))).toEqual([]);
  });

  it.each(suite.map((scenario) => ({ id: scenario.scenario, scenario })))('$id holds its own facts to be found', ({ scenario }) => {
    if (scenario.customer.kind !== 'llm') throw new Error('not a sheet');
    const { knows, withholds } = scenario.customer.sheet;
    for (const { tell, values } of [...knows, ...withholds]) expect(values.some((value) => tell.toLowerCase().includes(value.toLowerCase()))).toBe(true);
  });
});
