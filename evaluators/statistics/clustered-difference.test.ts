import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clusteredDifference } from './clustered-difference.ts';
import type { PairedCount } from './paired-count.ts';

function pairs(onlyA: readonly number[], onlyB: readonly number[], totals: readonly number[]): PairedCount[] {
  return totals.map((total, index) => ({ family: `family-${index}`, onlyA: onlyA[index] ?? 0, onlyB: onlyB[index] ?? 0, total }));
}

describe('clusteredDifference', () => {
  // Variance v: R 4.2.2, survey 4.1-1, vcov(svyratio(~I(onlyA - onlyB), ~total, as.svrepdesign(svydesign(ids=~family,
  // weights=~1), type="JK1", mse=TRUE))); effective n = min(n / (1 + 0.3 * (n / k - 1)), V / v), V = a + b - (a - b)^2 and
  // k = n^2 / sum(total^2), which is the effective n where V is 0. Intervals: Tango's score inverted with scipy 1.10.1 as in
  // tango.test.ts, z = qt(0.975, G - 1), but no end nearer than d ∓ qnorm(0.975) √w, and on the side of the tail K / (6 w) ·
  // (1 + 2 qnorm(0.975)²) more: w = max(v, s² · (0.3 / k + 0.7 / n)), K = w² · μ3 / s⁴, with variance s² and third central
  // moment μ3 of the differences with one of 1 and one of -1 added.
  it.each([
    [
      'families of unequal size',
      pairs([2, 0, 1, 3, 0, 1], [0, 1, 0, 0, 2, 1], [3, 3, 3, 3, 2, 4, 1]),
      3 / 19,
      10.0988150446521,
      -0.4074105237876002,
      0.6272745588311086,
    ],
    [
      'families that agree within',
      pairs([0, 3, 0, 3], [2, 0, 2, 0, 3], [3, 3, 3, 3, 3, 3]),
      -1 / 18,
      5.574162679425837,
      -0.7595410762071393,
      0.6692299329928109,
    ],
    ['every scenario differs towards A', pairs([2, 2, 2, 2, 2], [], [2, 2, 2, 2, 2]), 1, 5, -0.21313420163424937, 1],
    [
      'few that differ the other way',
      pairs([0, 0, 0, 0, 1], [2, 1, 2, 1, 0, 1, 2], [2, 1, 2, 1, 1, 1, 2, 2]),
      -2 / 3,
      7.821590174531347,
      -1,
      0.10681692735310803,
    ],
    ['no scenario that differs', pairs([], [], [3, 2, 1, 9, 1, 1]), 0, 2.979381443298969, -0.689235758394428, 0.6892357583944281],
  ])('against R: %s', (_name, families, estimate, effectiveN, low, high) => {
    const found = clusteredDifference(families);
    if (found.kind !== 'interval') throw new Error(found.kind);
    expect(found.estimate).toBeCloseTo(estimate, 12);
    expect(found.effectiveN).toBeCloseTo(effectiveN, 9);
    expect(found.low).toBeCloseTo(low, 9);
    expect(found.high).toBeCloseTo(high, 9);
  });

  it.each([
    ['nothing', [], { kind: 'none', n: 0 }],
    ['families without scenarios', pairs([], [], [0, 0]), { kind: 'none', n: 0 }],
    ['one scenario', pairs([1], [], [1]), { kind: 'point', estimate: 1, n: 1, families: 1, why: 'under five families' }],
    ['one family', pairs([2], [1], [6]), { kind: 'point', estimate: 1 / 6, n: 6, families: 1, why: 'under five families' }],
    ['four families', pairs([1], [0, 1], [1, 1, 1, 1]), { kind: 'point', estimate: 0, n: 4, families: 4, why: 'under five families' }],
  ])('of %s has no interval', (_name, families, expected) => {
    expect(clusteredDifference(families)).toEqual(expected);
  });

  it.each([
    [1, 1, 1],
    [-1, 0, 1],
    [0, 0, -1],
    [Number.NaN, 0, 1],
  ])('refuses %d and %d of %d and names the family', (onlyA, onlyB, total) => {
    expect(() => clusteredDifference([{ family: 'refund', onlyA, onlyB, total }])).toThrow(/^family `refund`: /);
  });
});

const family = fc
  .record({ family: fc.constantFrom(...'abcdefghij'), onlyA: fc.nat(4), onlyB: fc.nat(4), neither: fc.nat(6) })
  .map(({ family, onlyA, onlyB, neither }): PairedCount => ({ family, onlyA, onlyB, total: onlyA + onlyB + neither }));

describe('laws of clusteredDifference', () => {
  it('swapping A and B negates it', () => {
    fc.assert(
      fc.property(fc.array(family), (families) => {
        const found = clusteredDifference(families);
        const swapped = clusteredDifference(families.map((one) => ({ ...one, onlyA: one.onlyB, onlyB: one.onlyA })));
        fc.pre(found.kind === 'interval' && swapped.kind === 'interval');
        expect(swapped.estimate).toBeCloseTo(-found.estimate, 12);
        expect(swapped.low).toBeCloseTo(-found.high, 9);
        expect(swapped.high).toBeCloseTo(-found.low, 9);
      }),
    );
  });

  it('neither order nor the cutting of a family into parts changes anything', () => {
    const shuffled = fc.array(family).chain((families) => fc.tuple(fc.constant(families), fc.shuffledSubarray(families, { minLength: families.length })));
    fc.assert(
      fc.property(shuffled, ([families, other]) => {
        const parts = other.flatMap((one) => [
          { ...one, onlyB: 0, total: one.onlyA },
          { ...one, onlyA: 0, total: one.total - one.onlyA },
        ]);
        expect(clusteredDifference(parts)).toEqual(clusteredDifference(families));
      }),
    );
  });
});
