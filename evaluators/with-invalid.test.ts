import { describe, expect, it } from 'vitest';
import type { Scenario } from '../scenarios/scenario.ts';
import { cell } from './testdata/cell.ts';
import { scenarioOf } from './testdata/scenario.ts';
import { withInvalid } from './with-invalid.ts';

const NEEDY = { ...scenarioOf('needy'), truth: { ...scenarioOf('needy').truth, need: 'must' as const } };
const CALM = { ...scenarioOf('calm'), truth: { ...scenarioOf('calm').truth, need: 'must_not' as const } };
const SCENARIOS = new Map<string, Scenario>([
  ['needy', NEEDY],
  ['calm', CALM],
]);
const CELLS = [
  ...['a', 'b', 'c'].map((family) => cell('correct', { family, scenario: family, need: 'must' })),
  cell('missed', { family: 'd', scenario: 'd', need: 'must' }),
  cell('contained', { family: 'e', scenario: 'e', need: 'must_not' }),
];

describe('withInvalid', () => {
  it('says nothing where no conversation is invalid', () => {
    expect(withInvalid(CELLS, [], SCENARIOS, undefined)).toBeUndefined();
  });

  it('counts one who needed a human as found and as missed', () => {
    const found = withInvalid(CELLS, ['needy'], SCENARIOS, undefined);
    expect(found?.conversations).toBe(1);
    expect(found?.figures.recall).toEqual({ low: 3 / 5, high: 4 / 5 });
    expect(found?.figures.specificity).toEqual({ low: 1, high: 1 });
  });

  it('counts one who needed none as handed over and as left alone', () => {
    const found = withInvalid(CELLS, ['calm'], SCENARIOS, undefined);
    expect(found?.figures.specificity).toEqual({ low: 1 / 2, high: 1 });
    expect(found?.figures.precision).toEqual({ low: 3 / 4, high: 1 });
    expect(found?.figures.recall).toEqual({ low: 3 / 4, high: 3 / 4 });
  });

  it('counts a fork on which the customer left its role for the variant that took it', () => {
    const stop = { how: 'errored' as const, turn: 2, message: 'x', invalid: true as const };
    const own = cell('invalid', { scenario: 'needy', need: 'must', walk: { stop } });
    expect(withInvalid([...CELLS, own], [], SCENARIOS, undefined)?.figures.recall).toEqual({ low: 3 / 5, high: 4 / 5 });
  });
});
