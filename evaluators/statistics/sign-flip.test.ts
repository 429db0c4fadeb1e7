import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { signFlip } from './sign-flip.ts';
import { exactTail } from './sign-flip-exact.ts';

function families(sums: readonly number[], total = 1) {
  return sums.map((sum, index) => ({ family: `family-${index}`, sum, total }));
}

function p(sums: readonly number[], alternative: 'two-sided' | 'greater', shift = 0): number {
  return signFlip(families(sums), { alternative, shift, seed: '1' }).p;
}

const FOURTEEN = [1, 2, -3, 4, 5, -6, 7, 8, -9, 10, 11, -12, 13, 14];

describe('signFlip', () => {
  // scipy 1.10.1: permutation_test((x,), np.sum, permutation_type='samples', n_resamples=np.inf, alternative=...); the last
  // three by R 4.2.2, all 2^G rows of expand.grid.
  it.each([
    [[3, -1, 2, 1, 0, 1], 0.25, 0.125],
    [[1.5, -0.25, 1 / 3, 2, -1 / 3, 0.75, 1, -2], 0.4375, 0.21875],
    [[1, 1, 1, 1, 1, 1], 0.03125, 0.015625],
    [FOURTEEN, 0.172607421875, 0.0863037109375],
    [[-3, -2, -1, -4, 1, -2, -2], 0.046875, 0.9921875],
  ])('%j', (sums, twoSided, greater) => {
    expect(p(sums, 'two-sided')).toBeCloseTo(twoSided, 12);
    expect(p(sums, 'greater')).toBeCloseTo(greater, 12);
  });

  it.each([
    ['no families', [], 1, 1],
    ['no difference', [0, 0, 0], 1, 1],
    ['one family', [2], 1, 0.5],
    ['differences that cancel out', [1, -1], 1, 0.75],
  ])('of %s', (_name, sums, twoSided, greater) => {
    expect(p(sums, 'two-sided')).toBe(twoSided);
    expect(p(sums, 'greater')).toBe(greater);
  });

  it('ties sums that differ by rounding alone', () => {
    expect(p([0.1 + 0.2, 0.3, -0.3], 'two-sided')).toBe(p([3, 3, -3], 'two-sided'));
  });

  it('shifts each scenario by the margin', () => {
    const losses = families([-1, 0, 0, 0, 0], 4);
    const shifted = signFlip(losses, { alternative: 'greater', shift: 0.5, seed: '1' });
    expect(shifted).toEqual({ p: p([1, 2, 2, 2, 2], 'greater'), method: 'exact', differing: 5 });
  });

  it('counts differing families only towards the limit of the exact test', () => {
    const twenty = Array.from({ length: 20 }, (_, index) => (index % 3 === 0 ? -1 : 2));
    expect(signFlip(families([...twenty, 0, 0]), { alternative: 'two-sided', seed: '1' })).toMatchObject({ method: 'exact', differing: 20 });
    expect(signFlip(families([...twenty, 1]), { alternative: 'two-sided', seed: '1' })).toMatchObject({ method: 'monte carlo', differing: 21 });
  });

  it('past 20 families stays close to what all assignments give, for any seed', () => {
    const sums = Array.from({ length: 24 }, (_, index) => [-3, -1, 1, 2, 3][index % 5] ?? 0);
    const exact = 2 * exactTail(sums.map(Math.abs), 7);
    expect(sums.reduce((total, sum) => total + sum, 0)).toBe(7);
    const estimates = ['1', '2', '3'].map((seed) => signFlip(families(sums), { alternative: 'two-sided', seed }));
    expect(new Set(estimates.map((found) => found.p)).size).toBe(3);
    for (const found of estimates) {
      expect(found.method).toBe('monte carlo');
      expect(Math.abs(found.p - exact)).toBeLessThan(4 * Math.sqrt((exact * (1 - exact)) / 9999));
    }
  });

  it('never gives p = 0 past 20 families', () => {
    const found = signFlip(families(Array.from({ length: 40 }, () => 1)), { alternative: 'two-sided', seed: '1' });
    expect(found).toEqual({ p: 1 / 10_000, method: 'monte carlo', differing: 40 });
  });

  it('neither order nor swapping A and B changes the two-sided p', () => {
    const sums = fc.array(fc.integer({ min: -9, max: 9 }), { maxLength: 30 });
    const shuffled = sums.chain((values) => fc.tuple(fc.constant(values), fc.shuffledSubarray(values, { minLength: values.length })));
    fc.assert(
      fc.property(shuffled, ([values, other]) => {
        const swapped = values.map((value) => 0 - value);
        expect(p(other, 'two-sided')).toBe(p(values, 'two-sided'));
        expect(p(swapped, 'two-sided')).toBe(p(values, 'two-sided'));
      }),
      { numRuns: 60 },
    );
  });

  it('counts what looking at every assignment counts', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 10 }), fc.integer({ min: -20, max: 20 }), (sizes, least) => {
        let sums = [0];
        for (const size of sizes) sums = sums.flatMap((sum) => [sum - size, sum + size]);
        expect(exactTail(sizes, least)).toBe(sums.filter((sum) => sum >= least).length / sums.length);
      }),
    );
  });
});
