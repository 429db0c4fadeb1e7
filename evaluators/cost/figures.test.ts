import { describe, expect, it } from 'vitest';
import type { Traffic } from '../../scenarios/traffic.ts';
import { cell } from '../testdata/cell.ts';
import { costFigures } from './figures.ts';
import { CostModel } from './model.ts';
import { rankings } from './ranking.ts';

const MODEL = CostModel.parse({
  human_minute: 1,
  minutes_per_handoff: 10,
  minutes_per_false_handoff: 2,
  false_handoff: 3,
  missed: 100,
  late: 0,
  declined_offer: 0,
});

function traffic(must: number, mustNot: number): Traffic {
  return {
    version: 1,
    source: 'assumption',
    cells: [
      { stratum: 'billing', need: 'must', share: must },
      { stratum: 'billing', need: 'must_not', share: mustNot },
    ],
    scenarios: [],
  };
}

const VIOLATION = { turn: 1, action: 'refund', because: 'over the limit' };
const alike = (judged: Parameters<typeof cell>[0], count: number) =>
  Array.from({ length: count }, (_, at) => cell(judged, { scenario: `${judged}-${at}`, family: `${judged}-${at}` }));

describe('costFigures', () => {
  it('weighs each cell by its share of traffic', () => {
    const found = costFigures([...alike('correct', 3), ...alike('missed', 3), ...alike('unnecessary', 2), ...alike('contained', 6)], traffic(0.1, 0.9), MODEL);
    // must: half at 10 and half at 100; must not: a quarter at 2 + 3.
    expect(found.total.lowPoint).toBeCloseTo(0.1 * 55 + 0.9 * 0.25 * 5, 12);
    expect(found.parts).toMatchObject({ missed: 5, false_handoff: 0.9 * 0.25 * 3 });
    expect(Object.values(found.parts).reduce((sum, part) => sum + part, 0)).toBeCloseTo(found.total.lowPoint, 12);
    expect(found.total).toMatchObject({ kind: 'interval', families: 14, uncovered: 0 });
  });

  it('bounds what no customer speaks for by the most that one can cost, acts beyond authority aside', () => {
    const found = costFigures(alike('contained', 6), traffic(0.1, 0.9), MODEL);
    expect(found.total.lowPoint).toBe(0);
    expect(found.total.highPoint).toBeCloseTo(0.1 * 100, 12);
  });

  it('bounds it by the need: nobody is missed who needs no human', () => {
    const needs = (['must', 'must_not', 'may'] as const).map((need) => ({ stratum: 'sales', need, share: 0.2 }));
    const some = { ...traffic(0.1, 0.2), cells: [...traffic(0.1, 0.2).cells, ...needs] };
    const found = costFigures([...alike('correct', 3), ...alike('contained', 6)], some, MODEL).total;
    // must: missed; must not: 2 minutes, ten parts at 1.5, and 3; may: 10 minutes and ten parts; in no cell: the most of all.
    expect(found.highPoint).toBeCloseTo(0.1 * 10 + 0.2 * (100 + 20 + 25) + 0.1 * 100, 12);
    expect(found.uncovered).toBeCloseTo(0.7, 12);
  });

  it('adds acts beyond authority that were seen to both bounds', () => {
    const cells = alike('contained', 20).map((one, at) => (at === 0 ? { ...one, violations: [VIOLATION] } : one));
    const found = costFigures(cells, traffic(0.1, 0.9), MODEL).total;
    expect([found.lowPoint, found.highPoint]).toEqual([expect.closeTo(9, 12), expect.closeTo(9 + 10, 12)]);
  });

  it('counts acts beyond authority as they were seen, and leaves them out of the interval', () => {
    const cells = [...alike('correct', 6), ...alike('missed', 1), ...alike('contained', 20)];
    const [plain, beyond] = [cells, cells.map((one, at) => (at === 26 ? { ...one, violations: [VIOLATION] } : one))].map(
      (some) => costFigures(some, traffic(0.1, 0.9), MODEL).total,
    );
    if (plain?.kind !== 'interval' || beyond?.kind !== 'interval') throw new Error('two intervals');
    const seen = (0.9 * 200) / 20;
    for (const end of ['lowPoint', 'highPoint', 'low', 'high'] as const) expect(beyond[end]).toBeCloseTo(plain[end] + seen, 12);
  });

  it('allows for a missed customer that was not seen', () => {
    const found = costFigures([...alike('correct', 6), ...alike('contained', 6)], traffic(0.1, 0.9), MODEL).total;
    expect(found).toMatchObject({ kind: 'interval', lowPoint: 1 });
    expect(found.kind === 'interval' && found.high).toBeGreaterThan(0.1 * (10 + 90 / 20));
  });
});

describe('rankings', () => {
  it('shows where the cheapest hangs on the price of a missed customer', () => {
    const careful = [...alike('correct', 6), ...alike('unnecessary', 6)];
    const bold = [...alike('missed', 6), ...alike('contained', 6)];
    const found = rankings(
      [
        { name: 'careful', cells: careful },
        { name: 'bold', cells: bold },
      ],
      traffic(0.1, 0.9),
      MODEL,
    );
    // careful: 0.1 × 10 + 0.9 × 5 = 5.5; bold: 0.1 × 5 × the ratio.
    expect(found.map(({ ratio, order }) => [ratio, order[0]?.variant])).toEqual([
      [1, 'bold'],
      [2, 'bold'],
      [5, 'bold'],
      [10, 'bold'],
      [20, 'careful'],
      [50, 'careful'],
    ]);
    expect(found[3]?.order.map(({ cost }) => cost)).toEqual([5, 5.5]);
  });

  it('moves the price of a late handoff with that of a missed customer, and holds all others', () => {
    const late = rankings([{ name: 'late', cells: alike('late', 5) }], traffic(1, 0), CostModel.parse({ ...MODEL, late: 25 }));
    // A quarter of a missed customer, as declared, which is worth so many false handoffs of 5; and 10 minutes.
    expect(late.map(({ ratio, order }) => [ratio, order[0]?.cost])).toEqual([1, 2, 5, 10, 20, 50].map((ratio) => [ratio, (ratio * 5) / 4 + 10]));
  });
});
