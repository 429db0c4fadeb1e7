import { projectedDifference } from '../../evaluators/statistics/projected-difference.ts';
import { projectedProportion } from '../../evaluators/statistics/projected-proportion.ts';
import { half, type Sizes, tenAndOnes, uneven } from './family-sizes.ts';
import type { Grid, GridCell } from './grid.ts';
import { shotOf } from './shot-of.ts';
import { type FamilyInPart, PARTS, trafficSuite } from './traffic-suite.ts';

const SIZES: readonly (readonly [name: string, sizes: Sizes])[] = [
  ['sizes 1–10', uneven],
  ['one family of 10, the others of 1', tenAndOnes],
  ['one family holds half', half],
];
const FAMILIES = [5, 12, 30];
const CORRELATIONS = [0, 0.3, 0.6];

/** Rates by need; parts of one need differ by up to a half of their rate. */
const RATES: readonly (readonly [must: number, must_not: number])[] = [
  [0.9, 0.02],
  [0.9, 0.06],
  [0.8, 0.15],
  [0.6, 0.3],
  [0.5, 0.5],
  [0.95, 0.8],
];

function rateOf([must, mustNot]: readonly [number, number], part: number): number {
  const rate = PARTS[part]?.need === 'must' ? must : mustNot;
  const spread = Math.min(rate, 1 - rate) / 2;
  return rate + spread * ([1, -1, 0.5, -0.5, 0][part % 5] ?? 0);
}

function truthOf(rate: (part: number) => number): number {
  return PARTS.reduce((total, { share }, part) => total + share * rate(part), 0);
}

/** Parts that no family wrote for stay uncovered. */
function cellsOf<Family>(suite: readonly FamilyInPart[], count: (inPart: FamilyInPart) => Family) {
  return PARTS.map(({ share, need }, part) => ({ share, group: need, families: suite.filter((each) => each.part === part).map(count) }));
}

/** A rate over the traffic. */
export function projectedRates(): Grid {
  const cells = SIZES.flatMap(([name, sizes]) =>
    FAMILIES.flatMap((families) =>
      RATES.flatMap((rates) =>
        CORRELATIONS.map((icc): GridCell => {
          const truth = truthOf((part) => rateOf(rates, part));
          const shoot: GridCell['shoot'] = (random) => {
            const count = ({ family, part, draws }: FamilyInPart) => ({
              family,
              hits: draws.filter((u) => u < rateOf(rates, part)).length,
              total: draws.length,
            });
            return shotOf(projectedProportion(cellsOf(trafficSuite(random, sizes, families, icc), count)), truth);
          };
          return { table: `${name}, ${families} families`, row: `must ${rates[0]}, must_not ${rates[1]}`, column: `${icc}`, shoot };
        }),
      ),
    ),
  );
  return { method: 'projected rate', cells };
}

/** Shares of scenarios that differ, towards A and towards B, by need. */
const CHANGES = [
  { must: [0.1, 0.02], must_not: [0, 0] },
  { must: [0.05, 0.05], must_not: [0.02, 0.02] },
  { must: [0.3, 0], must_not: [0.05, 0.1] },
  { must: [0.2, 0.2], must_not: [0.2, 0.2] },
  { must: [0.1, 0.1], must_not: [0.5, 0.1] },
] as const;

/** The difference of two variants over the same traffic. */
export function projectedDifferences(): Grid {
  const cells = SIZES.flatMap(([name, sizes]) =>
    FAMILIES.flatMap((families) =>
      CHANGES.flatMap((change) =>
        CORRELATIONS.map((icc): GridCell => {
          const of = (part: number) => change[PARTS[part]?.need ?? 'must'];
          const truth = truthOf((part) => of(part)[0] - of(part)[1]);
          const shoot: GridCell['shoot'] = (random) => {
            const count = ({ family, part, draws }: FamilyInPart) => {
              const [onlyA, onlyB] = of(part);
              return { family, onlyA: draws.filter((u) => u < onlyA).length, onlyB: draws.filter((u) => u >= 1 - onlyB).length, total: draws.length };
            };
            return shotOf(projectedDifference(cellsOf(trafficSuite(random, sizes, families, icc), count)), truth);
          };
          const row = `must ${change.must.join('/')}, must_not ${change.must_not.join('/')}`;
          return { table: `${name}, ${families} families`, row, column: `${icc}`, shoot };
        }),
      ),
    ),
  );
  return { method: 'projected difference', cells };
}
