import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wilson } from './wilson.ts';

const NORMAL_95 = 1.959963984540054;

describe('wilson', () => {
  // statsmodels 0.13.5: proportion_confint(p * n, n, alpha=2 * norm.sf(z), method='wilson'), norm from scipy 1.10.1
  it.each([
    [0.2, 50, NORMAL_95, 0.11243750015776109, 0.33037105932225413],
    [0, 10, NORMAL_95, 0, 0.27753279986288926],
    [1, 7, NORMAL_95, 0.6456695649333125, 1],
    [0, 1, NORMAL_95, 0, 0.7934506856227627],
    [1, 1, NORMAL_95, 0.2065493143772374, 1],
    [0.37, 12.5, 2.5, 0.1312379987781908, 0.6954286678884758],
  ])('of %d in %d at %d standard errors', (p, n, z, low, high) => {
    const interval = wilson(p, n, z);
    expect(interval.low).toBeCloseTo(low, 12);
    expect(interval.high).toBeCloseTo(high, 12);
  });

  it('contains the proportion, stays within 0–1, and lies inside that of a smaller n', () => {
    const rate = fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true }));
    const size = fc.double({ min: 0.1, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(rate, size, fc.double({ min: 0.1, max: 100, noNaN: true }), (p, n, z) => {
        const { low, high } = wilson(p, n, z);
        const smaller = wilson(p, n / 2, z);
        expect(0 <= low && low <= p && p <= high && high <= 1).toBe(true);
        expect(smaller.low).toBeLessThanOrEqual(low + 1e-12);
        expect(smaller.high).toBeGreaterThanOrEqual(high - 1e-12);
      }),
    );
  });
});
