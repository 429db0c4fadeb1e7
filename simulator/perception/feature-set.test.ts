import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FeatureSet } from './feature-set.ts';

const listed = (set: FeatureSet) => {
  const { hashes, weights } = set.take();
  return [...hashes].map((hash, at) => [hash, weights[at]]);
};

describe('FeatureSet', () => {
  it('holds each feature once, with its first weight, in order', () => {
    const set = new FeatureSet();
    for (const [hash, weight] of [
      [7, 1],
      [-3, 0.5],
      [7, 0.25],
      [0, 1],
    ] as const)
      set.add(hash, weight);
    expect(listed(set)).toEqual([
      [7, 1],
      [-3, 0.5],
      [0, 1],
    ]);
  });

  it('does what a map does, text after text', () => {
    const set = new FeatureSet();
    // Multiples of 8,192 fall on one another.
    const hash = fc.oneof(
      fc.integer({ min: -3, max: 3 }).map((times) => times * 8192),
      fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
    );
    fc.assert(
      fc.property(fc.array(hash, { maxLength: 60 }), (hashes) => {
        for (const one of hashes) set.add(one, 1);
        expect(listed(set)).toEqual([...new Set(hashes)].map((one) => [one, 1]));
      }),
    );
  });

  it('keeps the first 4,096 features', () => {
    const set = new FeatureSet();
    for (let hash = 0; hash < 5000; hash += 1) set.add(hash, 1);
    expect(set.take().hashes).toEqual(Int32Array.from({ length: 4096 }, (_, hash) => hash));
    set.add(9, 1);
    expect(listed(set)).toEqual([[9, 1]]);
  });
});
