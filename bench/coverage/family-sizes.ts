import { between, type Random } from './chance.ts';

/** How many scenarios each family holds. */
export type Sizes = (random: Random, families: number) => number[];

/** Anything from 1 to 10. */
export const uneven: Sizes = (random, families) => Array.from({ length: families }, () => between(random, 1, 10));

/** One family of 10 beside families of 1. */
export const tenAndOnes: Sizes = (_random, families) => Array.from({ length: families }, (_, index) => (index === 0 ? 10 : 1));

/** One family holds half of all scenarios, beside families of 1 to 3. */
export const half: Sizes = (random, families) => {
  const others = Array.from({ length: families - 1 }, () => between(random, 1, 3));
  return [others.reduce((total, size) => total + size, 0), ...others];
};
