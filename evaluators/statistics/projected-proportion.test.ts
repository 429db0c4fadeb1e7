import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FamilyCount } from './family-count.ts';
import { projectedProportion } from './projected-proportion.ts';
import type { TrafficCell } from './traffic-cell.ts';

/** `a1 a0 b1`: family a had one scenario with the event and one without, b one with it. */
function scenarios(text: string): FamilyCount[] {
  return text.split(' ').map((scenario) => ({ family: scenario.slice(0, -1), hits: Number(scenario.slice(-1)), total: 1 }));
}

function cell(share: number, text: string, group?: string): TrafficCell {
  return { share, families: scenarios(text), ...(group === undefined ? {} : { group }) };
}

function interval(cells: readonly TrafficCell[], level?: number) {
  const found = projectedProportion(cells, level);
  if (found.kind !== 'interval') throw new Error(`expected an interval, got ${found.kind}`);
  return found;
}

const MUST_NOT = [cell(0.3, 'a0 a0 b1 c0', 'must_not'), cell(0.4, 'c0 d0 d1 e0 f0', 'must_not'), cell(0.18, 'f1 g0', 'must_not')];
const MUST = [cell(0.08, 'a1 b1 e0 g1', 'must'), cell(0.04, 'h1 h0 d1', 'must')];
const TWO_GROUPS = [...MUST_NOT, ...MUST];
const ONE_GROUP = TWO_GROUPS.map(({ share, ...rest }) => ({ share, families: 'families' in rest ? rest.families : [] }));
const CLUSTERED = [cell(0.5, 'a1 a1 a1 b0 b0 c0 c0'), cell(0.3, 'd1 d1 d1 e0 e0 f1 f1'), cell(0.2, 'a1 a1 g0 g0 h0')];
const CLUSTERED_IN_TWO = [
  cell(0.4, 'a1 a1 a1 b0 b0 c0 c0', 'must_not'),
  cell(0.3, 'd1 d1 e0 e0 f0', 'must_not'),
  cell(0.2, 'a0 a0 g1 g1', 'must'),
  cell(0.1, 'h1 h1 b0', 'must'),
];
const ALONE = [cell(0.5, 'a1 b0 c0 d0', 'must_not'), cell(0.3, 'e0 f1 b0', 'must_not'), cell(0.2, 'g1 g0 g1', 'must')];
const PERFECT = [cell(0.6, 'a0 b0 c0 c0', 'must_not'), cell(0.3, 'd0 e0 e0', 'must_not'), cell(0.1, 'a1 d1 f1', 'must')];

// numpy 1.24.2, written out over single scenarios with weight w = share / scenarios of the cell. Seen variance: (G - 1) / G ·
// Σ over families of (Σ over groups of share · (group mean without the family − group mean))²; for one group that is R 4.2.2,
// survey 4.1-1: svymean(~y, as.svrepdesign(svydesign(ids=~family, weights=~w), type="JK1", mse=TRUE)). Least variance:
// w' C w, C the scenarios' assumed covariance. Intervals: Wilson's formula with the smaller effective n and R 4.2.2
// qt(0.975, G - 1), times the scored share, the end on its side moved by tail / 6 · (1 + 2 · qnorm(0.975)²), plus the uncovered
// share above. With V the larger variance and M, σ² the mean and variance with both anchors over all groups, tail = K / V −
// (1 − 2 M) · V / (σ² · scored share), K as in projected-mean.test.ts.
describe('projectedProportion against numpy and R', () => {
  it.each([
    ['two groups', TWO_GROUPS, 0.33166666666666667, 12.124815263133204, 0.11501287874689886, 0.6715662829961907],
    ['one group', ONE_GROUP, 0.33166666666666667, 10.627557255964712, 0.10723550205739672, 0.6721625403541346],
    ['known zeros', [...MUST_NOT, { share: 0.12, known: 0 } as const], 0.245, 9.021960738626433, 0.061805986465816524, 0.5837689769551931],
    ['variance between families above the least', CLUSTERED, 0.5085714285714286, 4.174526393591956, 0.12535455905580994, 0.8819732617873209],
    ['the same in two groups', CLUSTERED_IN_TWO, 0.4580952380952381, 9.745343546084806, 0.17214601486698872, 0.7794536561356813],
    ['a group of a single family', ALONE, 0.35833333333333334, 7.452513966480445, 0.07586079282658642, 0.7476587518964004],
    ['no event', [cell(0.6, 'a0 b0 c0 c0'), cell(0.4, 'd0 e0 e0')], 0, 4.466501240694788, 0, 0.6331460613441636],
    ['nothing but events', [cell(0.6, 'a1 b1 c1 c1'), cell(0.4, 'd1 e1 e1')], 1, 4.466501240694788, 0.3668539386558364, 1],
    ['always in one group, never in the other', PERFECT, 0.1, 7.849002100840336, 0.009766697820081383, 0.6618773221811601],
  ])('%s', (_name, cells, point, effectiveN, low, high) => {
    const found = interval(cells);
    expect(found.lowPoint).toBeCloseTo(point, 12);
    expect(found.highPoint).toBe(found.lowPoint);
    expect(found.effectiveN).toBeCloseTo(effectiveN, 9);
    expect(found.low).toBeCloseTo(low, 9);
    expect(found.high).toBeCloseTo(high, 9);
  });

  it('bounds an uncovered cell at 0 and 1', () => {
    const [first, second] = MUST_NOT;
    if (!first || !second) throw new Error('two cells');
    const found = interval([first, second, { share: 0.18, families: [] }, ...MUST]);
    expect(found).toMatchObject({ n: 16, families: 8 });
    expect(found.uncovered).toBeCloseTo(0.18, 12);
    expect(found.scored).toBeCloseTo(0.82, 12);
    expect(found.lowPoint).toBeCloseTo(0.24166666666666664, 12);
    expect(found.highPoint).toBeCloseTo(0.42166666666666663, 12);
    expect(found.low).toBeCloseTo(0.07429188990630121, 9);
    expect(found.high).toBeCloseTo(0.7244748945714481, 9);
  });
});

describe('projectedProportion', () => {
  it('weighs cells by their share, not by their scenarios', () => {
    expect(interval([cell(0.9, 'a0 b0'), cell(0.1, 'c1 d1 e1 f1 g1 h1')]).lowPoint).toBeCloseTo(0.1, 12);
  });

  it.each([
    ['no cells at all', [], { lowPoint: 0, highPoint: 1, uncovered: 1 }],
    ['cells without scenarios', [{ share: 1, families: [] }], { lowPoint: 0, highPoint: 1, uncovered: 1 }],
    ['scenarios in a cell without traffic', [cell(0, 'a1'), { share: 1, known: 0 } as const], { lowPoint: 0, highPoint: 0, uncovered: 0 }],
  ])('with %s has bounds only', (_name, cells, expected) => {
    expect(projectedProportion(cells)).toEqual({ kind: 'none', n: 0, ...expected });
  });

  it('gives no interval under five families, however many cells they fill', () => {
    const found = projectedProportion([cell(0.5, 'a1 b0 c0 d0'), cell(0.25, 'a1 b0 c0 d1'), { share: 0.25, families: [] }]);
    expect(found).toEqual({ kind: 'point', n: 8, families: 4, lowPoint: 0.25, highPoint: 0.5, uncovered: 0.25, why: 'under five families' });
  });

  it('forgives shares that miss 1 by rounding', () => {
    expect(interval([cell(0.3333333, 'a1 b0 c1'), cell(0.6666666, 'd0 e0')]).uncovered).toBe(0);
  });

  it.each([[[-0.1]], [[1.1]], [[Number.NaN]], [[0.6, 0.5]]])('refuses the shares %j', (shares) => {
    expect(() => projectedProportion(shares.map((share) => ({ share, families: [] })))).toThrow(RangeError);
  });

  it('is not made certain by a single scenario in a weighty cell', () => {
    const found = interval([cell(0.9, 'a0'), cell(0.1, 'b0 c0 d0 e0 f0 g0 h0 i0')]);
    expect(found.effectiveN).toBeLessThan(1.25);
    expect(found.high).toBeGreaterThan(0.7);
  });
});

const count = fc
  .record({ family: fc.constantFrom(...'abcdefghij'), total: fc.integer({ min: 0, max: 4 }), part: fc.constantFrom(0, 0.25, 1 / 3, 1) })
  .map(({ family, total, part }) => ({ family, total, hits: total * part }));
const sampled = fc.record({ weight: fc.integer({ min: 1, max: 20 }), families: fc.array(count, { maxLength: 6 }), group: fc.constantFrom('must', 'must_not') });
const traffic = fc.array(sampled, { minLength: 2, maxLength: 8 }).map((cells): TrafficCell[] => {
  const whole = cells.reduce((total, { weight }) => total + weight, 0);
  return cells.map(({ weight, ...rest }) => ({ share: weight / whole, ...rest }));
});

function opposite({ family, hits, total }: FamilyCount): FamilyCount {
  return { family, hits: total - hits, total };
}

describe('laws of projectedProportion', () => {
  it('the order of cells and families changes nothing', () => {
    const shuffled = traffic.chain((cells) => fc.tuple(fc.constant(cells), fc.shuffledSubarray(cells, { minLength: cells.length })));
    fc.assert(
      fc.property(shuffled, ([cells, other]) => {
        const reversed = other.map((one) => ('families' in one ? { ...one, families: [...one.families].reverse() } : one));
        expect(projectedProportion(reversed)).toEqual(projectedProportion(cells));
      }),
    );
  });

  it('0 ≤ low ≤ both points ≤ high ≤ 1', () => {
    fc.assert(
      fc.property(traffic, (cells) => {
        const found = projectedProportion(cells);
        fc.pre(found.kind === 'interval');
        expect(0 <= found.low && found.low <= found.lowPoint && found.lowPoint <= found.highPoint).toBe(true);
        expect(found.highPoint <= found.high && found.high <= 1).toBe(true);
        expect(found.effectiveN).toBeGreaterThan(0);
      }),
    );
  });

  it('not knowing a part of the traffic widens the interval by its share, upwards', () => {
    fc.assert(
      fc.property(traffic, fc.double({ min: 0.01, max: 0.99, noNaN: true }), (cells, share) => {
        const rest = cells.map((one) => ({ ...one, share: one.share * (1 - share) }));
        const known = projectedProportion([...rest, { share, known: 0 }]);
        const unknown = projectedProportion([...rest, { share, families: [] }]);
        fc.pre(known.kind === 'interval' && unknown.kind === 'interval');
        expect(unknown.low).toBe(known.low);
        expect(unknown.high).toBeCloseTo(known.high + share, 9);
        expect(unknown.uncovered).toBeCloseTo(known.uncovered + share, 9);
      }),
    );
  });

  it('adding a family never narrows the bounds of an uncovered cell', () => {
    fc.assert(
      fc.property(traffic, fc.double({ min: 0.05, max: 0.5, noNaN: true }), fc.nat(3), (cells, share, hits) => {
        const rest = cells.map((one) => ({ ...one, share: one.share * (1 - share) }));
        const more = rest.map((one, index) =>
          index === 0 && 'families' in one ? { ...one, families: [...one.families, { family: 'new', hits, total: 3 }] } : one,
        );
        const [before, after] = [rest, more].map((some) => projectedProportion([...some, { share, families: [] }]));
        for (const found of [before, after]) expect((found?.highPoint ?? 0) - (found?.lowPoint ?? 0)).toBeGreaterThanOrEqual(share - 1e-9);
        fc.pre(after?.kind === 'interval');
        expect(after.high - after.low).toBeGreaterThanOrEqual(share - 1e-9);
      }),
    );
  });

  it('doubling every stratum changes no point', () => {
    fc.assert(
      fc.property(traffic, (cells) => {
        const doubled = cells.map((one) => ('families' in one ? { ...one, families: [...one.families, ...one.families] } : one));
        const [once, twice] = [projectedProportion(cells), projectedProportion(doubled)];
        expect(twice.lowPoint).toBeCloseTo(once.lowPoint, 12);
        expect(twice.highPoint).toBeCloseTo(once.highPoint, 12);
        expect(twice.uncovered).toBe(once.uncovered);
      }),
    );
  });

  it('counting what did not happen mirrors points and interval', () => {
    fc.assert(
      fc.property(traffic, (cells) => {
        const found = projectedProportion(cells);
        const mirrored = projectedProportion(cells.map((one) => ('families' in one ? { ...one, families: one.families.map(opposite) } : one)));
        expect(mirrored.lowPoint).toBeCloseTo(1 - found.highPoint, 9);
        fc.pre(found.kind === 'interval' && mirrored.kind === 'interval');
        expect(mirrored.low).toBeCloseTo(1 - found.high, 6);
        expect(mirrored.high).toBeCloseTo(1 - found.low, 6);
      }),
    );
  });

  it('a suite played twice over has the same points, and knows no less', () => {
    fc.assert(
      fc.property(traffic, (cells) => {
        const twice = cells.map((one) =>
          'families' in one ? { ...one, families: one.families.flatMap((each) => [each, { ...each, family: `${each.family}2` }]) } : one,
        );
        const [once, doubled] = [projectedProportion(cells), projectedProportion(twice)];
        expect(doubled.lowPoint).toBeCloseTo(once.lowPoint, 12);
        expect(doubled.highPoint).toBeCloseTo(once.highPoint, 12);
        fc.pre(once.kind === 'interval' && doubled.kind === 'interval');
        expect(doubled.high).toBeLessThanOrEqual(once.high + 1e-9);
      }),
    );
  });
});
