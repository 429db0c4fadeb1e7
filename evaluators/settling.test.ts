import { describe, expect, it } from 'vitest';
import { judgeRate } from './band.ts';
import { settlingOf } from './settling.ts';
import { type ProjectedProportion, projectedProportion } from './statistics/projected-proportion.ts';
import type { TrafficCell } from './statistics/traffic-cell.ts';

/** Families of ten scenarios each, so many of which are hits. */
const cell = (share: number, ...hits: readonly number[]): TrafficCell => ({
  share,
  families: hits.map((count, index) => ({ family: `f${index}-${share}`, hits: count, total: 10 })),
});
const settling = (rate: ProjectedProportion) => settlingOf({ rate, verdict: judgeRate(rate) });

describe('what would settle a verdict', () => {
  it('is a larger suite of the same make: as many times the families as the scenarios', () => {
    const rate = projectedProportion([cell(1, 1, 0, 2, 1, 0, 1, 2, 0)]);
    const would = settling(rate);
    if (would?.is !== 'larger') throw new Error(`it is ${would?.is}`);
    expect(would.customers).toBeGreaterThan(80);
    expect(would.families).toBe(Math.ceil(would.customers / 10));
  });

  it.each<[string, readonly TrafficCell[], unknown]>([
    ['nothing where no scenario speaks for traffic', [], { is: 'without_evidence' }],
    ['families, under five', [cell(1, 1, 0, 2)], { is: 'too_few_families', families: 3 }],
    [
      'customers of another kind, where those that lack leave an edge open',
      [cell(0.8, 1, 0, 1, 1, 0, 1), { share: 0.2, families: [] }],
      { is: 'uncovered', uncovered: expect.closeTo(0.2) },
    ],
    ['no suite, on an edge', [cell(1, 2, 1, 2, 1, 2, 1)], { is: 'too_near', edge: 0.15 }],
    ['nothing more, where it is settled', [cell(1, 9, 9, 9, 9, 9, 9)], undefined],
  ])('is %s', (_name, cells, expected) => {
    expect(settling(projectedProportion(cells))).toEqual(expected);
  });
});
