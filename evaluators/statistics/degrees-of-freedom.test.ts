import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { degreesOfFreedom } from './degrees-of-freedom.ts';

describe('degreesOfFreedom', () => {
  // By hand: (1 + 1 + 16)² / (1 + 1 + 256) − 1 = 324 / 258 − 1, and so on.
  it.each([
    ['equal weights', [1, 1, 1, 1, 1, 1], 5],
    ['equal weights in another unit', [7, 7, 7, 7], 3],
    ['one of twice the weight', [1, 1, 1, 1, 1, 2], 81 / 21 - 1],
    ['one that outweighs all others', [1, 1, 4], 1],
    ['one family', [3], 1],
  ])('%s', (_name, weights, degrees) => {
    expect(degreesOfFreedom(weights)).toBeCloseTo(degrees, 12);
  });

  it('are families − 1 at the most, and do not depend on the unit of the weights', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0.01, max: 100, noNaN: true }), { minLength: 2, maxLength: 30 }), (weights) => {
        const degrees = degreesOfFreedom(weights);
        expect(degrees).toBeLessThanOrEqual(weights.length - 1 + 1e-9);
        expect(degreesOfFreedom(weights.map((weight) => 12 * weight))).toBeCloseTo(degrees, 9);
      }),
    );
  });
});
