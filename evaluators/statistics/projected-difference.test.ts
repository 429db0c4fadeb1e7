import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PairedCount } from './paired-count.ts';
import { projectedDifference } from './projected-difference.ts';
import type { TrafficCell } from './traffic-cell.ts';

/** `a+ a0 b-`: of family a, A alone had the event in one scenario and both did alike in another; in b's, B alone had it. */
function cell(share: number, text: string, group: string): TrafficCell<PairedCount> {
  const families = text.split(' ').map((scenario) => ({
    family: scenario.slice(0, -1),
    onlyA: scenario.endsWith('+') ? 1 : 0,
    onlyB: scenario.endsWith('-') ? 1 : 0,
    total: 1,
  }));
  return { share, families, group };
}

const SPREAD = [cell(0.4, 'a+ a0 b- c0 d0', 'must_not'), cell(0.3, 'e0 f+ b0 c+', 'must_not'), cell(0.3, 'g+ g0 h- d+', 'must')];
const PARTLY = [cell(0.5, 'a+ a+ a+ b- b- c0', 'must_not'), cell(0.3, 'd+ d+ e0 f-', 'must_not')];
const ALIKE = [cell(0.6, 'a0 b0 c0 c0', 'must_not'), cell(0.4, 'd0 e0 e0', 'must')];

describe('projectedDifference', () => {
  // Effective n as in projected-proportion.test.ts (numpy 1.24.2) with values 1, 0 and -1 and anchors -1 and 1; interval:
  // Tango's score inverted as in tango.test.ts (scipy 1.10.1), times the scored share, the uncovered share added at both ends.
  it.each([
    ['covered', SPREAD, 0.225, 0.225, 9.786746207739558, -0.3319482281161192, 0.6545587354351319],
    ['partly covered', PARTLY, -0.0416666666666667, 0.3583333333333333, 3.23651695116601, -0.7735291623161616, 0.8851397753390015],
    ['without a difference', ALIKE, 0, 0, 4.468965517241379, -0.6330179371381062, 0.6330179371381062],
  ])('%s', (_name, cells, lowPoint, highPoint, effectiveN, low, high) => {
    const found = projectedDifference(cells);
    if (found.kind !== 'interval') throw new Error(found.kind);
    expect(found.lowPoint).toBeCloseTo(lowPoint, 12);
    expect(found.highPoint).toBeCloseTo(highPoint, 12);
    expect(found.effectiveN).toBeCloseTo(effectiveN, 9);
    expect(found.low).toBeCloseTo(low, 9);
    expect(found.high).toBeCloseTo(high, 9);
  });

  it('has bounds only where nothing is covered', () => {
    expect(projectedDifference([])).toEqual({ kind: 'none', n: 0, lowPoint: -1, highPoint: 1, uncovered: 1 });
  });

  it('knows that nothing differs where the event cannot happen', () => {
    const bounds = { lowPoint: 0, highPoint: 0, uncovered: 0 };
    expect(projectedDifference([{ share: 1, known: 0 }])).toEqual({ kind: 'none', n: 0, ...bounds });
  });

  it('gives no interval under five families', () => {
    const found = projectedDifference([cell(1, 'a+ b0 c0 d0', 'must')]);
    expect(found).toEqual({ kind: 'point', n: 4, families: 4, lowPoint: 0.25, highPoint: 0.25, uncovered: 0, why: 'under five families' });
  });
});

const family = fc
  .record({ family: fc.constantFrom(...'abcdefgh'), onlyA: fc.nat(2), onlyB: fc.nat(2), alike: fc.nat(3) })
  .map(({ family, onlyA, onlyB, alike }): PairedCount => ({ family, onlyA, onlyB, total: onlyA + onlyB + alike }));
const traffic = fc
  .array(fc.record({ weight: fc.integer({ min: 1, max: 9 }), families: fc.array(family, { maxLength: 5 }), group: fc.constantFrom('must', 'must_not') }), {
    minLength: 2,
    maxLength: 6,
  })
  .map((cells) => {
    const whole = cells.reduce((total, { weight }) => total + weight, 0);
    return cells.map(({ weight, families, group }) => ({ share: weight / whole, families, group }));
  });

describe('laws of projectedDifference', () => {
  it('swapping A and B negates points and interval', () => {
    fc.assert(
      fc.property(traffic, (cells) => {
        const found = projectedDifference(cells);
        const swap = (one: PairedCount): PairedCount => ({ ...one, onlyA: one.onlyB, onlyB: one.onlyA });
        const swapped = projectedDifference(cells.map((one) => ({ ...one, families: one.families.map(swap) })));
        expect(swapped.lowPoint).toBeCloseTo(-found.highPoint, 9);
        fc.pre(found.kind === 'interval' && swapped.kind === 'interval');
        expect(swapped.low).toBeCloseTo(-found.high, 9);
        expect(swapped.high).toBeCloseTo(-found.low, 9);
      }),
    );
  });

  it('doubling every stratum changes no point, and order changes nothing', () => {
    fc.assert(
      fc.property(traffic, (cells) => {
        const found = projectedDifference(cells);
        expect(projectedDifference([...cells].reverse())).toEqual(found);
        const doubled = projectedDifference(cells.map((one) => ({ ...one, families: [...one.families, ...one.families] })));
        expect(doubled.lowPoint).toBeCloseTo(found.lowPoint, 12);
        expect(doubled.highPoint).toBeCloseTo(found.highPoint, 12);
      }),
    );
  });
});
