import { describe, expect, it } from 'vitest';
import { stream } from './chance.ts';
import { betaBinomial, type Hits, shockedHits } from './family-draws.ts';

/** Mean rate and correlation within pairs, from families of two. */
function seen(hits: Hits, p: number, icc: number): { readonly rate: number; readonly correlation: number } {
  const [random, families] = [stream('draws', p, icc), 40_000];
  const drawn = Array.from({ length: families }, () => hits(random, 2, p, icc));
  const rate = drawn.reduce((total, count) => total + count, 0) / (2 * families);
  const both = drawn.filter((count) => count === 2).length / families;
  return { rate, correlation: (both - rate * rate) / (rate * (1 - rate)) };
}

describe.each([
  ['betaBinomial', betaBinomial],
  ['shockedHits', shockedHits],
])('%s', (_name, hits) => {
  it.each([
    [0.1, 0],
    [0.1, 0.6],
    [0.5, 0.3],
    [0.9, 0.6],
  ])('has rate %d and correlation %d', (p, icc) => {
    const { rate, correlation } = seen(hits, p, icc);
    expect(Math.abs(rate - p)).toBeLessThan(0.01);
    expect(Math.abs(correlation - icc)).toBeLessThan(0.03);
  });
});
