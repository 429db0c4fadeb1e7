import { pairUp } from '../../evaluators/comparison/pairs.ts';
import { precisionDifference } from '../../evaluators/comparison/precision.ts';
import { clusteredMean } from '../../evaluators/statistics/clustered-mean.ts';
import { cell } from '../../evaluators/testdata/cell.ts';
import { commonShock } from './family-draws.ts';
import { uneven } from './family-sizes.ts';
import type { Grid, GridCell } from './grid.ts';
import { shotOf } from './shot-of.ts';

const FAMILIES = [5, 12, 30];
const CORRELATIONS = [0, 0.3, 0.6];

/** Differences of two scores, each with its chance; otherwise the scores are equal, as those of two policies mostly are. */
type Scores = readonly (readonly [chance: number, difference: number])[];

const SCORES: readonly Scores[] = [
  [[0.05, 1]],
  [
    [0.02, 1],
    [0.05, 0.4],
  ],
  [
    [0.15, 0.4],
    [0.05, 1],
    [0.1, -0.4],
  ],
  [
    [0.1, 1],
    [0.1, -1],
  ],
  [
    [0.3, 0.4],
    [0.1, -1],
  ],
];

/** The mean difference of a score between 0 and 1, such as golden transfer. */
export function scoreDifferences(): Grid {
  const cells = FAMILIES.flatMap((families) =>
    SCORES.flatMap((scores) =>
      CORRELATIONS.map((icc): GridCell => {
        const truth = scores.reduce((total, [chance, difference]) => total + chance * difference, 0);
        const shoot: GridCell['shoot'] = (random) =>
          shotOf(
            clusteredMean(
              uneven(random, families).map((size, index) => ({
                family: `${index}`,
                values: commonShock(random, size, icc, (draw) => differenceAt(draw(), scores)),
              })),
            ),
            truth,
          );
        return { table: `sizes 1–10, ${families} families`, row: scores.map(([chance, by]) => `${by} in ${chance}`).join(', '), column: `${icc}`, shoot };
      }),
    ),
  );
  return { method: 'difference of scores', cells };
}

function differenceAt(u: number, scores: Scores): number {
  let passed = 0;
  for (const [chance, difference] of scores) {
    passed += chance;
    if (u < passed) return difference;
  }
  return 0;
}

/** Of those in need handed over, and of the others, under A and under B. */
type Handing = readonly [needA: number, othersA: number, needB: number, othersB: number];

const HANDING: readonly Handing[] = [
  [0.8, 0.2, 0.8, 0.1],
  [0.9, 0.05, 0.9, 0.02],
  [0.95, 0.4, 0.8, 0.1],
  [0.6, 0.3, 0.6, 0.3],
  [0.9, 0.9, 0.9, 0.1],
];

/** The difference of two precisions, which stand over different handoffs. Half of the customers need a human. */
export function precisionDifferences(): Grid {
  const cells = FAMILIES.flatMap((families) =>
    HANDING.flatMap((handing) =>
      CORRELATIONS.map((icc): GridCell => {
        const [needA, othersA, needB, othersB] = handing;
        const truth = needB / (needB + othersB) - needA / (needA + othersA);
        const row = `A ${needA} and ${othersA}, B ${needB} and ${othersB}`;
        return {
          table: `sizes 1–10, ${families} families`,
          row,
          column: `${icc}`,
          shoot: (random) => {
            const customers = uneven(random, families).flatMap((size, index) =>
              commonShock(random, size, icc, (draw) => draw()).map((u, member) => ({ u, family: `${index}`, scenario: `${index}-${member}` })),
            );
            const side = (need: number, others: number) =>
              customers.map(({ u, family, scenario }, index) => {
                if (index % 2 === 0) return cell(u < need ? 'correct' : 'missed', { family, scenario });
                return cell(u < others ? 'unnecessary' : 'contained', { family, scenario });
              });
            return shotOf(precisionDifference(pairUp(side(needA, othersA), side(needB, othersB))).difference, truth);
          },
        };
      }),
    ),
  );
  return { method: 'difference of precisions', cells };
}
