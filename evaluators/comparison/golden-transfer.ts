import type { Cell } from '../cell.ts';
import { goldenTransferFigures } from '../golden-transfer-figures.ts';
import { clusteredMean } from '../statistics/clustered-mean.ts';
import { sum } from '../statistics/sum.ts';
import { familyDifferences } from './family-differences.ts';
import { meanDifference } from './mean-difference.ts';
import type { Measured } from './measured.ts';
import type { ScenarioPair } from './pairs.ts';

/** GT-II with λ = 0, each scenario the mean of its trials. Blind to missed handoffs: read beside recall. */
export function goldenTransferDifference(pairs: readonly ScenarioPair[]): Measured {
  const scenarios = pairs.flatMap(({ family, trials }) => {
    const scores = trials.flatMap(({ a, b }) => {
      const [inA, inB] = [scoreOf(a), scoreOf(b)];
      return inA === null || inB === null ? [] : [{ inA, inB }];
    });
    return scores.length === 0 ? [] : [{ family, a: mean(scores.map(({ inA }) => inA)), b: mean(scores.map(({ inB }) => inB)) }];
  });
  const values = scenarios.map(({ family, a, b }) => ({ family, value: b - a }));
  const sums = familyDifferences(values);
  const all = (side: 'a' | 'b') => (scenarios.length === 0 ? null : mean(scenarios.map((one) => one[side])));
  return {
    figure: 'golden_transfer',
    unit: 'score',
    better: 'higher',
    a: all('a'),
    b: all('b'),
    difference: meanDifference(clusteredMean(values.map(({ family, value }) => ({ family, values: [value] })))),
    scenarios: scenarios.length,
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
