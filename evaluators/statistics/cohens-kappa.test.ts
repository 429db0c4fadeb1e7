import { describe, expect, it } from 'vitest';
import { cohensKappa, type Verdicts } from './cohens-kappa.ts';

type Table = readonly (readonly number[])[];

/** The pairs behind a table of counts, so many to a family: rows are the first labeller's categories, columns the second's. */
function pairs(table: Table, toFamily = 1): Verdicts[] {
  const verdicts = table.flatMap((row, i) => row.flatMap((count, j) => Array.from({ length: count }, () => [`category ${i}`, `category ${j}`] as const)));
  return verdicts.map(([first, second], index) => ({ family: `family-${Math.floor(index / toFamily)}`, first, second }));
}

const TWO: Table = [
  [20, 5],
  [10, 15],
];
const THREE: Table = [
  [11, 2, 1],
  [3, 9, 0],
  [1, 2, 6],
];
const AGAINST: Table = [
  [0, 7],
  [5, 0],
];

describe('cohensKappa', () => {
  // κ: statsmodels 0.13.5, cohens_kappa(table).kappa. Intervals: each scenario's influence on κ by the complex-step derivative
  // in its weight (numpy 1.24.2; the mean of its squares over n is statsmodels' var_kappa), and of κ plus these the clustered
  // mean as in clustered-mean.test.ts with scipy 1.10.1 t.ppf(0.975, G - 1); cut at -1 and 1.
  it.each<[Table, number, number, number, number]>([
    [TWO, 1, 0.4, 0.1196097350687415, 0.657799154985298],
    [TWO, 3, 0.4, -0.11240070084017059, 0.845646624286289],
    [THREE, 1, 0.6042713567839196, 0.3381570905036454, 0.8393603495626479],
    [THREE, 3, 0.6042713567839196, 0.18662157788295985, 0.9542545606948661],
    [AGAINST, 1, -0.9459459459459462, -1, -0.5329803825880113],
  ])('%j, %d scenarios to a family', (table, toFamily, kappa, low, high) => {
    const found = cohensKappa(pairs(table, toFamily));
    if (found.kind !== 'interval') throw new Error(found.kind);
    expect(found.kappa).toBeCloseTo(kappa, 12);
    expect(found.low).toBeCloseTo(low, 9);
    expect(found.high).toBeCloseTo(high, 9);
  });

  it.each<[string, Table, object]>([
    ['nothing', [], { kind: 'undefined', n: 0, agreement: null, why: 'nothing labelled twice' }],
    ['one scenario', [[1]], { kind: 'undefined', n: 1, agreement: 1, why: 'one category only' }],
    ['one category', [[4]], { kind: 'undefined', n: 4, agreement: 1, why: 'one category only' }],
    ['one disagreement', [[0, 1]], { kind: 'point', n: 1, agreement: 0, kappa: 0, why: 'under five families' }],
    [
      'four families',
      [
        [1, 1],
        [0, 2],
      ],
      { kind: 'point', n: 4, agreement: 0.75, kappa: 0.5, why: 'under five families' },
    ],
    [
      'full agreement',
      [
        [10, 0],
        [0, 5],
      ],
      { kind: 'point', n: 15, agreement: 1, kappa: 1, why: 'no verdict out of line' },
    ],
    [
      'one labeller with a single category',
      [
        [5, 0],
        [3, 0],
      ],
      { kind: 'point', n: 8, agreement: 0.625, kappa: 0, why: 'no verdict out of line' },
    ],
  ])('of %s', (_name, table, expected) => {
    expect(cohensKappa(pairs(table))).toEqual(expected);
  });

  it('gives no interval for a single family, however many scenarios it holds', () => {
    expect(cohensKappa(pairs(TWO, 50))).toMatchObject({ kind: 'point', why: 'under five families' });
  });

  it('does not depend on order, or on who is first', () => {
    const some = pairs(THREE, 2);
    expect(cohensKappa([...some].reverse())).toEqual(cohensKappa(some));
    const swapped = cohensKappa(some.map(({ family, first, second }) => ({ family, first: second, second: first })));
    const found = cohensKappa(some);
    expect('low' in swapped && 'low' in found && Math.abs(swapped.low - found.low) < 1e-12).toBe(true);
  });
});
