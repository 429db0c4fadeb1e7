import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RecordedDecision } from '../../runs/record.ts';
import type { Scenario } from '../../scenarios/scenario.ts';
import type { Traffic } from '../../scenarios/traffic.ts';
import type { Cell } from '../cell.ts';
import { cell, type Judged } from '../testdata/cell.ts';
import { scenarioOf } from '../testdata/scenario.ts';
import { type ComparedFigure, type Comparison, compareVariants } from './compare.ts';
import type { FigureName } from './measured.ts';
import { pairUp } from './pairs.ts';
import { precisionDifference } from './precision.ts';

const TRAFFIC: Traffic = {
  version: 1,
  source: 'assumption',
  cells: [
    { stratum: 'billing', need: 'must', share: 0.1 },
    { stratum: 'billing', need: 'must_not', share: 0.9 },
  ],
  scenarios: [],
};
const NOBODY: ReadonlyMap<string, Scenario> = new Map();
const NEEDED: readonly Judged[] = ['correct', 'early', 'late', 'missed', 'offered'];
const NOT_NEEDED: readonly Judged[] = ['unnecessary', 'contained', 'offered_unnecessarily'];

interface Met {
  readonly scenario: string;
  readonly family: string;
  readonly trial?: number;
  readonly kind?: Cell['kind'];
  readonly weight?: number;
  readonly a: Judged;
  readonly b: Judged;
}

function compare(met: readonly Met[], traffic: Traffic | undefined = TRAFFIC): Comparison {
  const known = new Map(met.map(({ scenario, family }) => [scenario, scenarioOf(scenario, { family })]));
  const side = (name: 'a' | 'b') =>
    met.map(({ scenario, family, trial = 1, kind = 'script', weight = 1, ...one }) =>
      cell(one[name], { variant: name, scenario, family, trial, kind, weight }),
    );
  return compareVariants({
    a: { cells: side('a'), derived: side('a') },
    b: { cells: side('b'), derived: side('b') },
    scenarios: known,
    ...(traffic ? { traffic } : {}),
  });
}

function figure({ figures }: Comparison, name: FigureName): ComparedFigure {
  const found = figures.find((one) => one.figure === name);
  if (!found) throw new Error(`no ${name}`);
  return found;
}

const estimateOf = ({ difference }: Pick<ComparedFigure, 'difference'>) => (difference.kind === 'none' ? null : difference.estimate);

/** `count` families of one scenario each. */
const families = (count: number, a: Judged, b: Judged, prefix = 'f'): Met[] =>
  Array.from({ length: count }, (_, index) => ({ scenario: `${prefix}-${index}`, family: `${prefix}-${index}`, a, b }));

/** A few scenarios in a few families, in up to three trials; both sides have the same need. */
const someMet: fc.Arbitrary<Met[]> = fc
  .array(fc.oneof(someScenario(NEEDED), someScenario(NOT_NEEDED)), { maxLength: 14 })
  .map((list) =>
    list.flatMap(({ family, trials }, index) => trials.map(([a, b], at) => ({ scenario: `s-${index}`, family: `f-${family}`, trial: at + 1, a, b }))),
  );

function someScenario(outcomes: readonly Judged[]) {
  const outcome = fc.constantFrom(...outcomes, 'errored' as const);
  return fc.record({ family: fc.nat(7), trials: fc.array(fc.tuple(outcome, outcome), { minLength: 1, maxLength: 3 }) });
}
const RUNS = { numRuns: 12 };

/** The same figure with A and B in each other's place. */
function expectNegated(found: Pick<ComparedFigure, 'a' | 'b' | 'difference'> | undefined, one: Pick<ComparedFigure, 'a' | 'b' | 'difference'>): void {
  if (found === undefined) throw new Error('a figure is missing');
  const { difference } = found;
  expect([found.a, found.b]).toEqual([one.b, one.a]);
  expect(difference.kind).toBe(one.difference.kind);
  if (difference.kind === 'none' || one.difference.kind === 'none') return;
  expect(difference.estimate).toBeCloseTo(-one.difference.estimate, 12);
  if (difference.kind !== 'interval' || one.difference.kind !== 'interval') return;
  expect(difference.low).toBeCloseTo(-one.difference.high, 9);
  expect(difference.high).toBeCloseTo(-one.difference.low, 9);
}

describe('laws', () => {
  it('swapping A and B negates every difference and swaps every verdict', () => {
    const swapped = { a_better: 'b_better', b_better: 'a_better', a_more: 'b_more', b_more: 'a_more' } as Readonly<Record<string, string>>;
    fc.assert(
      fc.property(someMet, (met) => {
        const forth = compare(met);
        const back = compare(met.map((one) => ({ ...one, a: one.b, b: one.a })));
        for (const one of forth.figures) {
          const other = figure(back, one.figure);
          expect(other.verdict).toBe(swapped[one.verdict] ?? one.verdict);
          expect(other.test?.p).toBe(one.test?.p);
          expectNegated(other, one);
        }
        for (const [index, one] of forth.on_derived.entries()) expectNegated(back.on_derived[index], one);
        const turned = { a: 'b', b: 'a', neither: 'neither' };
        expect(back.flips.map(({ scenario, favours }) => [scenario, favours])).toEqual(forth.flips.map(({ scenario, favours }) => [scenario, turned[favours]]));
      }),
      RUNS,
    );
  });

  it('a variant against itself differs in nothing', () => {
    fc.assert(
      fc.property(someMet, (met) => {
        const { figures, flips } = compare(met.map((one) => ({ ...one, b: one.a })));
        expect(flips).toEqual([]);
        for (const { difference, test, verdict } of figures) {
          if (difference.kind !== 'none') expect(difference.estimate).toBeCloseTo(0, 12);
          expect(test?.p ?? 1).toBe(1);
          expect(['none_differs', 'cannot_tell']).toContain(verdict);
        }
      }),
      RUNS,
    );
  });

  it('every scenario twice in its family, at the same shares, changes no difference', () => {
    fc.assert(
      fc.property(someMet, (met) => {
        const once = compare(met);
        const twice = compare([...met, ...met.map((one) => ({ ...one, scenario: `again-${one.scenario}` }))]);
        for (const one of once.figures) {
          const other = figure(twice, one.figure);
          expect(other.families).toBe(one.families);
          expect(other.difference.kind).toBe(one.difference.kind);
          expect(estimateOf(other) ?? 0).toBeCloseTo(estimateOf(one) ?? 0, 12);
        }
      }),
      RUNS,
    );
  });

  it('the order of conversations changes nothing', () => {
    fc.assert(
      fc.property(
        someMet.chain((met) => fc.tuple(fc.constant(met), fc.shuffledSubarray(met, { minLength: met.length }))),
        ([met, shuffled]) => {
          expect(compare(shuffled)).toEqual(compare(met));
        },
      ),
      RUNS,
    );
  });

  it('the sums that precision is tested by have the sign of its difference, and none where it is 0', () => {
    fc.assert(
      fc.property(someMet, (met) => {
        const side = (name: 'a' | 'b') => met.map((one) => cell(one[name], { scenario: one.scenario, family: one.family }));
        const { difference, sums } = precisionDifference(pairUp(side('a'), side('b')));
        if (difference.kind === 'none') return;
        const total = sums.reduce((all, { sum }) => all + sum, 0);
        // Adding 0 makes the one zero of −0 and 0.
        expect(Math.sign(Math.round(total * 1e9)) + 0).toBe(Math.sign(Math.round(difference.estimate * 1e9)) + 0);
      }),
      { numRuns: 200 },
    );
  });
});

/** Six personas of unlike weight, four trials each: two in need, whom B misses the second of, and two who are not, whom A sends for nothing. */
const POPULATION: readonly Met[] = [1, 1, 2, 5, 20, 60].flatMap((weight, index) =>
  (
    [
      ['correct', 'correct'],
      ['correct', 'missed'],
      ['unnecessary', 'contained'],
      ['unnecessary', 'contained'],
    ] as const
  ).map(([a, b], at): Met => ({ scenario: `p-${index}`, family: `p-${index}`, trial: at + 1, kind: 'persona', weight, a, b })),
);

describe('who is counted', () => {
  it('of a population is each conversation, by heads and not by weight, in every figure alike', () => {
    const comparison = compare(POPULATION);
    expect(comparison).toMatchObject({ scenarios: 6, customers: 24 });
    const counted = Object.fromEntries(comparison.figures.map((one) => [one.figure, [one.customers, one.discordant?.only_a, one.discordant?.only_b]]));
    expect(counted).toEqual({
      trapped: [12, 0, 6],
      recall: [12, 6, 0],
      sent_for_nothing: [12, 12, 0],
      specificity: [12, 0, 12],
      rate: [24, 18, 0],
      decided_rightly: [24, 6, 12],
      precision: [24, undefined, undefined],
      golden_transfer: [24, undefined, undefined],
      startable: [0, 0, 0],
    });
  });

  it('of a script or a sheet is one customer, in however many trials and parts of the traffic', () => {
    for (const kind of ['script', 'llm'] as const) {
      const comparison = compare(POPULATION.map((one) => ({ ...one, kind })));
      expect(comparison).toMatchObject({ scenarios: 6, customers: 6 });
      for (const name of ['trapped', 'recall', 'rate', 'precision', 'golden_transfer'] as const) expect(figure(comparison, name).customers).toBe(6);
      // A quarter of six customers' trials.
      expect(figure(comparison, 'recall').discordant).toEqual({ only_a: 1.5, only_b: 0 });
    }
  });
});

describe('figures', () => {
  it('differences are B − A, and discordant customers are counted each way', () => {
    const recall = figure(
      compare([...families(6, 'correct', 'missed'), ...families(2, 'late', 'early', 'g'), ...families(2, 'correct', 'correct', 'h')]),
      'recall',
    );
    expect(recall).toMatchObject({ a: 0.8, b: 0.4, customers: 10, families: 10, discordant: { only_a: 6, only_b: 2 } });
    expect(estimateOf(recall)).toBeCloseTo(-0.4, 12);
  });

  it('McNemar where each family gives one pair, and sign-flip otherwise', () => {
    const single = figure(compare(families(8, 'correct', 'missed')), 'recall');
    // R 4.2.2: binom.test(0, 8)$p.value
    expect(single.test?.method).toBe('McNemar, exact');
    expect(single.test?.p).toBeCloseTo(0.0078125, 12);
    const twins = families(8, 'correct', 'missed').map((one, index) => ({ ...one, family: `f-${Math.floor(index / 2)}` }));
    // Four families, all one way: 2 of 16 assignments of signs.
    expect(figure(compare(twins), 'recall').test).toMatchObject({ method: 'sign-flip, exact', p: 0.125, differing: 4 });
  });

  it('Holm multiplies the smallest p-value by the number of tests', () => {
    const comparison = compare(families(8, 'correct', 'missed'), undefined);
    const tested = comparison.figures.filter(({ test }) => test !== undefined);
    expect(comparison.tests).toBe(tested.length);
    const smallest = Math.min(...tested.map(({ test }) => test?.p ?? 1));
    expect(Math.min(...tested.map(({ test }) => test?.holm ?? 1))).toBeCloseTo(smallest * tested.length, 12);
  });

  it.each<{ count: number; a: Judged; b: Judged; name: FigureName; verdict: string }>([
    { count: 12, a: 'missed', b: 'correct', name: 'recall', verdict: 'b_better' },
    { count: 12, a: 'contained', b: 'unnecessary', name: 'specificity', verdict: 'a_better' },
    { count: 12, a: 'contained', b: 'unnecessary', name: 'sent_for_nothing', verdict: 'a_better' },
    { count: 12, a: 'contained', b: 'unnecessary', name: 'rate', verdict: 'b_more' },
    { count: 5, a: 'missed', b: 'correct', name: 'recall', verdict: 'not_shown' },
    { count: 4, a: 'missed', b: 'correct', name: 'recall', verdict: 'cannot_tell' },
    { count: 6, a: 'correct', b: 'correct', name: 'recall', verdict: 'none_differs' },
    { count: 6, a: 'correct', b: 'correct', name: 'startable', verdict: 'cannot_tell' },
  ])('$count families from $a to $b: $name is $verdict', ({ count, a, b, name, verdict }) => {
    expect(figure(compare(families(count, a, b)), name).verdict).toBe(verdict);
  });

  it('under five families there is no interval, and that is said', () => {
    expect(figure(compare(families(4, 'missed', 'correct')), 'recall').difference).toMatchObject({ kind: 'point', why: 'under five families' });
  });

  it('no difference is too small to be seen with many families, and none large enough with four', () => {
    const { detectable } = figure(compare([...families(40, 'correct', 'correct'), ...families(4, 'correct', 'missed', 'g')]), 'recall');
    expect(detectable?.kind === 'effect' ? detectable.effect : 1).toBeLessThan(0.5);
    expect(figure(compare(families(4, 'missed', 'correct')), 'recall').detectable).toEqual({ kind: 'unreachable' });
  });

  it('trials are averaged to a scenario', () => {
    const met: Met[] = families(6, 'correct', 'correct').flatMap((one) => [
      { ...one, trial: 1 },
      { ...one, trial: 2, b: 'missed' },
    ]);
    const recall = figure(compare(met), 'recall');
    expect(recall).toMatchObject({ a: 1, b: 0.5, customers: 6, discordant: { only_a: 3, only_b: 0 } });
    expect(recall.test?.method).toBe('sign-flip, exact');
    expect(compare(met).flips[0]).toMatchObject({ trials: [2], of: 2, favours: 'a' });
  });

  it('trials that differ each way cancel out in a scenario, which is then no single pair', () => {
    const met: Met[] = families(6, 'correct', 'missed').flatMap((one) => [
      { ...one, trial: 1 },
      { ...one, trial: 2, a: 'missed', b: 'correct' },
    ]);
    const recall = figure(compare(met), 'recall');
    expect(recall).toMatchObject({ a: 0.5, b: 0.5, discordant: { only_a: 3, only_b: 3 }, verdict: 'none_differs' });
    expect(recall.test?.method).toBe('sign-flip, exact');
  });

  it('what errored under either is left out and counted', () => {
    const comparison = compare([...families(6, 'correct', 'missed'), ...families(2, 'correct', 'errored', 'g')]);
    expect(comparison).toMatchObject({ scenarios: 6, unpaired: 2 });
  });

  it('a projected difference weighs customers as the traffic does', () => {
    const trapped = figure(compare([...families(6, 'correct', 'missed'), ...families(6, 'contained', 'contained', 'g')]), 'trapped');
    expect(trapped.a).toBe(0);
    expect(trapped.b).toBeCloseTo(0.1, 12);
    expect(estimateOf(trapped)).toBeCloseTo(0.1, 12);
    const uncovered = figure(compare(families(6, 'correct', 'missed')), 'sent_for_nothing');
    expect(uncovered).toMatchObject({ a: null, b: null, uncovered: 0.9, verdict: 'cannot_tell' });
  });

  it('precision is compared though each variant hands over others', () => {
    const precision = figure(compare([...families(6, 'correct', 'correct'), ...families(6, 'unnecessary', 'contained', 'g')]), 'precision');
    expect([precision.a, precision.b, estimateOf(precision)]).toEqual([0.5, 1, 0.5]);
    expect(precision.test?.differing).toBe(6);
  });
});

describe('flips', () => {
  const rule = (turn: number, name: string, act: 'offer' | 'escalate', amount: number): Cell['walk']['decisions'][number] => ({
    turn,
    do: act,
    fired: { rule: name, do: act, trigger: 'policy_boundary', values: { 'action.amount': amount, 'authority.limit': 500 } },
    also_fired: [],
    errors: [],
  });

  it('name the first turn at which the decisions differ, with the rule on each side', () => {
    const a = cell('correct', { scenario: 's', family: 'f', walk: { decisions: [rule(1, 'ask', 'offer', 40), rule(2, 'over', 'escalate', 640)] } });
    const b = cell('missed', { scenario: 's', family: 'f', walk: { decisions: [rule(1, 'ask', 'offer', 40)] } });
    const side = (one: Cell) => ({ cells: [one], derived: [] });
    const [flip] = compareVariants({ a: side(a), b: side(b), scenarios: NOBODY }).flips;
    expect(flip).toMatchObject({
      a: { outcome: 'correct', right: true },
      b: { outcome: 'missed', right: false },
      parting: {
        turn: 2,
        a: { do: 'escalate', by: { kind: 'rule', rule: 'over', values: { 'action.amount': 640, 'authority.limit': 500 } } },
        b: { do: 'continue', by: { kind: 'no_rule' } },
      },
    });
  });

  it('a policy that broke, and a rule that failed, are named as what decided', () => {
    const broke: RecordedDecision = { turn: 1, do: 'escalate', also_fired: [], errors: [], failure: 'no memory' };
    const failed: RecordedDecision = { turn: 1, do: 'escalate', also_fired: [], errors: [{ rule: 'r', message: 'no such key', acted: 'escalate' }] };
    const of = (decision: Cell['walk']['decisions'][number]) => {
      const a = cell('unnecessary', { scenario: 's', walk: { decisions: [decision] } });
      return compareVariants({ a: { cells: [a], derived: [] }, b: { cells: [cell('contained', { scenario: 's' })], derived: [] }, scenarios: NOBODY }).flips[0]
        ?.parting?.a.by;
    };
    expect(of(broke)).toEqual({ kind: 'fail_safe', message: 'no memory' });
    expect(of(failed)).toEqual({ kind: 'rule_error', rule: 'r', message: 'no such key' });
  });
});
