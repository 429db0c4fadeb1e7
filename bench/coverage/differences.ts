import { clusteredDifference } from '../../evaluators/statistics/clustered-difference.ts';
import { commonShock } from './family-draws.ts';
import { half, type Sizes, tenAndOnes, uneven } from './family-sizes.ts';
import type { Grid, GridCell } from './grid.ts';
import { shotOf } from './shot-of.ts';

/** Shares of scenarios with the event under A alone and under B alone. */
const TRUTHS: readonly (readonly [onlyA: number, onlyB: number])[] = [
  [0.01, 0.01],
  [0.03, 0],
  [0.05, 0.05],
  [0.1, 0.02],
  [0.15, 0.15],
  [0.3, 0.05],
  [0.5, 0.2],
  [0.9, 0],
];
const SIZES: readonly (readonly [name: string, sizes: Sizes])[] = [
  ['sizes 1–10', uneven],
  ['one family of 10, the others of 1', tenAndOnes],
  ['one family holds half', half],
];

/** The paired difference of two proportions, with common-shock families. */
export function differences(): Grid {
  const cells = SIZES.flatMap(([name, sizes]) =>
    [5, 12, 30].flatMap((families) =>
      TRUTHS.flatMap(([onlyA, onlyB]) =>
        [0, 0.3, 0.6].map((icc): GridCell => {
          const shoot: GridCell['shoot'] = (random) => {
            const pairs = sizes(random, families).map((total, index) => {
              const draws = commonShock(random, total, icc, (chance) => chance());
              const [gains, losses] = [draws.filter((u) => u < onlyA).length, draws.filter((u) => u >= 1 - onlyB).length];
              return { family: `${index}`, onlyA: gains, onlyB: losses, total };
            });
            return shotOf(clusteredDifference(pairs), onlyA - onlyB);
          };
          return { table: `${name}, ${families} families`, row: `${onlyA} against ${onlyB}`, column: `${icc}`, shoot };
        }),
      ),
    ),
  );
  return { method: 'paired difference', cells };
}

/** The same where each scenario is the average of three trials. */
export function averagedDifferences(): Grid {
  const cells = [5, 12, 30].flatMap((families) =>
    TRUTHS.flatMap(([onlyA, onlyB]) =>
      [0, 0.3, 0.6].map((icc): GridCell => {
        const shoot: GridCell['shoot'] = (random) => {
          const pairs = uneven(random, families).map((total, index) => {
            const draws = commonShock(random, 3 * total, icc, (chance) => chance());
            const [gains, losses] = [draws.filter((u) => u < onlyA).length / 3, draws.filter((u) => u >= 1 - onlyB).length / 3];
            return { family: `${index}`, onlyA: gains, onlyB: losses, total };
          });
          return shotOf(clusteredDifference(pairs), onlyA - onlyB);
        };
        return { table: `sizes 1–10, ${families} families`, row: `${onlyA} against ${onlyB}`, column: `${icc}`, shoot };
      }),
    ),
  );
  return { method: 'paired difference, three trials averaged', cells };
}
