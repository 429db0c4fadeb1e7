import { describe, expect, it } from 'vitest';
import { kish } from './kish.ts';

describe('kish', () => {
  it.each([
    ['nothing', [], 0],
    ['no weight', [0, 0], 0],
    ['one', [7], 1],
    ['equal weights', [3, 3, 3, 3], 4],
    // R 4.2.2: sum(w)^2 / sum(w^2)
    ['unequal weights', [3, 2, 1, 9, 1, 1], 2.97938144329897],
    ['weights that add up to 1', [0.5, 0.25, 0.125, 0.125], 2.90909090909091],
  ])('of %s', (_name, weights, expected) => {
    expect(kish(weights)).toBeCloseTo(expected, 12);
  });

  it('does not care for the scale, however small', () => {
    expect(kish([3e-200, 1e-200])).toBeCloseTo(1.6, 12);
  });

  it.each([[[1, -1]], [[Number.NaN]], [[Number.POSITIVE_INFINITY]]])('refuses %j', (weights) => {
    expect(() => kish(weights)).toThrow(RangeError);
  });
});
