import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimatedPart, withEstimated } from './estimated-part.ts';
import type { FamilyValues } from './family-values.ts';
import { projectedMean } from './projected-mean.ts';
import type { TrafficCell } from './traffic-cell.ts';

const RANGE = { least: 0, most: 10 };

function cell(share: number, text: string): TrafficCell<FamilyValues> {
  return { share, families: text.split(' ').map((one) => ({ family: one.slice(0, 1), values: [Number(one.slice(1))] })) };
}

describe('estimatedPart', () => {
  // numpy 2.4.6 over single values of weight share / values of the cell: delete-one jackknife between families (it is above the least
  // of 0.42101469439816736 here), third cumulant as in projected-mean.test.ts, in one group with 0 and 10 added.
  it('spreads as numpy says, in the unit of its price', () => {
    const sample = [cell(0.2 * (6 / 7), 'a2 b0 c5 d1'), cell(0.5 * (3 / 8), 'a10 e4'), cell(0.3 / 4, 'a2 b0 c5 d1 a10 e4')];
    const [one, priced] = [estimatedPart(sample, RANGE, 1), estimatedPart(sample, RANGE, 1.5)];
    expect(one).toMatchObject({ families: 5, degrees: 4 });
    expect(one.variance).toBeCloseTo(0.52542897740103, 12);
    expect(one.skew).toBeCloseTo(0.12318562609012156, 12);
    expect(priced.variance).toBeCloseTo(0.52542897740103 * 1.5 ** 2, 12);
    expect(priced.skew).toBeCloseTo(0.12318562609012156 * 1.5 ** 3, 12);
  });

  it('allows for other values where all that were measured are alike', () => {
    expect(estimatedPart([cell(1, 'a0 b0 c0 d0 e0')], RANGE, 1).variance).toBeGreaterThan(1);
  });
});

describe('withEstimated', () => {
  // By hand: (3 + 1)² / (3² / 20 + 1² / 2) = 16 / 0.95.
  it('adds variances and third cumulants, with the degrees of freedom of a sum', () => {
    const all = withEstimated({ variance: 3, skew: 2, degrees: 20, effectiveN: 40 }, { variance: 1, skew: -0.5, degrees: 2, families: 5 });
    expect(all).toEqual({ variance: 4, skew: 1.5, degrees: expect.closeTo(16 / 0.95, 12), effectiveN: 30 });
  });

  it('gives no more degrees of freedom than all customers do', () => {
    expect(withEstimated({ variance: 1, skew: 0, degrees: 6, effectiveN: 9 }, { variance: 1, skew: 0, degrees: 6, families: 7 }).degrees).toBe(6);
  });
});

describe('an interval with an estimated part', () => {
  const values = fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 6, maxLength: 12 });
  const cellOf = (some: readonly number[]): TrafficCell<FamilyValues> => ({
    share: 1,
    families: some.map((value, at) => ({ family: `f${at}`, values: [value] })),
  });

  it('holds that without', () => {
    fc.assert(
      fc.property(values, values, fc.integer({ min: 1, max: 5 }), (all, some, price) => {
        const range = { least: -1_000, most: 1_000, within: () => [0, 10] as const };
        const [plain, estimated] = [
          projectedMean([cellOf(all)], range),
          projectedMean([cellOf(all)], range, 0.95, estimatedPart([{ ...cellOf(some), share: 0.3 }], RANGE, price)),
        ];
        if (plain.kind !== 'interval' || estimated.kind !== 'interval') throw new Error('two intervals');
        expect(estimated.low).toBeLessThanOrEqual(plain.low);
        expect(estimated.high).toBeGreaterThanOrEqual(plain.high);
      }),
    );
  });
});
