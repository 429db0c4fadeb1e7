import { describe, expect, it } from 'vitest';
import { clopperPearson } from './clopper-pearson.ts';

describe('clopperPearson', () => {
  // R 4.2.2: binom.test(hits, n, conf.level = level)$conf.int
  it.each([
    [0, 40, 0.95, 0, 0.08809730287880235],
    [40, 40, 0.95, 0.9119026971211976, 1],
    [3, 17, 0.95, 0.03798506807062598, 0.4343178728442839],
    [1, 1, 0.95, 0.025, 1],
    [0, 1, 0.95, 0, 0.975],
    [250, 1000, 0.95, 0.2234304062646804, 0.2780500062237555],
    [36, 40, 0.9, 0.7856023614838553, 0.965115146123483],
  ])('%d of %d at %d', (hits, n, level, low, high) => {
    const found = clopperPearson(hits, n, level);
    expect(found.low).toBeCloseTo(low, 12);
    expect(found.high).toBeCloseTo(high, 12);
  });

  it('knows nothing without trials', () => {
    expect(clopperPearson(0, 0)).toEqual({ low: 0, high: 1 });
  });

  it.each([
    [2, 1, 0.95],
    [-1, 1, 0.95],
    [0.5, 1, 0.95],
    [0, 1, 1],
  ])('refuses %d of %d at %d', (hits, n, level) => {
    expect(() => clopperPearson(hits, n, level)).toThrow(RangeError);
  });
});
