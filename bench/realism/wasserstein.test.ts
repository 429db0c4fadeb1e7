import { describe, expect, it } from 'vitest';
import { wasserstein } from './wasserstein.ts';

describe('wasserstein', () => {
  it.each([
    [[1, 2, 3], [1, 2, 3], 0],
    [[1, 2, 3], [3, 4, 5], 2],
    [[0, 0, 0, 4], [0], 1],
    [[0, 1, 3], [5, 6, 8], 5],
  ])('%j and %j are %d apart', (ones, others, distance) => {
    expect(wasserstein(ones, others)).toBeCloseTo(distance, 12);
    expect(wasserstein(others, ones)).toBeCloseTo(distance, 12);
  });
});
