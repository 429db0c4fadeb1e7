import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawsOf } from './draws.ts';

const N = 20_000;
/** Under independence a correlation of so many pairs lies within this in all but one case of 30 million. */
const FAR = 5.5 / Math.sqrt(N);

describe('drawsOf', () => {
  it('gives the same stream at the same address, wherever else was drawn', () => {
    const address = fc.tuple(fc.nat(), fc.stringMatching(/^[a-z]{1,8}$/), fc.nat(), fc.nat(40), fc.constantFrom('words', 'agent'));
    fc.assert(
      fc.property(address, fc.array(fc.tuple(fc.nat(40), fc.constantFrom('words', 'agent', 'offer'))), ([seed, family, trial, turn, purpose], others) => {
        const alone = drawsOf(seed, family, trial).at(turn, purpose);
        const draws = drawsOf(seed, family, trial);
        for (const [at, what] of others) draws.at(at, what)();
        const amongOthers = draws.at(turn, purpose);
        expect([amongOthers(), amongOthers(), amongOthers()]).toEqual([alone(), alone(), alone()]);
      }),
    );
  });

  const at = (seed: number, family: string, trial: number, turn: number, purpose: string) => drawsOf(seed, family, trial).at(turn, purpose);
  it.each<[string, (n: number) => readonly [() => number, () => number]]>([
    ['trials', (n) => [at(1, 'angry', n, 1, 'words'), at(1, 'angry', n + 1, 1, 'words')]],
    ['turns', (n) => [at(1, 'angry', n, 1, 'words'), at(1, 'angry', n, 2, 'words')]],
    ['purposes', (n) => [at(1, 'angry', n, 1, 'words'), at(1, 'angry', n, 1, 'reply')]],
    ['families', (n) => [at(1, 'family-1', n, 1, 'words'), at(1, 'family-2', n, 1, 'words')]],
    ['seeds', (n) => [at(1, 'angry', n, 1, 'words'), at(2, 'angry', n, 1, 'words')]],
  ])('neighbouring %s give uncorrelated streams', (_name, pairOf) => {
    for (const skipped of [0, 1, 5]) {
      const pairs = Array.from({ length: N }, (_, n) => {
        const [one, other] = pairOf(n);
        for (let index = 0; index < skipped; index += 1) [one(), other()];
        return [one(), other()] as const;
      });
      expect(Math.abs(correlation(pairs))).toBeLessThan(FAR);
    }
  });

  it('is uniform over the first draws of many addresses', () => {
    const bins = new Array<number>(20).fill(0);
    for (let n = 0; n < N; n += 1) {
      const bin = Math.floor(at(1, 'angry', n, 3, 'agent')() * 20);
      bins[bin] = (bins[bin] ?? 0) + 1;
    }
    const chi2 = bins.reduce((sum, count) => sum + (count - N / 20) ** 2 / (N / 20), 0);
    // Quantile of chi-squared with 19 degrees of freedom at 1 − 1e-7 (scipy 1.17.1: stats.chi2.ppf(1 - 1e-7, 19) = 69.78).
    expect(chi2).toBeLessThan(69.78);
  });
});

function correlation(pairs: readonly (readonly [number, number])[]): number {
  const mean = (pick: 0 | 1) => pairs.reduce((sum, pair) => sum + pair[pick], 0) / pairs.length;
  const [a, b] = [mean(0), mean(1)];
  const product = (f: (pair: readonly [number, number]) => number) => pairs.reduce((sum, pair) => sum + f(pair), 0);
  return product(([x, y]) => (x - a) * (y - b)) / Math.sqrt(product(([x]) => (x - a) ** 2) * product(([, y]) => (y - b) ** 2));
}
