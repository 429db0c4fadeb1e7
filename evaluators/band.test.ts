import { describe, expect, it } from 'vitest';
import { judgeRate } from './band.ts';
import { type ProjectedProportion, projectedProportion } from './statistics/projected-proportion.ts';

const interval = (low: number, high: number): ProjectedProportion => ({
  kind: 'interval',
  lowPoint: (low + high) / 2,
  highPoint: (low + high) / 2,
  uncovered: 0,
  scored: 1,
  n: 50,
  families: 20,
  degrees: 19,
  effectiveN: 40,
  tail: 0,
  low,
  high,
});

describe('judgeRate', () => {
  it.each<[number, number, string]>([
    [0.05, 0.15, 'inside'],
    [0.06, 0.14, 'inside'],
    [0, 0.049, 'below'],
    [0.151, 0.2, 'above'],
    [0.16, 0.3, 'above'],
    [0.201, 0.9, 'out_of_scope'],
  ])('%d to %d is %s', (low, high, verdict) => {
    expect(judgeRate(interval(low, high))).toEqual({ verdict });
  });

  it.each([
    [0.04, 0.1],
    [0.1, 0.16],
    [0.15, 0.25],
    [0, 0.05],
    [0, 1],
  ])('%d to %d cannot be told', (low, high) => {
    expect(judgeRate(interval(low, high)).verdict).toBe('cannot_tell');
  });

  it('says how large a suite would settle it, where one can', () => {
    expect(judgeRate(interval(0.03, 0.17))).toEqual({ verdict: 'cannot_tell', scenarios: expect.any(Number) });
    expect(judgeRate({ ...interval(0.03, 0.17), lowPoint: 0.03, highPoint: 0.17, uncovered: 0.14, scored: 0.86 } as ProjectedProportion)).toEqual({
      verdict: 'cannot_tell',
    });
  });

  it('has no verdict without an interval', () => {
    expect(judgeRate(projectedProportion([]))).toEqual({ verdict: 'cannot_tell' });
    expect(judgeRate(projectedProportion([{ share: 1, families: [{ family: 'a', hits: 1, total: 10 }] }]))).toEqual({ verdict: 'cannot_tell' });
  });
});
