import { describe, expect, it } from 'vitest';
import { trialsOf } from './counting.ts';
import { cell } from './testdata/cell.ts';
import { weighedMean } from './weighed-mean.ts';

const drawn = (scenario: string, weight: number, turns: number, times = 1) =>
  cell('missed', { scenario, weight, times, kind: 'persona', timeline: { positions: [], frustrated_turns: turns } });
const mean = (cells: readonly ReturnType<typeof drawn>[], some = cells) => weighedMean(some, ({ timeline }) => timeline.frustrated_turns, trialsOf(cells));

describe('weighedMean', () => {
  it('lets a scenario count by its weight, however often it was played', () => {
    // By hand: (60 × (1 + 3) / 2 + 1 × 9) / 61.
    expect(mean([drawn('a', 60, 1), drawn('a', 60, 3), drawn('b', 1, 9)])).toBeCloseTo(129 / 61, 12);
    expect(mean([drawn('a', 60, 1, 50), drawn('a', 60, 3, 50), drawn('b', 1, 9, 7)])).toBeCloseTo(129 / 61, 12);
  });

  it('shares the weight by all trials, also by those that do not bear on the figure', () => {
    const all = [drawn('a', 2, 5), drawn('a', 2, 0), drawn('b', 1, 1)];
    // Of a one trial of two bears: 2 / 2 × 5 beside 1 × 1.
    expect(
      mean(
        all,
        [all[0], all[2]].filter((one) => one !== undefined),
      ),
    ).toBe(3);
  });

  it('is the plain mean where all count alike, to the last digit', () => {
    const alike = [1, 2, 2].map((turns, at) => drawn(['a', 'b', 'c'][at] ?? '', 0.1, turns, 7));
    expect(mean(alike)).toBe((7 * 1 + 7 * 2 + 7 * 2) / 21);
  });

  it('is none of nothing', () => {
    expect(mean([])).toBeNull();
  });
});
