import { describe, expect, it } from 'vitest';
import { enoughTrials } from './enough-trials.ts';
import { cell } from './testdata/cell.ts';

const played = (...counts: readonly (number | readonly [trials: number, weight: number])[]) =>
  counts.map((one, at) => {
    const [times, weight] = typeof one === 'number' ? [one, 1] : one;
    return [cell('correct', { scenario: `s${at}`, times, weight })];
  });
const counted = (scenarios: ReturnType<typeof played>, least: number, limit?: number) => {
  const { most, enough } = enoughTrials(scenarios, least, limit);
  return [most, enough.length];
};

describe('enoughTrials', () => {
  it.each<[string, ReturnType<typeof played>, readonly [most: number, enough: number]]>([
    ['all alike', played(5, 5, 5), [5, 3]],
    ['few: the one with the fewest holds back', played(5, 3, 8), [3, 3]],
    ['nine of ten', played(2, 8, 8, 8, 8, 8, 8, 8, 8, 9), [8, 9]],
    ['eight of ten are not enough', played(2, 3, 8, 8, 8, 8, 8, 8, 8, 9), [3, 9]],
    ['nine of ten, but not nine tenths of what comes', played([2, 2], 8, 8, 8, 8, 8, 8, 8, 8, 9), [2, 10]],
    ['who was played once has no say', played(1, 1, 1, 4, 4), [4, 2]],
    ['once each', played(1, 1), [0, 0]],
    ['nothing', [], [0, 0]],
  ])('of %s', (_name, scenarios, expected) => {
    expect(counted(scenarios, 2)).toEqual(expected);
  });

  it('leaves nobody out for the sake of more trials than are asked for', () => {
    const scenarios = played(4, 8, 8, 8, 8, 8, 8, 8, 8, 8);
    expect(counted(scenarios, 1)).toEqual([8, 9]);
    expect(counted(scenarios, 1, 4)).toEqual([4, 10]);
  });
});
