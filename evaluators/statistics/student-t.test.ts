import { describe, expect, it } from 'vitest';
import { studentT } from './student-t.ts';

describe('studentT', () => {
  // R 4.2.2: qt(1 - (1 - level) / 2, df)
  it.each([
    [0.95, 1, 12.706204736174694],
    [0.95, 4, 2.7764451051977934],
    [0.95, 19, 2.0930240544083092],
    [0.9, 7, 1.8945786050900062],
    [0.99, 59, 2.6617587521629673],
    [0.8, 2.5, 1.7302509288071761],
    [0.95, 1e5, 1.9599877075346088],
    [0.9985, 29, 3.5061489501162613],
  ])('level %d with %d degrees of freedom is %d', (level, df, expected) => {
    expect(studentT(level, df)).toBeCloseTo(expected, 9);
  });

  it.each([
    [0, 4],
    [1, 4],
    [Number.NaN, 4],
    [0.95, 0],
    [0.95, Number.NaN],
  ])('refuses level %d with %d degrees of freedom', (level, df) => {
    expect(() => studentT(level, df)).toThrow(RangeError);
  });
});
