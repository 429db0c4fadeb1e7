import { mcnemar } from '../statistics/mcnemar.ts';
import { signFlip } from '../statistics/sign-flip.ts';
import { sum } from '../statistics/sum.ts';
import type { Measured } from './measured.ts';

/** Whether a difference as large as this one would often arise between variants that are alike. */
export interface Significance {
  readonly method: 'sign-flip, exact' | 'sign-flip, Monte Carlo' | 'McNemar, exact';
  /** Two-sided, 0–1. */
  readonly p: number;
  /** Holm's adjustment over the tests of this comparison, 0–1. */
  readonly holm: number;
  /** Families with a difference: only they tell. */
  readonly differing: number;
}

/** Draws past 20 families are the same in every comparison. */
const SEED = 'comparison';

/** Sign-flip by family; McNemar's test where each family gives a single pair. Undefined where no customer counts for both. */
export function testOf({ sums, discordant, discordance }: Measured): Omit<Significance, 'holm'> | undefined {
  if (sums.length === 0) return undefined;
  const { p, method, differing } = signFlip(sums, { alternative: 'two-sided', seed: SEED });
  if (discordant !== undefined && discordance !== undefined && areSinglePairs(sums, discordant)) {
    return { method: 'McNemar, exact', p: mcnemar(discordant.only_a, discordant.only_b), differing };
  }
  return { method: method === 'exact' ? 'sign-flip, exact' : 'sign-flip, Monte Carlo', p, differing };
}

/** A weighted sum (traffic, or scenarios that weigh unequally) is none, nor one averaged over trials that differ, be it each way so that they cancel out. */
function areSinglePairs(sums: Measured['sums'], { only_a, only_b }: NonNullable<Measured['discordant']>): boolean {
  const areWhole = sums.every(({ sum: difference, total }) => total === 1 && [-1, 0, 1].includes(difference));
  return areWhole && sum(sums.map(({ sum: difference }) => Math.abs(difference))) === only_a + only_b;
}
