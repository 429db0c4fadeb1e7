import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holm } from './holm.ts';

describe('holm', () => {
  // statsmodels 0.13.5: multipletests(p, method='holm')[1]; R 4.2.2: p.adjust(p, "holm")
  it('adjusts in the order given', () => {
    const expected = [0.05, 0.12, 0.12, 0.03, 0.8, 0.12];
    holm([0.01, 0.04, 0.03, 0.005, 0.8, 0.04]).forEach((p, index) => {
      expect(p).toBeCloseTo(expected[index] ?? Number.NaN, 12);
    });
  });

  it.each([
    [[], []],
    [[0.03], [0.03]],
    [
      [1, 1, 0],
      [1, 1, 0],
    ],
  ])('%j gives %j', (given, expected) => {
    expect(holm(given)).toEqual(expected);
  });

  it.each([[[-0.1]], [[1.1]], [[Number.NaN]]])('refuses %j', (given) => {
    expect(() => holm(given)).toThrow(RangeError);
  });

  it('never lowers a p-value, keeps their order, and stays within Bonferroni', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1 }), (given) => {
        const adjusted = holm(given);
        const both = given.map((p, index) => ({ p, a: adjusted[index] ?? 0 })).sort((x, y) => x.p - y.p);
        for (const { p, a } of both) expect(a >= p && a <= Math.min(1, given.length * p)).toBe(true);
        both.slice(1).forEach(({ a }, index) => {
          expect(a).toBeGreaterThanOrEqual(both[index]?.a ?? 0);
        });
      }),
    );
  });
});
