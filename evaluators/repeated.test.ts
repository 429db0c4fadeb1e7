import { describe, expect, it } from 'vitest';
import { Traffic } from '../scenarios/traffic.ts';
import type { Cell } from './cell.ts';
import { classify } from './classification.ts';
import { goldenTransferFigures } from './golden-transfer-figures.ts';
import { project } from './projection.ts';
import { settlingOf } from './settling.ts';
import { cell, type Judged } from './testdata/cell.ts';

const TRAFFIC = Traffic.parse({
  version: 1,
  source: 'measured',
  cells: [
    { stratum: 'billing', need: 'must', share: 0.1 },
    { stratum: 'billing', need: 'must_not', share: 0.9 },
  ],
});

/** So many scenarios of each outcome, each a family of its own, each played so often and always alike. */
function played(kind: Cell['kind'], trials: number): Cell[] {
  const outcomes: readonly (readonly [Judged, number])[] = [
    ['correct', 11],
    ['missed', 2],
    ['contained', 14],
    ['unnecessary', 4],
  ];
  return outcomes.flatMap(([judged, count]) =>
    Array.from({ length: count * trials }, (_, index) => {
      const scenario = `${judged}-${index % count}`;
      return cell(judged, { scenario, family: scenario, kind, trial: 1 + Math.floor(index / count) });
    }),
  );
}

function figuresOf(cells: readonly Cell[]) {
  const projection = project(cells, TRAFFIC);
  return rounded({ classification: classify(cells), golden: goldenTransferFigures(cells), projection, settling: settlingOf(projection) });
}

/** Sums over more trials round elsewhere. */
function rounded<T>(figures: T): T {
  return JSON.parse(JSON.stringify(figures, (_key, value) => (typeof value === 'number' ? Number(value.toPrecision(9)) : value)));
}

/** The same customer, met again and served alike, is no news. */
describe('playing each scenario more often, with the same outcome', () => {
  it.each<Cell['kind']>(['script', 'llm', 'transcript'])('moves no figure and no interval: %s', (kind) => {
    const [once, often, oftener] = [1, 4, 12].map((trials) => figuresOf(played(kind, trials)));
    expect(often).toEqual(once);
    expect(oftener).toEqual(once);
  });

  // By SciPy. Low: Wilson's of p = 14/18 at n = 17 (the jackknife's p (1 − p) / (n − 1)) with t.ppf(0.975, 17) = 2.109816. High: the
  // farther end of one hit and one miss added, 14/18 + 1.959964 · √(15/20 · 5/20 / 18).
  it('keeps the interval of so many customers where a model plays them', () => {
    const { specificity } = classify(played('llm', 4));
    if (specificity.kind !== 'interval') throw new Error('an interval was expected');
    expect([specificity.n, specificity.families]).toEqual([18, 18]);
    expect([specificity.low, specificity.high]).toEqual([expect.closeTo(0.522177, 6), expect.closeTo(0.977816, 6)]);
  });

  it('names the same size of suite that would settle a verdict', () => {
    const sizes = [1, 4, 12].map((trials) => figuresOf(played('llm', trials)).settling);
    expect(sizes[0]).toMatchObject({ is: 'larger' });
    expect(new Set(sizes.map((size) => JSON.stringify(size))).size).toBe(1);
  });

  it('is more customers where each trial draws another person', () => {
    const n = (trials: number) => classify(played('persona', trials)).specificity.n;
    expect([n(1), n(4)]).toEqual([18, 72]);
  });
});
