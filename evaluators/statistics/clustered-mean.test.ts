import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clusteredMean } from './clustered-mean.ts';
import type { FamilyValues } from './family-values.ts';
import { kishUnit } from './kish.ts';

function measured(...values: readonly (readonly number[])[]): FamilyValues[] {
  return values.map((some, index) => ({ family: `family-${index}`, values: some }));
}

const LONG_TAIL = measured([4, 5, 7], [2, 2.5], [9, 31, 12, 8], [1], [6, 6, 5]);
const TAIL_BELOW = measured([-1, -2, -9], [-3], [-2, -2], [-1.5, -4], [-3, -2.5], [-20]);

describe('clusteredMean', () => {
  // R 4.2.2, survey 4.1-1: v = vcov(svymean(~x, as.svrepdesign(svydesign(ids=~g, weights=~1), type="JK1", mse=TRUE)));
  // e = min(n, n / (1 + 0.3 * (n / k - 1)), var(x) / v); t = qt(0.975, G - 1); mean ∓ t * sqrt(var(x) / e), and the end on the
  // side of the tail moved by mean((x - mean)^3) / (6 * var(x) * max(1, e)) * (1 + 2 * t^2).
  it.each([
    ['a long tail above', LONG_TAIL, 7.576923076923077, 5.66611635084768, -1.34380876087951, 24.2856933589037],
    ['a long tail below', TAIL_BELOW, -4.545454545454546, 8.287671232876713, -12.57113736114302, 0.4199435370488036],
  ])('against R: %s', (_name, families, estimate, effectiveN, low, high) => {
    const found = clusteredMean(families);
    if (found.kind !== 'interval') throw new Error(found.kind);
    expect(found.estimate).toBeCloseTo(estimate, 12);
    expect(found.effectiveN).toBeCloseTo(effectiveN, 9);
    expect(found.low).toBeCloseTo(low, 9);
    expect(found.high).toBeCloseTo(high, 9);
  });

  // The same with weights = ~w; n = (sum(w))^2 / sum(w^2), variance and third moment by weight, t on (sum(w^2))^2 / sum(w^4) - 1.
  it('against R: scenarios that weigh unequally', () => {
    const weights = [1, 1, 2, 2, 3, 3, 4, 4, 2, 1];
    const unit = kishUnit(weights.map((weight) => ({ weight, times: 1 })));
    const values = [3, 1.5, 4, 2.25, 9, 0.5, 6, 2, 1, 3.5];
    const found = clusteredMean(
      values.map((value, at) => ({ family: `f${at}`, weight: weights[at] ?? 1, values: [value], counts: [unit * (weights[at] ?? 1)] })),
    );
    if (found.kind !== 'interval') throw new Error(found.kind);
    expect(found.estimate).toBeCloseTo(3.608695652173914, 12);
    expect(found.effectiveN).toBeCloseTo(7.119783542420226, 9);
    expect(found.low).toBeCloseTo(0.766437846256255, 9);
    expect(found.high).toBeCloseTo(7.08869664190269, 9);
  });

  it.each([
    ['nothing', [], { kind: 'none', n: 0 }],
    ['one value', measured([3]), { kind: 'point', estimate: 3, n: 1, families: 1, why: 'under five families' }],
    ['one family', measured([3, 5, 10]), { kind: 'point', estimate: 6, n: 3, families: 1, why: 'under five families' }],
    ['four families', measured([1], [2], [3], [4]), { kind: 'point', estimate: 2.5, n: 4, families: 4, why: 'under five families' }],
    ['equal values', measured([0.1], [0.1, 0.1], [0.1], [0.1], [0.1]), { kind: 'point', estimate: 0.1, n: 6, families: 5, why: 'all values are equal' }],
  ])('of %s has no interval', (_name, families, expected) => {
    expect(clusteredMean(families)).toEqual(expected);
  });

  it('refuses what is not a number, and names the family', () => {
    expect(() => clusteredMean([{ family: 'refund', values: [1, Number.NaN] }])).toThrow('family `refund`: a value must be a number, and is NaN');
  });

  it('does not depend on order, or on families being given in parts', () => {
    const value = fc.record({ family: fc.constantFrom(...'abcdefg'), values: fc.array(fc.double({ min: -1e3, max: 1e3, noNaN: true })) });
    const shuffled = fc.array(value).chain((families) => fc.tuple(fc.constant(families), fc.shuffledSubarray(families, { minLength: families.length })));
    fc.assert(
      fc.property(shuffled, ([families, other]) => {
        const parts = other.flatMap((one) => one.values.map((each) => ({ family: one.family, values: [each] })));
        expect(clusteredMean(parts)).toEqual(clusteredMean(families));
      }),
    );
  });

  it('of differences is negated when the sides are swapped', () => {
    const value = fc.record({ family: fc.constantFrom(...'abcdefg'), values: fc.array(fc.integer({ min: -9, max: 9 })) });
    fc.assert(
      fc.property(fc.array(value, { minLength: 6 }), (families) => {
        const found = clusteredMean(families);
        const swapped = clusteredMean(families.map((one) => ({ ...one, values: one.values.map((each) => -each) })));
        fc.pre(found.kind === 'interval' && swapped.kind === 'interval');
        expect(swapped.estimate).toBeCloseTo(-found.estimate, 9);
        expect(swapped.low).toBeCloseTo(-found.high, 9);
      }),
    );
  });
});
