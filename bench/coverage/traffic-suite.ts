import { between, type Random } from './chance.ts';
import { commonShock } from './family-draws.ts';
import type { Sizes } from './family-sizes.ts';

/** A stratum × need of the simulated traffic. */
export interface Part {
  readonly share: number;
  readonly need: 'must' | 'must_not';
}

/** A long tail of must_not and a little must, as traffic has it. */
export const PARTS: readonly Part[] = [
  { share: 0.34, need: 'must_not' },
  { share: 0.22, need: 'must_not' },
  { share: 0.15, need: 'must_not' },
  { share: 0.1, need: 'must_not' },
  { share: 0.06, need: 'must_not' },
  { share: 0.05, need: 'must' },
  { share: 0.04, need: 'must' },
  { share: 0.04, need: 'must' },
];

/** A uniform draw for each scenario of a family in a part; what it means is up to the figure. */
export interface FamilyInPart {
  readonly part: number;
  readonly family: string;
  readonly draws: readonly number[];
}

/** Each family writes its scenarios for two parts, as a story that is told once with need of a human and once without. */
export function trafficSuite(random: Random, sizes: Sizes, families: number, icc: number): FamilyInPart[] {
  return sizes(random, families).flatMap((size, index) => {
    const draws = commonShock(random, size, icc, (chance) => chance());
    const [first, second] = [between(random, 0, PARTS.length - 1), between(random, 0, PARTS.length - 1)];
    const cut = Math.ceil(size / 2);
    return [
      { part: first, family: `${index}`, draws: draws.slice(0, cut) },
      { part: second, family: `${index}`, draws: draws.slice(cut) },
    ];
  });
}

/** Each family writes its scenarios by turns for the one part and for the other, of two. */
export function storiesToldTwice(random: Random, sizes: Sizes, families: number, icc: number): FamilyInPart[] {
  return sizes(random, families).flatMap((size, index) => {
    const draws = commonShock(random, size, icc, (chance) => chance());
    const first = between(random, 0, 1);
    return [0, 1].map((part) => ({ part, family: `${index}`, draws: draws.filter((_draw, at) => (at + first) % 2 === part) }));
  });
}
