import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aurocOf, falsePositiveRateAt } from './auroc.ts';

describe('aurocOf', () => {
  it.each([
    // scipy 1.10.1: mannwhitneyu(positives, negatives).statistic / (len(positives) * len(negatives))
    [[0.9, 0.8, 0.4, 0.35], [0.7, 0.4, 0.3, 0.2, 0.1], 0.825],
    [[1, 2, 2, 3], [2, 2, 0], 0.6666666666666666],
    [[5], [1, 2, 3], 1],
    [[0.5, 0.5], [0.5, 0.5], 0.5],
  ])('of %j against %j is %d', (positives, negatives, area) => {
    expect(aurocOf(positives, negatives).area).toBeCloseTo(area, 12);
  });

  it('has the interval of Hanley and McNeil', () => {
    // By hand, area 0.825, 4 and 5 scores: Q1 = 0.825/1.175, Q2 = 2·0.825²/1.825;
    // variance = (0.144375 + 3·(0.702128 − 0.680625) + 4·(0.745890 − 0.680625)) / 20 = 0.0234972
    expect(aurocOf([0.9, 0.8, 0.4, 0.35], [0.7, 0.4, 0.3, 0.2, 0.1])).toEqual({
      area: expect.closeTo(0.825, 10),
      low: expect.closeTo(0.825 - 1.959964 * Math.sqrt(0.0234972), 4),
      high: 1,
    });
  });

  it('is mirrored when positives and negatives change places', () => {
    const scores = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(scores, scores, (one, other) => {
        expect(aurocOf(one, other).area + aurocOf(other, one).area).toBeCloseTo(1, 10);
      }),
    );
  });

  it('is not a number without positives', () => {
    expect(aurocOf([], [1]).area).toBeNaN();
  });
});

describe('falsePositiveRateAt', () => {
  it('counts the negatives at or above the threshold that keeps the share of positives', () => {
    expect(falsePositiveRateAt(0.75, [0.9, 0.8, 0.6, 0.1], [0.7, 0.6, 0.5, 0.2])).toBe(0.5);
    expect(falsePositiveRateAt(1, [0.9, 0.8, 0.6, 0.1], [0.7, 0.6, 0.5, 0.05])).toBe(0.75);
  });
});
