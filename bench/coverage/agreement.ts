import { cohensKappa } from '../../evaluators/statistics/cohens-kappa.ts';
import type { Random } from './chance.ts';
import { commonShock } from './family-draws.ts';
import { uneven } from './family-sizes.ts';
import type { Grid, GridCell } from './grid.ts';
import { shotOf } from './shot-of.ts';

/** Share of each need. */
const NEEDS = { must: 0.35, may: 0.1, must_not: 0.55 } as const;
type Need = keyof typeof NEEDS;

/** Chance that a labeller does not look, and writes down any need as often as it comes. */
const ERRORS = [0.02, 0.05, 0.1, 0.2, 0.35];

/** Cohen's κ of two labellers, who err on the stories of a family alike. */
export function agreements(): Grid {
  const cells = [5, 12, 30, 60].flatMap((families) =>
    ERRORS.flatMap((error) =>
      [0, 0.3, 0.6].map((icc): GridCell => {
        const shoot: GridCell['shoot'] = (random) => {
          const pairs = uneven(random, families).flatMap((size, index) =>
            commonShock(random, size, icc, (draw) => verdictsOn(draw, error)).map((verdicts) => ({ family: `${index}`, ...verdicts })),
          );
          return shotOf(cohensKappa(pairs), trueKappa(error));
        };
        return { table: `sizes 1–10, ${families} families`, row: `error ${error}`, column: `${icc}`, shoot };
      }),
    ),
  );
  return { method: "Cohen's κ", cells };
}

function verdictsOn(random: Random, error: number): { readonly first: Need; readonly second: Need } {
  const need = drawNeed(random);
  const label = () => (random() < error ? drawNeed(random) : need);
  return { first: label(), second: label() };
}

function drawNeed(random: Random): Need {
  const u = random();
  if (u < NEEDS.must) return 'must';
  return u < NEEDS.must + NEEDS.may ? 'may' : 'must_not';
}

/** Both look with chance (1 − error)² and then agree; else they agree by chance. */
function trueKappa(error: number): number {
  return (1 - error) ** 2;
}
