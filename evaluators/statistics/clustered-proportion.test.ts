import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clusteredProportion } from './clustered-proportion.ts';
import type { FamilyCount } from './family-count.ts';
import { kishUnit } from './kish.ts';

function counts(...pairs: readonly (readonly [hits: number, total: number])[]): FamilyCount[] {
  return pairs.map(([hits, total], index) => ({ family: `family-${index}`, hits, total }));
}

function interval(families: readonly FamilyCount[], level?: number) {
  const found = clusteredProportion(families, level);
  if (found.kind !== 'interval') throw new Error(`expected an interval, got ${found.kind}`);
  return found;
}

const UNEVEN = counts([2, 3], [0, 3], [1, 3], [3, 3], [0, 2], [1, 4], [0, 1]);
const FRACTIONAL = counts([1.5, 3], [0, 2], [2.25, 3], [0.75, 1], [3, 3], [0.5, 4]);

/** One family holds two thirds of all scenarios. */
const DOMINATED = counts([18, 20], [0, 2], [1, 1], [1, 3], [0, 1], [2, 2], [0, 1]);

// R 4.2.2, survey 4.1-1. Jackknife variance v: vcov(svyratio(~hits, ~total, as.svrepdesign(svydesign(ids = ~family,
// weights = ~1), type = "JK1", mse = TRUE))). k = n^2 / sum(total^2); effective n = min(n, n / (1 + 0.3 * (n / k - 1)),
// p * (1 - p) / v), and min(n, k) where p is 0 or 1. Wilson's formula with z = qt((1 + level) / 2, G - 1); but for p of 0 or 1
// no end nearer than qnorm((1 + level) / 2) * sqrt(max(v, q * (1 - q) * (0.3 / k + 0.7 / n))), q = (hits + 1) / (n + 2).
describe('clusteredProportion against R survey', () => {
  it.each([
    ['families of unequal size', UNEVEN, 0.95, 7 / 19, 10.74664774011828, 0.08001947860966535, 0.7078537901328046],
    ['the same at 90 %', UNEVEN, 0.9, 7 / 19, 10.74664774011828, 0.12638682200780518, 0.6509671297749465],
    ['fractional hits', FRACTIONAL, 0.95, 0.5, 7.968798344667442, 0.15284639708475262, 0.8471536029152473],
    ['a family that dominates', DOMINATED, 0.95, 11 / 15, 1.940753947762191, 0.11117928546651179, 1],
    ['families more alike than chance', counts([1, 2], [1, 2], [1, 2], [1, 2], [1, 2]), 0.95, 0.5, 7.692307692307692, 0.1462591068982911, 0.8537408931017089],
    ['no hit', counts([0, 3], [0, 2], [0, 1], [0, 9], [0, 1], [0, 1]), 0.95, 0, 2.979381443298969, 0, 0.6892357582313762],
    ['all hit', counts([3, 3], [2, 2], [1, 1], [9, 9], [1, 1], [1, 1]), 0.95, 1, 2.979381443298969, 0.3107642417686237, 1],
    ['no hit in 40 families of one', counts(...Array.from({ length: 40 }, () => [0, 1] as const)), 0.95, 0, 40, 0, 0.09279110726211648],
  ])('%s', (_name, families, level, estimate, effectiveN, low, high) => {
    const found = interval(families, level);
    expect(found.estimate).toBeCloseTo(estimate, 12);
    expect(found.effectiveN).toBeCloseTo(effectiveN, 9);
    expect(found.low).toBeCloseTo(low, 9);
    expect(found.high).toBeCloseTo(high, 9);
  });
});

// R 4.2.2, survey 4.1-1, as above with weights = ~w, hits as the share of a scenario's trials and a total of 1; n = trials * (sum(w))^2
// / sum(w^2), k = the same without trials, t on (sum(w^2))^2 / sum(w^4) - 1, normal errors with q = (n * p + 1) / (n + 2).
describe('clusteredProportion of scenarios that weigh unequally, against R survey', () => {
  const WEIGHTS = [1, 1, 2, 2, 3, 3, 4, 4, 2, 1];
  const SHARES = [0, 0.5, 1, 0.25, 0.75, 1, 0.9, 0.6, 1, 0.8];
  it.each([
    ['one customer each', 1, 8.138461538461538, 0.317356404574121, 1],
    ['four customers each', 4, 17.1336032388664, 0.4304769466547956, 0.9521693183853449],
  ])('%s', (_name, trials, effectiveN, low, high) => {
    const unit = kishUnit(WEIGHTS.map((weight) => ({ weight: weight / trials, times: trials })));
    const found = interval(WEIGHTS.map((weight, at) => ({ family: `f${at}`, weight, hits: unit * weight * (SHARES[at] ?? 0), total: unit * weight })));
    expect(found.estimate).toBeCloseTo(0.741304347826087, 12);
    expect(found.effectiveN).toBeCloseTo(effectiveN, 9);
    expect(found.low).toBeCloseTo(low, 9);
    expect(found.high).toBeCloseTo(high, 9);
  });
});

describe('clusteredProportion', () => {
  it.each([
    ['no families', []],
    ['families without scenarios', counts([0, 0], [0, 0])],
  ])('finds nothing to estimate in %s', (_name, families) => {
    expect(clusteredProportion(families)).toEqual({ kind: 'none', n: 0 });
  });

  it.each([
    ['one scenario', counts([1, 1]), { estimate: 1, n: 1, families: 1 }],
    ['one family', counts([3, 12]), { estimate: 0.25, n: 12, families: 1 }],
    ['four families and one without scenarios', counts([1, 2], [0, 2], [1, 2], [0, 2], [0, 0]), { estimate: 0.25, n: 8, families: 4 }],
  ])('gives no interval for %s', (_name, families, expected) => {
    expect(clusteredProportion(families)).toEqual({ kind: 'point', ...expected, why: 'under five families' });
  });

  it('takes no more from scenarios than there are', () => {
    expect(interval(counts(...Array.from({ length: 8 }, () => [0.25, 0.5] as const))).effectiveN).toBe(4);
  });

  it('counts a family as about one scenario when all its scenarios do the same', () => {
    const alike = interval(counts([5, 5], [0, 5], [5, 5], [0, 5], [5, 5], [0, 5]));
    expect(alike.effectiveN).toBeCloseTo(5, 12);
  });
});

const family = fc
  .record({ family: fc.constantFrom(...'abcdefghij'), total: fc.integer({ min: 0, max: 9 }), part: fc.double({ min: 0, max: 1, noNaN: true }) })
  .map(({ family, total, part }) => ({ family, total, hits: total * part }));

describe('laws of clusteredProportion', () => {
  it('the order of families changes nothing', () => {
    const shuffled = fc.array(family).chain((families) => fc.tuple(fc.constant(families), fc.shuffledSubarray(families, { minLength: families.length })));
    fc.assert(
      fc.property(shuffled, ([families, other]) => {
        expect(clusteredProportion(other)).toEqual(clusteredProportion(families));
      }),
    );
  });

  it('two halves merged give the whole', () => {
    const whole = fc.record({ family: fc.constantFrom(...'abcdefg'), total: fc.integer({ min: 1, max: 9 }), missed: fc.nat(9) });
    fc.assert(
      fc.property(fc.array(whole), (scenarios) => {
        const families = scenarios.map(({ family, total, missed }) => ({ family, total, hits: Math.max(0, total - missed) }));
        const halves = families.flatMap((one) => [
          { ...one, hits: Math.min(1, one.hits), total: 1 },
          { ...one, hits: one.hits - Math.min(1, one.hits), total: one.total - 1 },
        ]);
        expect(clusteredProportion(halves)).toEqual(clusteredProportion(families));
      }),
    );
  });

  it('0 ≤ low ≤ estimate ≤ high ≤ 1 and 0 < effective n ≤ n', () => {
    fc.assert(
      fc.property(fc.array(family), (families) => {
        const found = clusteredProportion(families);
        fc.pre(found.kind === 'interval');
        expect(0 <= found.low && found.low <= found.estimate && found.estimate <= found.high && found.high <= 1).toBe(true);
        expect(found.effectiveN > 0 && found.effectiveN <= found.n).toBe(true);
      }),
    );
  });

  it('counting what did not happen mirrors the interval', () => {
    fc.assert(
      fc.property(fc.array(family), (families) => {
        const found = clusteredProportion(families);
        const mirrored = clusteredProportion(families.map((count) => ({ ...count, hits: count.total - count.hits })));
        fc.pre(found.kind === 'interval' && mirrored.kind === 'interval');
        expect(mirrored.low).toBeCloseTo(1 - found.high, 6);
        expect(mirrored.high).toBeCloseTo(1 - found.low, 6);
      }),
    );
  });
});
