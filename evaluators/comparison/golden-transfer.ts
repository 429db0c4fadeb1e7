import type { Cell } from '../cell.ts';
import { goldenTransferFigures } from '../golden-transfer-figures.ts';
import { clusteredMean } from '../statistics/clustered-mean.ts';
import { sum } from '../statistics/sum.ts';
import { familyDifferences } from './family-differences.ts';
import { meanDifference } from './mean-difference.ts';
import type { Measured } from './measured.ts';
import { among, countingOf, customersIn, type ScenarioPair } from './pairs.ts';

/** GT-II with λ = 0, each scenario the mean of its trials. Blind to missed handoffs: read beside recall. */
export function goldenTransferDifference(pairs: readonly ScenarioPair[]): Measured {
  const bearing = among(pairs, ({ a, b }) => scoreOf(a) !== null && scoreOf(b) !== null);
  const counting = countingOf(bearing);
  const scenarios = bearing.flatMap((pair) =>
    (pair.isDrawn ? pair.trials.map((trial) => [trial]) : [pair.trials]).map((trials) => ({
      family: pair.family,
      weight: pair.weight,
      count: counting(pair, trials.length),
      a: mean(trials.map((trial) => scoreOf(trial.a) ?? 0)),
      b: mean(trials.map((trial) => scoreOf(trial.b) ?? 0)),
    })),
  );
  const values = scenarios.map(({ family, weight, count, a, b }) => ({ family, weight, counts: [count], values: [b - a] }));
  const sums = familyDifferences(scenarios.map(({ family, count, a, b }) => ({ family, value: count * (b - a) })));
  const of = sum(scenarios.map(({ count }) => count));
  const all = (side: 'a' | 'b') => (scenarios.length === 0 ? null : sum(scenarios.map((one) => one.count * one[side])) / of);
  return {
    figure: 'golden_transfer',
    unit: 'score',
    better: 'higher',
    a: all('a'),
    b: all('b'),
    difference: meanDifference(clusteredMean(values)),
    customers: customersIn(bearing),
    families: sums.length,
    sums,
  };
}

function scoreOf(cell: Cell): number | null {
  return goldenTransferFigures([cell]).by_lambda.find(({ lambda }) => lambda === 0)?.['GT-II'] ?? null;
}

function mean(values: readonly number[]): number {
  return sum(values) / values.length;
}
