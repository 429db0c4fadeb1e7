import type { Random } from './chance.ts';

/** How many of a family's scenarios have the event, with probability `p` each and correlation `icc` between any two. */
export type Hits = (random: Random, size: number, p: number, icc: number) => number;

/** Pólya's urn, which is the beta-binomial distribution. */
export const betaBinomial: Hits = (random, size, p, icc) => {
  const balls = icc > 0 ? 1 / icc - 1 : Number.POSITIVE_INFINITY;
  let hits = 0;
  for (let drawn = 0; drawn < size; drawn += 1) {
    const chance = icc > 0 ? (p * balls + hits) / (balls + drawn) : p;
    if (random() < chance) hits += 1;
  }
  return hits;
};

/** Three trials to a scenario, averaged, all from the family's urn. */
export const threeTrials: Hits = (random, size, p, icc) => betaBinomial(random, 3 * size, p, icc) / 3;

/**
 * Values with the same distribution and correlation `icc`: each scenario takes the family's common value with
 * probability √icc, and else one of its own.
 */
export function commonShock<Value>(random: Random, size: number, icc: number, draw: (random: Random) => Value): Value[] {
  const [shared, chance] = [draw(random), Math.sqrt(icc)];
  return Array.from({ length: size }, () => (random() < chance ? shared : draw(random)));
}

export const shockedHits: Hits = (random, size, p, icc) => {
  const [shared, chance] = [random() < p, Math.sqrt(icc)];
  let hits = 0;
  for (let drawn = 0; drawn < size; drawn += 1) if (random() < chance ? shared : random() < p) hits += 1;
  return hits;
};
