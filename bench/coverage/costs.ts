import { projectedMean } from '../../evaluators/statistics/projected-mean.ts';
import { type Sizes, tenAndOnes, uneven } from './family-sizes.ts';
import type { Grid, GridCell } from './grid.ts';
import { shotOf } from './shot-of.ts';
import { type FamilyInPart, PARTS, type Part, storiesToldTwice, trafficSuite } from './traffic-suite.ts';

/** Chances by need: of those who need a human, missed; of the others, sent for nothing. */
type Rates = readonly [missed: number, sent: number];

const RATES: readonly Rates[] = [
  [0.02, 0.02],
  [0.05, 0.02],
  [0.1, 0.05],
  [0.2, 0.1],
  [0.35, 0.3],
  [0.5, 0.5],
];
const CORRELATIONS = [0, 0.3, 0.6];

/** Prices of the model that ships: a handoff, one for nothing, each part of it that is unsound, a declined offer. */
const HANDOFF = 8;
const FOR_NOTHING = 3;
const PART = 1.5;
const OFFER = 0.5;
/** What a missed customer costs: as shipped, and ten times as much. */
const MISSED = [40, 400];

/** Every part of the traffic has customers of every family that is large enough. */
const TWO_PARTS: readonly Part[] = [
  { share: 0.87, need: 'must_not' },
  { share: 0.13, need: 'must' },
];

interface World {
  readonly name: string;
  readonly parts: readonly Part[];
  readonly families: readonly number[];
  readonly missed: readonly number[];
  readonly suite: (...given: Parameters<typeof trafficSuite>) => FamilyInPart[];
  readonly sizes: Sizes;
}

const WORLDS: readonly World[] = [
  { name: 'all covered, sizes 1–10', parts: TWO_PARTS, families: [5, 8, 12, 20, 30], missed: MISSED, suite: storiesToldTwice, sizes: uneven },
  {
    name: 'all covered, one family of 10, the others of 1',
    parts: TWO_PARTS,
    families: [5, 12, 30],
    missed: MISSED,
    suite: storiesToldTwice,
    sizes: tenAndOnes,
  },
  { name: 'partly covered, sizes 1–10', parts: PARTS, families: [5, 12, 30], missed: [40], suite: trafficSuite, sizes: uneven },
];

/** The modelled cost of a contact over the traffic: mostly little or nothing, and a few that are dear. */
export function projectedCosts(): Grid {
  const cells = WORLDS.flatMap((world) =>
    world.families.flatMap((families) =>
      world.missed.flatMap((missed) => RATES.flatMap((rates) => CORRELATIONS.map((icc) => cellOf(world, { families, missed, rates, icc })))),
    ),
  );
  return { method: 'projected mean of costs', cells };
}

interface Truth {
  readonly families: number;
  readonly missed: number;
  readonly rates: Rates;
  readonly icc: number;
}

function cellOf({ name, parts, suite, sizes }: World, { families, missed, rates, icc }: Truth): GridCell {
  const truth = parts.reduce((total, { share, need }) => total + share * meanCost(need, rates, missed), 0);
  const range = { least: 0, most: missed, within: (need: string) => [0, need === 'must' ? missed : FOR_NOTHING + 10 * PART] as const };
  const shoot: GridCell['shoot'] = (random) => {
    const drawn = suite(random, sizes, families, icc);
    const cells = parts.map(({ share, need }, part) => {
      const mine = drawn.filter((each) => each.part === part);
      return { share, group: need, families: mine.map(({ family, draws }) => ({ family, values: draws.map((u) => costOf(u, need, rates, missed)) })) };
    });
    return shotOf(projectedMean(cells, range), truth);
  };
  return { table: `${name}, ${families} families`, row: `${missed} a missed customer; missed ${rates[0]}, sent ${rates[1]}`, column: `${icc}`, shoot };
}

function costOf(u: number, need: Part['need'], [missed, sent]: Rates, price: number): number {
  if (need === 'must') return u < missed ? price : HANDOFF + PART * unsound(u, missed, 1, 3);
  if (u < sent) return FOR_NOTHING + PART * unsound(u, 0, sent, 10);
  return u < sent + (1 - sent) / 5 ? OFFER : 0;
}

/** So many of the ten parts are unsound, from none to `most`, each as likely. */
function unsound(u: number, from: number, to: number, most: number): number {
  return Math.floor(((most + 1) * (u - from)) / (to - from));
}

function meanCost(need: Part['need'], [missed, sent]: Rates, price: number): number {
  if (need === 'must') return missed * price + (1 - missed) * (HANDOFF + PART * 1.5);
  return sent * (FOR_NOTHING + PART * 5) + ((1 - sent) / 5) * OFFER;
}
