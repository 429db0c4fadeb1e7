import { clusteredProportion } from '../../evaluators/statistics/clustered-proportion.ts';
import { betaBinomial, type Hits, shockedHits, threeTrials } from './family-draws.ts';
import { half, type Sizes, tenAndOnes, uneven } from './family-sizes.ts';
import type { Grid, GridCell } from './grid.ts';
import { shotOf } from './shot-of.ts';

const WORLDS: readonly (readonly [name: string, sizes: Sizes, hits: Hits])[] = [
  ['sizes 1–10, beta-binomial', uneven, betaBinomial],
  ['sizes 1–10, common shock', uneven, shockedHits],
  ['one family of 10, the others of 1, common shock', tenAndOnes, shockedHits],
  ['one family holds half, beta-binomial', half, betaBinomial],
];
const TRUTHS = [0.02, 0.05, 0.1, 0.2, 0.35, 0.5, 0.65, 0.8, 0.9, 0.95, 0.98];
const CORRELATIONS = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6];
const FAMILIES = [5, 8, 12, 20, 30];

/** The share of scenarios with an event, over truths, correlations, numbers of families and their sizes. */
export function proportions(): Grid {
  const cells = WORLDS.flatMap(([world, sizes, hits]) =>
    FAMILIES.flatMap((families) => TRUTHS.flatMap((p) => CORRELATIONS.map((icc) => cellOf({ world, sizes, hits, families, p, icc })))),
  );
  return { method: 'proportion', cells };
}

/** The same where each scenario is the average of three trials. */
export function averagedProportions(): Grid {
  const world = { world: 'sizes 1–10, beta-binomial', sizes: uneven, hits: threeTrials };
  const cells = [5, 12, 30].flatMap((families) => [0.05, 0.2, 0.5, 0.9].flatMap((p) => [0, 0.3, 0.6].map((icc) => cellOf({ ...world, families, p, icc }))));
  return { method: 'proportion, three trials averaged', cells };
}

interface World {
  readonly world: string;
  readonly sizes: Sizes;
  readonly hits: Hits;
  readonly families: number;
  readonly p: number;
  readonly icc: number;
}

function cellOf({ world, sizes, hits, families, p, icc }: World): GridCell {
  const shoot: GridCell['shoot'] = (random) => {
    const counts = sizes(random, families).map((total, index) => ({ family: `${index}`, hits: hits(random, total, p, icc), total }));
    return shotOf(clusteredProportion(counts), p);
  };
  return { table: `${world}, ${families} families`, row: `p ${p}`, column: `${icc}`, shoot };
}
