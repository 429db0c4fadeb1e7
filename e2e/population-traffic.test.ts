import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { validate } from '../core/validate.ts';
import { readYaml } from '../core/yaml.ts';
import { cellsAsRead } from '../evaluators/cell.ts';
import { loadRulePolicy } from '../policies/rules/load.ts';
import { Traffic } from '../scenarios/traffic.ts';
import { POPULATION, played } from './support/population.ts';

const file = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const TRIALS = 20;
/** Four standard errors of a share that 130 kinds of contact speak for by 20 trials each, and the rounding of the file. */
const WITHIN = 0.01;

describe('the traffic of the shipped population', () => {
  it('has the shares that its personas and goals come to by their weights, and a tenth that must go to a human', async () => {
    const { cells } = validate(Traffic, readYaml(file('scenarios/library/population/traffic.yaml')));
    const declared = new Map(cells.map(({ stratum, need, share }) => [`${stratum} ${need}`, share]));
    expect([...declared.values()].reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
    const byId = new Map<string, (typeof POPULATION)[number]>(POPULATION.map((scenario) => [scenario.scenario, scenario]));
    const all = POPULATION.reduce((sum, { weight = 1 }) => sum + weight, 0);
    const found = new Map([...declared].map(([part]) => [part, 0]));
    for (const record of await played(POPULATION, [loadRulePolicy(file('policies/library/lenient.yaml'))], { trials: TRIALS })) {
      const scenario = byId.get(record.scenario);
      if (scenario === undefined) throw new Error(`a record is of \`${record.scenario}\``);
      const [cell] = cellsAsRead(record, scenario, 'neediest');
      const part = `${scenario.stratum} ${cell?.need}`;
      found.set(part, (found.get(part) ?? 0) + (scenario.weight ?? 1) / all / TRIALS);
    }
    for (const [part, share] of found) expect(Math.abs(share - (declared.get(part) ?? 0)), `${part}: ${share}`).toBeLessThan(WITHIN);
    const must = cells.filter(({ need }) => need === 'must').reduce((sum, { share }) => sum + share, 0);
    expect(must).toBeGreaterThan(0.09);
    expect(must).toBeLessThan(0.11);
  });
});
