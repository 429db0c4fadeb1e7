import { clusteredMean } from '../../evaluators/statistics/clustered-mean.ts';
import { clusteredProportion } from '../../evaluators/statistics/clustered-proportion.ts';
import { kishUnit } from '../../evaluators/statistics/kish.ts';
import { projectedProportion } from '../../evaluators/statistics/projected-proportion.ts';
import { sum } from '../../evaluators/statistics/sum.ts';
import type { Random } from './chance.ts';
import { commonShock, shockedHits } from './family-draws.ts';
import type { Grid, GridCell } from './grid.ts';
import { shotOf } from './shot-of.ts';

// Populations: a scenario a family, of weights from 1 to 60, in each trial another customer. What is rare need not be like what is frequent.
const HEAVIEST = 60;
const TRIALS = 20;
const FAMILIES = [5, 12, 30, 118];
const CORRELATIONS = [0, 0.3, 0.6];
/** How much more often than on average the event comes to the most frequent customers, as a part of what is possible. */
const TIES = [
  ['rate as it may be', 0],
  ['frequent customers have it more', 0.8],
  ['frequent customers have it less', -0.8],
] as const;

/** How frequent a customer is, 0–1, of which the weight is the exponential. */
type Frequency = number;

function weightOf(frequency: Frequency): number {
  return HEAVIEST ** frequency;
}

/** What one of a scenario's trials weighs, and how many there are. */
function eachOf(frequency: Frequency): { readonly weight: number; readonly times: number } {
  return { weight: weightOf(frequency) / TRIALS, times: TRIALS };
}

function rateAt(frequency: Frequency, rate: number, tie: number): number {
  return rate + tie * Math.min(rate, 1 - rate) * (2 * frequency - 1);
}

const STEPS = 10_000;

/** Over all customers, each by its weight: the midpoint rule. */
function truthOf(value: (frequency: Frequency) => number): number {
  const frequencies = Array.from({ length: STEPS }, (_, step) => (step + 0.5) / STEPS);
  return sum(frequencies.map((frequency) => weightOf(frequency) * value(frequency))) / sum(frequencies.map(weightOf));
}

interface World {
  readonly families: number;
  readonly rate: number;
  readonly tie: number;
  readonly icc: number;
}

function gridOf(method: string, rates: readonly number[], shootIn: (world: World) => GridCell['shoot']): Grid {
  const cells = FAMILIES.flatMap((families) =>
    TIES.flatMap(([name, tie]) =>
      rates.flatMap((rate) =>
        CORRELATIONS.map(
          (icc): GridCell => ({
            table: `${families} families, ${name}`,
            row: `${rate}`,
            column: `${icc}`,
            shoot: shootIn({ families, rate, tie, icc }),
          }),
        ),
      ),
    ),
  );
  return { method, cells };
}

function frequenciesOf(random: Random, { families }: World): Frequency[] {
  return Array.from({ length: families }, () => random());
}

/** The share of contacts with an event. */
export function weighedProportions(): Grid {
  return gridOf('proportion, scenarios of unequal weight', [0.05, 0.2, 0.5, 0.9], (world) => {
    const truth = truthOf((frequency) => rateAt(frequency, world.rate, world.tie));
    return (random) => {
      const frequencies = frequenciesOf(random, world);
      const unit = kishUnit(frequencies.map(eachOf));
      const counts = frequencies.map((frequency, index) => {
        const { weight } = eachOf(frequency);
        return {
          family: `${index}`,
          weight,
          hits: unit * weight * shockedHits(random, TRIALS, rateAt(frequency, world.rate, world.tie), world.icc),
          total: unit * weight * TRIALS,
        };
      });
      return shotOf(clusteredProportion(counts), truth);
    };
  });
}

/** A mean of values that lean to the right, squares of uniform ones. */
export function weighedMeans(): Grid {
  return gridOf('mean, scenarios of unequal weight', [0.5], (world) => {
    const truth = truthOf((frequency) => rateAt(frequency, world.rate, world.tie) / 3);
    return (random) => {
      const frequencies = frequenciesOf(random, world);
      const unit = kishUnit(frequencies.map(eachOf));
      const values = frequencies.map((frequency, index) => {
        const [{ weight }, rate] = [eachOf(frequency), rateAt(frequency, world.rate, world.tie)];
        const values = commonShock(random, TRIALS, world.icc, (chance) => rate * chance() ** 2);
        return { family: `${index}`, weight, counts: values.map(() => unit * weight), values };
      });
      return shotOf(clusteredMean(values), truth);
    };
  });
}

/** Of all contacts; those of one need are more or less rare with each customer. */
const PARTS = [
  { share: 0.1, need: 'must', rate: 0.8 },
  { share: 0.9, need: 'must_not', rate: 0.06 },
] as const;

/** A rate over the traffic, to which each scenario speaks by those of its trials that had the need. */
export function weighedProjections(): Grid {
  return gridOf('projected rate, scenarios of unequal weight', [0.05, 0.3], (world) => {
    const truth = sum(PARTS.map(({ share, rate }) => share * truthOf((frequency) => rateAt(frequency, rate, world.tie))));
    return (random) => {
      const customers = frequenciesOf(random, world).map((frequency) => ({ frequency, inNeed: shockedHits(random, TRIALS, world.rate, 0.3) }));
      const cells = PARTS.map(({ share, need, rate }) => {
        const speaking = customers
          .map(({ frequency, inNeed }, index) => ({ family: `${index}`, frequency, trials: need === 'must' ? inNeed : TRIALS - inNeed }))
          .filter(({ trials }) => trials > 0);
        const unit = speaking.length === 0 ? 1 : kishUnit(speaking.map(({ frequency, trials }) => ({ ...eachOf(frequency), times: trials })));
        const families = speaking.map(({ family, frequency, trials }) => {
          const { weight } = eachOf(frequency);
          return {
            family,
            weight,
            hits: unit * weight * shockedHits(random, trials, rateAt(frequency, rate, world.tie), world.icc),
            total: unit * weight * trials,
          };
        });
        return { share, group: need, families };
      });
      return shotOf(projectedProportion(cells), truth);
    };
  });
}
