import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FamilyValues } from './family-values.ts';
import { projectedMean } from './projected-mean.ts';
import type { TrafficCell } from './traffic-cell.ts';

type Cell = TrafficCell<FamilyValues>;
const RANGE = { least: 0, most: 100 };
const families = (...values: readonly (readonly number[])[]) => values.map((some, at) => ({ family: `f${at}`, values: some }));

/** `a:8 a:9.5 b:40`: two scenarios of family a, one of b, with their values. */
function cell(share: number, group: string, text: string): Cell {
  const scenarios = text.split(' ').map((scenario) => scenario.split(':'));
  return { share, group, families: scenarios.map(([family = '', value]) => ({ family, values: [Number(value)] })) };
}

const COSTS = { least: 0, most: 40, within: (group: string) => [0, group === 'must_not' ? 18 : 40] as const };
const USUAL = [
  cell(0.5, 'must_not', 'a:0 a:0.5 b:3 c:0 d:0 e:0.5'),
  cell(0.37, 'must_not', 'b:0 f:12 f:0 c:0.5'),
  cell(0.08, 'must', 'a:8 b:40 d:11 e:9.5'),
  cell(0.05, 'must', 'g:8 f:8 c:40'),
];
const ONE_GROUP = USUAL.map((one) => ({ ...one, group: '' }));
const PARTLY = [cell(0.6, 'must_not', 'a:18 a:18 a:18 b:0 b:0 c:0'), cell(0.2, 'must_not', 'd:15 d:18 e:0 f:0'), cell(0.1, 'must', 'a:40 a:40 g:8 e:8')];
const NO_SPREAD_SEEN = [cell(0.9, 'must_not', 'a:0 b:0 c:0 d:0 d:0'), cell(0.1, 'must', 'e:8 f:8 a:8')];
const EQUAL = [{ share: 1, families: families([3], [3], [3], [3], [3]) }];
const BELOW = [cell(0.5, '', 'a:-1 a:-7 b:-2'), cell(0.5, '', 'c:-30 d:-1 e:-2 e:-3')];

// numpy 1.24.2, written out over single scenarios as in projected-proportion.test.ts: the larger of the seen and the least
// variance V, third cumulant K = Σ over groups of (V · share of the least)² · μ3 / (σ⁴ · share) with moments that hold both
// anchors; mean ∓ t √V, and the end on the side of the tail moved by K / (6 V) · (1 + 2 t²), t from R 4.2.2
// qt(0.975, G - 1), as scipy's is good to 9 digits only; ends cut to the range.
describe('projectedMean against numpy and R', () => {
  it.each([
    ['usual costs', USUAL, COSTS, 3.7929166666666663, 24.069576108558284, 0, 10.567874175330914],
    ['one group', ONE_GROUP, COSTS, 3.7929166666666663, 9.381413075344476, 0, 19.740069636135768],
    ['variance between families above the least, partly uncovered', PARTLY, COSTS, 9.45, 2.563526178651819, 0, 28.808682278102207],
    ['no spread in either group', NO_SPREAD_SEEN, COSTS, 0.8, 6.694491520642693, 0, 16.04092067227051],
    ['equal values', EQUAL, RANGE, 3, 5, 0, 83.43694612607285],
    ['a long tail below', BELOW, { least: -40, most: 0 }, -6.166666666666666, 5.818181818181818, -31.215948556912466, 0],
  ])('%s', (_name, cells, range, point, effectiveN, low, high) => {
    const found = projectedMean(cells, range);
    if (found.kind !== 'interval') throw new Error(found.kind);
    expect(found.lowPoint).toBeCloseTo(point, 12);
    expect(found.effectiveN).toBeCloseTo(effectiveN, 9);
    expect(found.low).toBeCloseTo(low, 9);
    expect(found.high).toBeCloseTo(high, 9);
  });
});

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
    ['one scenario', [{ share: 1, families: families([7]) }], { kind: 'point', lowPoint: 7, highPoint: 7, n: 1, families: 1, why: 'under five families' }],
    ['one family', [{ share: 1, families: families([7, 1, 1]) }], { kind: 'point', lowPoint: 3, n: 3, families: 1, why: 'under five families' }],
    ['known to be 0', [{ share: 1, known: 0 }], { kind: 'none', lowPoint: 0, highPoint: 0, uncovered: 0 }],
  ])('%s', (_name, cells, expected) => {
    expect(projectedMean(cells, RANGE)).toMatchObject(expected);
  });

  it('bounds contacts without scenarios by what one of their group can come to, and those of no group by all', () => {
    const cells = [cell(0.5, 'must', 'a:4 b:4 c:4 d:4 e:4 f:4'), { share: 0.2, group: 'must_not', families: [] }, { share: 0.2, group: 'must', families: [] }];
    const found = projectedMean(cells, COSTS);
    expect(found).toMatchObject({ lowPoint: 2, highPoint: expect.closeTo(2 + 0.2 * 18 + 0.2 * 40 + 0.1 * 40, 12), uncovered: expect.closeTo(0.5, 12) });
  });

  it('has no interval where no value could be another', () => {
    const found = projectedMean([{ share: 1, families: families([3], [3], [3], [3], [3]) }], { least: 3, most: 3 });
    expect(found).toMatchObject({ kind: 'point', lowPoint: 3, why: 'all values are equal' });
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
        expect(RANGE.least <= found.low && found.low <= found.lowPoint).toBe(true);
        expect(found.highPoint <= found.high && found.high <= RANGE.most).toBe(true);
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
