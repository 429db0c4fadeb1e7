import { describe, expect, it } from 'vitest';
import { mcnemar } from './mcnemar.ts';

describe('mcnemar', () => {
  // Exact: statsmodels 0.13.5, mcnemar([[0, b], [c, 0]], exact=True).pvalue. Mid-p: R 4.2.2,
  // 2 * pbinom(min(b, c), b + c, 0.5) - dbinom(min(b, c), b + c, 0.5)
  it.each([
    [1, 8, 0.0390625, 0.021484375],
    [3, 10, 0.09228515625, 0.057373046875],
    [5, 5, 1, 1],
    [0, 6, 0.03125, 0.015625],
    [40, 60, 0.05688793364098088, 0.0460440669293429],
    [0, 1, 1, 0.5],
    [0, 0, 1, 1],
  ])('%d against %d', (onlyA, onlyB, exact, midP) => {
    for (const [a, b] of [
      [onlyA, onlyB],
      [onlyB, onlyA],
    ] as const) {
      expect(mcnemar(a, b)).toBeCloseTo(exact, 12);
      expect(mcnemar(a, b, 'mid-p')).toBeCloseTo(midP, 12);
    }
  });

  it.each([
    [-1, 0],
    [0.5, 1],
    [0, Number.NaN],
  ])('refuses %d against %d', (onlyA, onlyB) => {
    expect(() => mcnemar(onlyA, onlyB)).toThrow(RangeError);
  });
});
