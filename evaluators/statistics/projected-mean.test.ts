import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FamilyValues } from './family-values.ts';
import { projectedMean } from './projected-mean.ts';
import type { TrafficCell } from './traffic-cell.ts';

type Cell = TrafficCell<FamilyValues>;
const RANGE = { least: 0, most: 100 };
const families = (...values: readonly (readonly number[])[]) => values.map((some, at) => ({ family: `f${at}`, values: some }));

describe('projectedMean', () => {
  it('weighs the means of cells by their shares', () => {
    const found = projectedMean(
      [
        { share: 0.25, families: families([8, 12], [4]) },
        { share: 0.75, families: families([0], [2], [1], [1], [6]) },
      ],
      RANGE,
    );
    expect(found.lowPoint).toBeCloseTo(0.25 * 8 + 0.75 * 2, 12);
    expect(found).toMatchObject({ kind: 'interval', n: 8, families: 5, uncovered: 0 });
  });

  it.each<[string, readonly Cell[], object]>([
    ['nothing known', [{ share: 1, families: [] }], { kind: 'none', lowPoint: 0, highPoint: 100, uncovered: 1 }],
    ['four families', [{ share: 1, families: families([1], [2], [3], [4]) }], { kind: 'point', lowPoint: 2.5, highPoint: 2.5, families: 4 }],
    ['all alike', [{ share: 1, families: families([3], [3], [3], [3], [3]) }], { kind: 'point', lowPoint: 3, why: 'all values are equal' }],
  ])('%s', (_name, cells, expected) => {
    expect(projectedMean(cells, RANGE)).toMatchObject(expected);
  });

  it('refuses a value that is no number', () => {
    expect(() => projectedMean([{ share: 1, families: families([Number.NaN]) }], RANGE)).toThrow(RangeError);
  });
});

const someFamilies = fc
  .array(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 4 }), { maxLength: 7 })
  .map((values) => families(...values));
const traffic = fc
  .array(fc.record({ weight: fc.integer({ min: 1, max: 20 }), families: someFamilies }), { minLength: 1, maxLength: 6 })
  .map((cells): Cell[] => {
    const whole = cells.reduce((total, { weight }) => total + weight, 0);
    return cells.map(({ weight, families: some }) => ({ share: weight / whole, families: some }));
  });

describe('laws of projectedMean', () => {
  it('the interval holds both points', () => {
    fc.assert(
      fc.property(traffic, (cells) => {
        const found = projectedMean(cells, RANGE);
        expect(found.lowPoint).toBeLessThanOrEqual(found.highPoint);
        fc.pre(found.kind === 'interval');
        expect(found.low <= found.lowPoint && found.highPoint <= found.high).toBe(true);
      }),
    );
  });

  it('negated values negate the figure', () => {
    fc.assert(
      fc.property(traffic, (cells) => {
        const negated = cells.map((cell) =>
          'families' in cell ? { ...cell, families: cell.families.map((one) => ({ ...one, values: one.values.map((value) => -value) })) } : cell,
        );
        const [plain, other] = [projectedMean(cells, RANGE), projectedMean(negated, { least: -RANGE.most, most: -RANGE.least })];
        expect(other.lowPoint).toBeCloseTo(-plain.highPoint, 9);
        fc.pre(plain.kind === 'interval' && other.kind === 'interval');
        expect(other.low).toBeCloseTo(-plain.high, 6);
      }),
    );
  });

  it('the order of cells changes nothing', () => {
    fc.assert(
      fc.property(traffic, (cells) => {
        expect(projectedMean([...cells].reverse(), RANGE).lowPoint).toBeCloseTo(projectedMean(cells, RANGE).lowPoint, 12);
      }),
    );
  });
});
