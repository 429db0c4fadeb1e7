import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocate } from './allocate.ts';

describe('allocate', () => {
  it.each([
    [[1, 1, 1], 3, [1, 1, 1]],
    [[1, 1, 1], 4, [2, 1, 1]],
    [[6, 3, 1], 10, [6, 3, 1]],
    [[6, 3, 1], 5, [3, 2, 0]],
    [[1], 7, [7]],
  ])('%j over %d', (weights, total, expected) => {
    expect(allocate(weights, total)).toEqual(expected);
  });

  it('comes to the total, and each to its share within one', () => {
    const weights = fc.array(fc.double({ min: 0.001, max: 1000, noNaN: true }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(weights, fc.integer({ min: 0, max: 1_000_000 }), (some, total) => {
        const counts = allocate(some, total);
        const sum = some.reduce((all, weight) => all + weight, 0);
        expect(counts.reduce((all, count) => all + count, 0)).toBe(total);
        for (const [index, count] of counts.entries()) expect(Math.abs(count - ((some[index] ?? 0) / sum) * total)).toBeLessThan(1 + 1e-6);
      }),
    );
  });
});
