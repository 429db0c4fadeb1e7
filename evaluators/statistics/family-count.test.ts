import { describe, expect, it } from 'vitest';
import { mergeFamilies, proportion } from './family-count.ts';

describe('mergeFamilies', () => {
  it('joins the counts of a family and leaves out families without scenarios', () => {
    const merged = mergeFamilies([
      { family: 'refund', hits: 1, total: 2 },
      { family: 'empty', hits: 0, total: 0 },
      { family: 'login', hits: 0.5, total: 1 },
      { family: 'refund', hits: 0, total: 0 },
      { family: 'refund', hits: 2, total: 3 },
    ]);
    expect(merged).toEqual([
      { family: 'refund', hits: 3, total: 5, weight: 1 },
      { family: 'login', hits: 0.5, total: 1, weight: 1 },
    ]);
  });

  it.each([
    [2, 1],
    [-1, 1],
    [1, 0],
    [0, -1],
    [Number.NaN, 1],
    [0, Number.NaN],
    [0, Number.POSITIVE_INFINITY],
  ])('refuses %d hits of %d and names the family', (hits, total) => {
    expect(() => mergeFamilies([{ family: 'refund', hits, total }])).toThrow(/^family `refund`: /);
  });

  it('lets hits exceed the total by rounding', () => {
    const hits = 0.1 + 0.2 + 0.7 + 2.2e-16;
    expect(proportion(mergeFamilies([{ family: 'refund', hits, total: 1 }])[0]?.hits ?? 0, 1)).toBe(1);
  });
});

describe('proportion', () => {
  it.each([
    [1e-12, 1, 0],
    [1 - 1e-12, 1, 1],
    [1e-6, 1, 1e-6],
    [3, 4, 0.75],
  ])('%d of %d is %d', (hits, total, expected) => {
    expect(proportion(hits, total)).toBe(expected);
  });
});
