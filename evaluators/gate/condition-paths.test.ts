import { describe, expect, it } from 'vitest';
import { conditionsOf } from './condition.ts';
import { conditionPaths } from './condition-paths.ts';
import { GateSettings } from './settings.ts';

const LIMITS = [
  { figure: 'recall', at_least: 0.9 },
  { figure: 'rate', at_most: 0.2 },
];

describe('conditionPaths', () => {
  it.each([
    {
      name: 'all kinds',
      gate: { limits: LIMITS, rate: { at_least: 0.05, at_most: 0.15 }, baseline: 'b.json', non_inferiority: [{ figure: 'recall', margin: 0.1 }] },
    },
    { name: 'half a band', gate: { rate: { at_most: 0.15 } } },
    { name: 'nothing written', gate: {} },
    { name: 'critical failures ignored', gate: { limits: LIMITS, critical_failures: 'ignored' } },
  ])('leads to the setting of each condition: $name', ({ gate }) => {
    const settings = GateSettings.parse(gate);
    const found = conditionPaths(settings).map((path) => path.reduce<unknown>((value, step) => Reflect.get(value as object, step), settings));
    const expected = conditionsOf(settings).map((condition) => {
      if (condition.kind === 'critical_failures') return 'none';
      if (condition.kind === 'non_inferiority') return expect.objectContaining({ figure: condition.figure, margin: condition.margin });
      return condition.figure === 'rate' && !settings.limits.some(({ figure, at_most }) => figure === 'rate' && at_most === condition.limit)
        ? condition.limit
        : expect.objectContaining({ figure: condition.figure, [condition.side]: condition.limit });
    });
    expect(found).toEqual(expected);
  });
});
