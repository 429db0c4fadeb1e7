import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { median } from './median.ts';

const once = (turns: number) => ({ turns, conversations: 1 });

describe('median', () => {
  it.each<[number[], number | null]>([
    [[], null],
    [[4], 4],
    [[3, 1], 2],
    [[10, 9, 2], 9],
    [[4, 1, 3, 2], 2.5],
    [[-1, -5, 100], -1],
  ])('%j: %s', (values, expected) => {
    expect(median(values.map(once))).toBe(expected);
    expect(median([...values, ...values].map((turns) => ({ turns, conversations: 3 })))).toBe(expected);
  });

  it('has as many values on either side', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 1 }), (values) => {
        const middle = median(values.map(once)) ?? Number.NaN;
        const below = values.filter((value) => value < middle).length;
        const above = values.filter((value) => value > middle).length;
        expect(Math.max(below, above)).toBeLessThanOrEqual(values.length / 2);
      }),
    );
  });
});
