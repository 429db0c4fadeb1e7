import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Traffic } from '../../../scenarios/traffic.ts';
import { type Condition, conditionsOf } from '../condition.ts';
import { GateSettings } from '../settings.ts';
import type { Customer } from './customer.ts';
import { outOfReach, type PlannedCondition, planGate } from './plan.ts';
import { type Possible, possibilities } from './possible.ts';
import { rehearse } from './rehearse.ts';

const TRAFFIC: Traffic = {
  version: 1,
  source: 'assumption',
  cells: [
    { stratum: 'billing', need: 'must', share: 0.2 },
    { stratum: 'billing', need: 'must_not', share: 0.8 },
  ],
  scenarios: [],
};

/** Customers of one need, so many in each family. */
function suite(sizes: readonly number[], need: Customer['need'] = 'must'): Customer[] {
  return sizes.flatMap((size, family) =>
    Array.from(
      { length: size },
      (_, member): Customer => ({
        scenario: `${need}${family}-${member}`,
        family: `${need}${family}`,
        stratum: 'billing',
        weight: 1,
        kind: 'script',
        need,
        untimed: false,
      }),
    ),
  );
}
const singles = (count: number, need?: Customer['need']) =>
  suite(
    Array.from({ length: count }, () => 1),
    need,
  );

const gate = (settings: object): readonly Condition[] => conditionsOf(GateSettings.parse({ critical_failures: 'ignored', ...settings }));
const limit = (settings: object) => gate({ limits: [settings] });
const plan = (conditions: readonly Condition[], customers: readonly Customer[]): PlannedCondition | undefined => planGate(conditions, customers, TRAFFIC)[0];

describe('planGate', () => {
  it.each([
    {
      name: 'recall of sixty single customers',
      conditions: limit({ figure: 'recall', at_least: 0.9 }),
      customers: singles(60),
      found: { customers: 60, families: 60, allows: { of: 60, anywhere: 2, most: 2 } },
    },
    {
      name: 'recall that forty customers of ten families cannot show',
      conditions: limit({ figure: 'recall', at_least: 0.8 }),
      customers: suite(Array.from({ length: 10 }, () => 4)),
      found: { customers: 40, families: 10, needs: { kind: 'count', families: 13 } },
    },
    {
      name: 'recall that nobody counts for',
      conditions: limit({ figure: 'recall', at_least: 0.5 }),
      customers: singles(9, 'must_not'),
      found: { customers: 0, families: 0, needs: { kind: 'never' } },
    },
    {
      name: 'the end of the scale',
      conditions: limit({ figure: 'specificity', at_least: 1 }),
      customers: singles(60, 'must_not'),
      found: { customers: 60, needs: { kind: 'never' } },
    },
    {
      name: 'a point',
      conditions: limit({ figure: 'recall', at_least: 0.9, bound: 'point' }),
      customers: singles(20),
      found: { allows: { of: 20, anywhere: 2, most: 2, broken: 0.85 } },
    },
    {
      name: 'an untimed need, which has no part in recall',
      conditions: limit({ figure: 'recall', at_least: 0.5 }),
      customers: singles(9).map((one) => ({ ...one, untimed: true })),
      found: { customers: 0, needs: { kind: 'never' } },
    },
    {
      name: 'precision, where needless handoffs come on top',
      conditions: limit({ figure: 'precision', at_least: 0.7 }),
      customers: [...singles(30), ...singles(30, 'must_not')],
      found: { customers: 30, allows: { of: 30, anywhere: 6, most: 6 } },
    },
    {
      name: 'trapped',
      conditions: limit({ figure: 'trapped', at_most: 20 }),
      customers: [...singles(60), ...singles(5, 'must_not')],
      found: { customers: 60, families: 60, allows: { of: 60, anywhere: 2, most: 2 } },
    },
    {
      name: 'a margin that is too small for the suite',
      conditions: gate({ baseline: 'b.json', non_inferiority: [{ figure: 'recall', margin: 0.05 }] }),
      customers: singles(30),
      found: { customers: 30, needs: { kind: 'count', families: 54 } },
    },
    {
      name: 'a margin that allows losses',
      conditions: gate({ baseline: 'b.json', non_inferiority: [{ figure: 'recall', margin: 0.1 }] }),
      customers: singles(60),
      found: { customers: 60, allows: { of: 60, most: 2, exchanged: 5 } },
    },
  ])('$name', ({ conditions, customers, found }) => {
    expect(plan(conditions, customers)).toMatchObject(found);
  });

  it('finds a suite of as many families as it says, and none smaller', () => {
    const [condition] = limit({ figure: 'recall', at_least: 0.9 });
    const needs = plan(limit({ figure: 'recall', at_least: 0.9 }), singles(8))?.needs;
    if (condition === undefined || needs?.kind !== 'count') throw new Error('a count was expected');
    expect(plan([condition], singles(needs.families))?.allows).toBeDefined();
    expect(plan([condition], singles(needs.families - 1))?.allows).toBeUndefined();
  });

  it('names for a warning just what it cannot allow anything for', () => {
    const conditions = gate({ limits: [0.5, 0.7, 0.9, 0.99].map((at_least) => ({ figure: 'recall', at_least })) });
    const planned = planGate(conditions, singles(20), TRAFFIC);
    expect(outOfReach(conditions, singles(20), TRAFFIC)).toEqual(planned.filter(({ allows }) => allows === undefined));
  });

  it('knows nothing beforehand where needs are drawn, and says of no condition that nobody can pass it', () => {
    const drawn = singles(20, 'unlabelled').map((one): Customer => ({ ...one, kind: 'persona', needIsDrawn: true }));
    const conditions = gate({
      baseline: 'b.json',
      limits: [
        { figure: 'rate', at_most: 0.2, bound: 'point' },
        { figure: 'recall', at_least: 0.3 },
      ],
      non_inferiority: [{ figure: 'recall', margin: 0.1 }],
    });
    for (const customers of [drawn, [...drawn, ...singles(20)]]) {
      const count = customers.length;
      expect(outOfReach(conditions, customers, TRAFFIC)).toEqual([]);
      expect(planGate(conditions, customers, TRAFFIC)).toEqual(conditions.map((condition) => ({ condition, customers: count, families: count, drawn: 20 })));
    }
  });

  it('does not depend on the order of scenarios', () => {
    const customers = suite([1, 3, 2, 1, 4, 1, 2]);
    fc.assert(
      fc.property(fc.shuffledSubarray(customers, { minLength: customers.length }), (shuffled) => {
        const conditions = gate({
          limits: [
            { figure: 'recall', at_least: 0.3 },
            { figure: 'trapped', at_most: 120 },
          ],
        });
        expect(planGate(conditions, shuffled, TRAFFIC)).toEqual(planGate(conditions, customers, TRAFFIC));
      }),
      { numRuns: 15 },
    );
  });
});

/** Every way to lay mistakes over families, told by how many fall in each. */
function everyWay(families: readonly (readonly Possible[])[]): Possible[][] {
  return families.reduce<Possible[][]>(
    (ways, members) => ways.flatMap((way) => Array.from({ length: members.length + 1 }, (_, count) => [...way, ...members.slice(0, count)])),
    [[]],
  );
}

describe('the ways that mistakes are laid over a suite', () => {
  it.each([
    { sizes: [1, 1, 1, 1, 1, 1, 1], at_least: 0.3 },
    { sizes: [2, 3, 3, 1, 2, 2], at_least: 0.3 },
    { sizes: [3, 2, 3, 3, 2, 5], at_least: 0.4 },
    { sizes: [1, 2, 1, 3, 4, 4], at_least: 0.2 },
    { sizes: [2, 6, 1, 1, 2, 1, 1], at_least: 0.2 },
    { sizes: [4, 4, 4, 4, 4], at_least: 0.3 },
  ])('hold the best and the worst of all there are: $sizes', ({ sizes, at_least }) => {
    const conditions = gate({
      limits: [
        { figure: 'recall', at_least },
        { figure: 'trapped', at_most: 200 * (1 - at_least) },
      ],
    });
    for (const condition of conditions) {
      if (condition.kind === 'critical_failures') continue;
      const possible = possibilities(condition, suite(sizes));
      const families = sizes.map((_, family) => possible.filter(({ customer }) => customer.family === `must${family}`));
      const ways = everyWay(families).map((way) => ({
        count: way.length,
        passes: rehearse(condition, possible, { now: new Set(way), before: new Set() }, TRAFFIC).answer === 'pass',
      }));
      const most = Math.max(...ways.filter(({ passes }) => passes).map(({ count }) => count));
      const anywhere = Math.min(...ways.filter(({ passes }) => !passes).map(({ count }) => count)) - 1;
      expect(plan([condition], suite(sizes))?.allows).toMatchObject({ most, anywhere });
    }
  });
});
