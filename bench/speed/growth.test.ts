import { expect, it } from 'vitest';
import { slopeOf } from './growth.ts';

it.each([
  [[1, 3, 5], 2],
  [[4, 4, 4], 0],
  // (−1 · −2 + 0 · 1 + 1 · 1) / 2, by hand.
  [[0, 3, 3], 1.5],
])('the slope of %j is %d', (values, expected) => {
  expect(slopeOf(values.map((y, x) => ({ x, y })))).toBeCloseTo(expected, 12);
});
