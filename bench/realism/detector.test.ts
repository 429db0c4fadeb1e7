import seedrandom from 'seedrandom';
import { describe, expect, it } from 'vitest';
import { FOLDS, foldsFor, type Sample, tellApart } from './detector.ts';

function samples(count: number, shift: number, seed: string): readonly Sample[] {
  const draw = seedrandom.tychei(seed);
  const folds = foldsFor(count, seed);
  return folds.map((fold) => ({ fold, features: [draw() + shift, draw(), draw()] }));
}

describe('tellApart', () => {
  it('finds nothing where there is nothing', () => {
    const { low, high } = tellApart(samples(400, 0, 'one'), samples(400, 0, 'other'));
    expect(low).toBeLessThan(0.5);
    expect(high).toBeGreaterThan(0.46);
  });

  it('finds a difference as large as it is', () => {
    // Two uniform variables a half apart: the larger one wins in 7 of 8 pairs.
    expect(tellApart(samples(400, 0.5, 'one'), samples(400, 0, 'other')).area).toBeCloseTo(0.875, 1);
    expect(tellApart(samples(400, 2, 'one'), samples(400, 0, 'other')).area).toBe(1);
  });
});

describe('foldsFor', () => {
  it('gives folds of nearly equal size, the same for a seed', () => {
    const folds = foldsFor(52, 'seed');
    const sizes = Array.from({ length: FOLDS }, (_, fold) => folds.filter((one) => one === fold).length);
    expect(sizes.toSorted()).toEqual([10, 10, 10, 11, 11]);
    expect(foldsFor(52, 'seed')).toEqual(folds);
    expect(foldsFor(52, 'another')).not.toEqual(folds);
  });
});
