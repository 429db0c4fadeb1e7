import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OVER_AUTHORITY, REFUND } from '../policies/handoff/testdata/contact.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import { Traffic } from '../scenarios/traffic.ts';
import type { Cell } from './cell.ts';
import { ASSUMED_COSTS } from './cost/model.ts';
import { gatherAll } from './gathered.ts';
import { scoreHandoff } from './handoff/score.ts';
import { handoffAt } from './handoff/testdata/handoff.ts';
import type { JudgedConversation } from './judged.ts';
import { type Report, reportOn, type VariantReport } from './report.ts';
import type { ProportionEstimate } from './statistics/clustered-proportion.ts';
import { cell, type Judged } from './testdata/cell.ts';
import { scenarioOf } from './testdata/scenario.ts';

const VARIANTS = ['a', 'b'] as const;
const SOUND = scoreHandoff(handoffAt(REFUND, OVER_AUTHORITY));
const LACKING = { ...SOUND, startable: false };
const VIOLATION = { turn: 1, action: 'refund', because: 'over the limit' };

/** Nobody plays `sales`: a twentieth of the contacts that need a human is uncovered. */
const TRAFFIC = Traffic.parse({
  version: 1,
  source: 'measured',
  cells: [
    { stratum: 'billing', need: 'must', share: 0.1 },
    { stratum: 'billing', need: 'must_not', share: 0.3 },
    { stratum: 'billing', need: 'may', share: 0.05 },
    { stratum: 'orders', need: 'must', share: 0.15 },
    { stratum: 'orders', need: 'must_not', share: 0.35 },
    { stratum: 'sales', need: 'must', share: 0.05 },
  ],
});
const UNCOVERED = 0.05;

/** One customer: how each variant served them in each trial, and whether it broke the rules. */
interface Customer {
  readonly family: number;
  readonly stratum: 'billing' | 'orders';
  readonly trials: readonly (readonly [a: Judged, b: Judged])[];
  readonly isStartable: boolean;
  readonly isBeyond: boolean;
}

const OUTCOMES: readonly (readonly Judged[])[] = [
  ['correct', 'early', 'late', 'missed', 'offered', 'errored'],
  ['unnecessary', 'contained', 'offered_unnecessarily', 'errored'],
  ['may'],
];
const someCustomer: fc.Arbitrary<Customer> = fc.constantFrom(...OUTCOMES).chain((outcomes) =>
  fc.record({
    family: fc.nat(8),
    stratum: fc.constantFrom('billing' as const, 'orders' as const),
    trials: fc.array(fc.tuple(fc.constantFrom(...outcomes), fc.constantFrom(...outcomes)), { minLength: 1, maxLength: 3 }),
    isStartable: fc.boolean(),
    isBeyond: fc.boolean(),
  }),
);
const someCustomers = fc.array(someCustomer, { minLength: 1, maxLength: 25 });
const RUNS = { numRuns: 40 };

interface Suite {
  readonly scenarios: ReadonlyMap<string, Scenario>;
  readonly conversations: readonly JudgedConversation[];
}

function suiteOf(customers: readonly Customer[], prefix = 's'): Suite {
  const named = customers.map((customer, index) => ({ ...customer, scenario: `${prefix}-${index}`, family: `f-${customer.family}` }));
  return {
    scenarios: new Map(named.map(({ scenario, family, stratum }) => [scenario, scenarioOf(scenario, { family, stratum })])),
    conversations: named.flatMap((customer) =>
      customer.trials.map((outcomes, index): JudgedConversation => {
        const cells = VARIANTS.map((variant, at) => cellOf(customer, variant, outcomes[at] ?? 'errored', index + 1));
        return { scenario: customer.scenario, trial: index + 1, status: 'played', cells, derived: cells };
      }),
    ),
  };
}

function cellOf(one: Omit<Customer, 'family'> & { scenario: string; family: string }, variant: string, judged: Judged, trial: number): Cell {
  const { scenario, family, stratum, isStartable, isBeyond } = one;
  const played = cell(judged, { variant, scenario, family, stratum, trial, ...(isBeyond ? { violations: [VIOLATION] } : {}) });
  return played.handed === 'yes' ? { ...played, handoff: isStartable ? SOUND : LACKING } : played;
}

function report({ scenarios, conversations }: Suite): Report {
  const variants = VARIANTS.map((name) => ({ name, bound: false }));
  return reportOn({ gathered: gatherAll(conversations, scenarios), scenarios, traffic: TRAFFIC, costs: ASSUMED_COSTS, currency: 'EUR', variants });
}

function merged(...suites: readonly Suite[]): Suite {
  return { scenarios: new Map(suites.flatMap(({ scenarios }) => [...scenarios])), conversations: suites.flatMap(({ conversations }) => conversations) };
}

describe('laws of a report', () => {
  it('the order of conversations changes nothing', () => {
    const shuffled = someCustomers
      .map((customers) => suiteOf(customers))
      .chain((suite) => fc.tuple(fc.constant(suite), fc.shuffledSubarray([...suite.conversations], { minLength: suite.conversations.length })));
    fc.assert(
      fc.property(shuffled, ([suite, conversations]) => {
        expect(report({ ...suite, conversations })).toEqual(report(suite));
      }),
      RUNS,
    );
  });

  it('every scenario twice in its family, at the same shares, changes no estimate', () => {
    fc.assert(
      fc.property(someCustomers, (customers) => {
        const once = report(suiteOf(customers));
        const twice = report(merged(suiteOf(customers), suiteOf(customers, 'again')));
        for (const [index, { projection, cost, classification, on_derived }] of once.variants.entries()) {
          const other = twice.variants[index];
          for (const figure of ['rate', 'trapped', 'sent_for_nothing'] as const) {
            expectSamePoints(other?.projection?.[figure], projection?.[figure]);
            expectSamePoints(other?.on_derived.projection?.[figure], on_derived.projection?.[figure]);
          }
          expectSamePoints(other?.cost?.total, cost?.total);
          expect(other?.projection?.uncovered).toEqual(projection?.uncovered);
          for (const figure of ['recall', 'precision', 'specificity', 'in_window_precision', 'offered_unnecessarily'] as const) {
            expect(estimateOf(other?.classification[figure])).toBeCloseTo(estimateOf(classification[figure]), 12);
          }
        }
      }),
      RUNS,
    );
  });

  it('two halves merged give the whole', () => {
    const halves = fc.tuple(someCustomers, someCustomers).map(([one, other]) => [suiteOf(one, 'one'), suiteOf(other, 'other')] as const);
    fc.assert(
      fc.property(halves, ([one, other]) => {
        const whole = report(merged(one, other));
        // The halves come in as they were stored, one after the other or the other way round.
        const { scenarios } = merged(one, other);
        expect(report({ scenarios, conversations: [...other.conversations, ...one.conversations] })).toEqual(whole);
        const [first, second] = [report(one), report(other)];
        expect(whole.suite.conversations).toBe(first.suite.conversations + second.suite.conversations);
        for (const [index, variant] of whole.variants.entries()) {
          const parts = [first.variants[index], second.variants[index]].filter((part) => part !== undefined);
          for (const [name, count] of countsOf(variant)) {
            expect(count, name).toBeCloseTo(
              parts.reduce((total, part) => total + (new Map(countsOf(part)).get(name) ?? 0), 0),
              9,
            );
          }
        }
      }),
      RUNS,
    );
  });

  it('another family never narrows the bounds of what is uncovered', () => {
    fc.assert(
      fc.property(someCustomers, fc.array(someCustomer, { minLength: 1, maxLength: 4 }), (customers, more) => {
        const covered = suiteOf([...EVERY_PART, ...customers]);
        const added = suiteOf(
          more.map((one) => ({ ...one, family: 99 })),
          'new',
        );
        for (const { projection, cost } of [covered, merged(covered, added)].flatMap((suite) => report(suite).variants)) {
          for (const figure of [projection?.rate, projection?.trapped]) {
            if (figure?.kind !== 'interval') throw new Error('an interval was expected');
            expect(figure.highPoint - figure.lowPoint).toBeCloseTo(UNCOVERED, 12);
            expect(figure.high - figure.low).toBeGreaterThanOrEqual(UNCOVERED - 1e-12);
          }
          expect((cost?.total.highPoint ?? 0) - (cost?.total.lowPoint ?? 0)).toBeGreaterThan(0);
          expect(projection?.uncovered).toEqual([{ name: 'sales × must', share: UNCOVERED }]);
        }
      }),
      RUNS,
    );
  });
});

/** Five families that speak for every part but one. */
const EVERY_PART: readonly Customer[] = (['billing', 'orders'] as const).flatMap((stratum) =>
  (['correct', 'contained', 'may'] as const).flatMap((judged) =>
    [20, 21, 22, 23, 24].map((family): Customer => ({ family, stratum, trials: [[judged, judged]], isStartable: true, isBeyond: false })),
  ),
);

function expectSamePoints(found: Points | undefined, expected: Points | undefined): void {
  expect(found?.lowPoint).toBeCloseTo(expected?.lowPoint ?? Number.NaN, 12);
  expect(found?.highPoint).toBeCloseTo(expected?.highPoint ?? Number.NaN, 12);
}

interface Points {
  readonly lowPoint: number;
  readonly highPoint: number;
}

/** −1 where nothing counts. */
function estimateOf(found: ProportionEstimate | undefined): number {
  return found === undefined || found.kind === 'none' ? -1 : found.estimate;
}

/** Everything in a variant's figures that is a count, or a share times what it is a share of. */
function countsOf({ tally, classification, suite_share, handoff, timing, by_category, mistakes, handovers }: VariantReport): [string, number][] {
  const shares = { ...classification, startable: handoff.startable, message: handoff.message };
  return [
    ...Object.entries({ ...tally.outcomes, ...tally.unscored }),
    ['critical failures', tally.critical_failures],
    ['declined offers', tally.other_declined_offers],
    ['handed', suite_share.handed],
    ['conversations', suite_share.conversations],
    ['in window', timing.in_window],
    ['golden transfer', timing.golden_transfer.scenarios],
    ['mistakes', mistakes.reduce((sum, { times }) => sum + times, 0)],
    ['handovers', handovers.reduce((sum, { times }) => sum + times, 0)],
    ...by_category.flatMap(({ name, needed, in_time }): [string, number][] => [
      [`${name} needed`, needed],
      [`${name} in time`, in_time],
    ]),
    ...Object.entries(shares).flatMap(([name, found]): [string, number][] => {
      if (found === null || typeof found === 'number') return [];
      return [
        [`share ${name}, of`, found.n],
        [`share ${name}`, found.kind === 'none' ? 0 : found.estimate * found.n],
      ];
    }),
  ];
}
