import { clusteredMean } from '../../evaluators/statistics/clustered-mean.ts';
import type { Random } from './chance.ts';
import { commonShock } from './family-draws.ts';
import { half, type Sizes, tenAndOnes, uneven } from './family-sizes.ts';
import type { Grid, GridCell } from './grid.ts';
import { shotOf } from './shot-of.ts';

/** Values with mean 1. */
const VALUES: readonly (readonly [name: string, draw: (random: Random) => number])[] = [
  ['normal', (random) => 1 + Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())],
  ['uniform', (random) => 2 * random()],
  ['exponential', (random) => -Math.log(1 - random())],
  ['0 or 3', (random) => (random() < 1 / 3 ? 3 : 0)],
  ['0 or 10', (random) => (random() < 0.1 ? 10 : 0)],
];
const SIZES: readonly (readonly [name: string, sizes: Sizes])[] = [
  ['sizes 1–10', uneven],
  ['one family of 10, the others of 1', tenAndOnes],
  ['one family holds half', half],
];

/** The mean of a value measured on each scenario, with common-shock families. */
export function means(): Grid {
  const cells = SIZES.flatMap(([sizesName, sizes]) =>
    [5, 12, 30].flatMap((families) =>
      VALUES.flatMap(([name, draw]) =>
        [0, 0.3, 0.6].map((icc): GridCell => {
          const shoot: GridCell['shoot'] = (random) =>
            shotOf(clusteredMean(sizes(random, families).map((size, index) => ({ family: `${index}`, values: commonShock(random, size, icc, draw) }))), 1);
          return { table: `${sizesName}, ${families} families`, row: name, column: `${icc}`, shoot };
        }),
      ),
    ),
  );
  return { method: 'mean', cells };
}
