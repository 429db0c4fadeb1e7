import { describe, expect, it } from 'vitest';
import { studentT } from './student-t.ts';

describe('studentT', () => {
  // R 4.2.2: qt(1 - (1 - level) / 2, df)
  it.each([
    [0.95, 1, 12.7062047361747],
    [0.95, 4, 2.77644510519779],
    [0.95, 19, 2.09302405440831],
    [0.9, 7, 1.89457860509001],
    [0.99, 59, 2.66175875216297],
    [0.8, 2.5, 1.73025092880718],
    [0.95, 1e5, 1.95998770753461],
  ])('level %d with %d degrees of freedom is %d', (level, df, expected) => {
    expect(studentT(level, df)).toBeCloseTo(expected, 6);
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
