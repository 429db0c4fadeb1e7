import { describe, expect, it } from 'vitest';
import { clusteredProportion } from './clustered-proportion.ts';
import { passHatK } from './pass-hat-k.ts';

function scenario(family: string, passed: number, trials: number) {
  return { family, passed, trials };
}

describe('passHatK', () => {
  // scipy 1.10.1: comb(passed, k) / comb(trials, k)
  it.each([
    [3, 5, 2, 0.3],
    [8, 10, 4, 1 / 3],
    [5, 5, 5, 1],
    [1, 4, 2, 0],
    [3, 4, 1, 0.75],
    [0, 3, 1, 0],
  ])('%d of %d passed, k = %d: %d', (passed, trials, k, expected) => {
    const { estimate } = passHatK([scenario('a', passed, trials)], k);
    expect(estimate.kind === 'point' && estimate.estimate).toBeCloseTo(expected, 12);
  });

  it('averages over scenarios and gives the interval of families', () => {
    const scenarios = [scenario('a', 4, 4), scenario('a', 2, 4), scenario('b', 3, 4), scenario('c', 0, 4), scenario('d', 4, 4), scenario('e', 1, 4)];
    const hits = { a: 1 + 1 / 6, b: 0.5, c: 0, d: 1, e: 0 };
    const counts = Object.entries(hits).map(([family, sum]) => ({ family, hits: sum, total: family === 'a' ? 2 : 1 }));
    expect(passHatK(scenarios, 2)).toEqual({ estimate: clusteredProportion(counts), tooFewTrials: 0 });
  });

  it('leaves out scenarios with too few trials, and counts them', () => {
    expect(passHatK([scenario('a', 1, 1), scenario('b', 2, 3)], 3)).toMatchObject({ estimate: { kind: 'point', estimate: 0, n: 1 }, tooFewTrials: 1 });
    expect(passHatK([], 3)).toEqual({ estimate: { kind: 'none', n: 0 }, tooFewTrials: 0 });
  });

  it('averages to pᵏ over what five trials may show', () => {
    const [p, k, trials] = [0.7, 3, 5];
    const chances = [0, 1, 2, 3, 4, 5].map((passed) => ({ passed, chance: [1, 5, 10, 10, 5, 1][passed] ?? 0 }));
    const mean = chances.reduce((total, { passed, chance }) => {
      const { estimate } = passHatK([scenario('a', passed, trials)], k);
      return total + chance * p ** passed * (1 - p) ** (trials - passed) * (estimate.kind === 'point' ? estimate.estimate : Number.NaN);
    }, 0);
    expect(mean).toBeCloseTo(p ** k, 12);
  });

  it.each([
    [1, 1, 0],
    [1, 1, 1.5],
    [2, 1, 1],
    [0.5, 1, 1],
  ])('refuses %d of %d with k = %d', (passed, trials, k) => {
    expect(() => passHatK([scenario('a', passed, trials)], k)).toThrow(RangeError);
  });
});
