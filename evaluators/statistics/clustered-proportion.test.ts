import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clusteredProportion } from './clustered-proportion.ts';
import type { FamilyCount } from './family-count.ts';

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

// Variances: R 4.2.2, survey 4.1-1. UNEVEN: svymean(~y, svydesign(ids=~family, weights=~1)) over single scenarios gives
// 0.0210915099382806; FRACTIONAL: svyratio(~hits, ~total, svydesign(ids=~family, weights=~1)) gives 0.0287109375.
// Intervals: statsmodels 0.13.5, proportion_confint(p * e, e, alpha=2 * norm.sf(t.ppf((1 + level) / 2, G - 1)), method='wilson')
// with e = min(n, p * (1 - p) / variance) and norm, t from scipy 1.10.1.
describe('clusteredProportion against R survey and statsmodels', () => {
  it.each([
    ['families of unequal size', UNEVEN, 0.95, 7 / 19, 11.03225806451613, 0.1248817749994583, 0.7045372640209691],
    ['the same at 90 %', UNEVEN, 0.9, 7 / 19, 11.03225806451613, 0.15608906186398983, 0.6478557590210354],
    ['fractional hits', FRACTIONAL, 0.95, 0.5, 8.70748299319728, 0.17157392059932164, 0.8284260794006784],
    ['no hit: each family counts as one', counts([0, 3], [0, 2], [0, 1], [0, 9], [0, 1], [0, 1]), 0.95, 0, 6, 0, 0.5241075600891129],
    ['all hit', counts([3, 3], [2, 2], [1, 1], [9, 9], [1, 1], [1, 1]), 0.95, 1, 6, 0.4758924399108871, 1],
  ])('%s', (_name, families, level, estimate, effectiveN, low, high) => {
    const found = interval(families, level);
    expect(found.estimate).toBeCloseTo(estimate, 12);
    expect(found.effectiveN).toBeCloseTo(effectiveN, 9);
    expect(found.low).toBeCloseTo(low, 7);
    expect(found.high).toBeCloseTo(high, 7);
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

  it('caps the effective n at the scenarios when families are more alike than chance would have them', () => {
    expect(interval(counts([1, 2], [1, 2], [1, 2], [1, 2], [1, 2])).effectiveN).toBe(10);
    expect(interval(counts([1, 3], [1, 3], [2, 3], [1, 3], [2, 3])).effectiveN).toBe(15);
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
