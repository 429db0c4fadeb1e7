import { expect, it } from 'vitest';
import { slopeOf, stretches } from './growth.ts';

it.each([
  [[1, 3, 5], 2],
  [[4, 4, 4], 0],
  // (−1 · −2 + 0 · 1 + 1 · 1) / 2, by hand.
  [[0, 3, 3], 1.5],
])('the slope of %j is %d', (values, expected) => {
  expect(slopeOf(values.map((y, x) => ({ x, y })))).toBeCloseTo(expected, 12);
});

it('goes through all conversations once, and stops at every mark', () => {
  expect(stretches(0, 2_500, [100, 2_000])).toEqual([
    [0, 100],
    [100, 1_100],
    [1_100, 2_000],
    [2_000, 2_500],
  ]);
  expect(stretches(50_000, 50_300, [100])).toEqual([[50_000, 50_300]]);
});
