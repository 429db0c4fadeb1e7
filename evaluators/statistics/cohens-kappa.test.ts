import { describe, expect, it } from 'vitest';
import { cohensKappa, type Verdicts } from './cohens-kappa.ts';

/** The pairs behind a table of counts: rows are the first labeller's categories, columns the second's. */
function pairs(table: readonly (readonly number[])[]): Verdicts[] {
  return table.flatMap((row, i) => row.flatMap((count, j) => Array.from({ length: count }, (): Verdicts => [`category ${i}`, `category ${j}`])));
}

describe('cohensKappa', () => {
  // statsmodels 0.13.5: cohens_kappa(table), kappa, kappa_low and kappa_upp (which it does not cut at -1)
  it.each([
    [
      [
        [20, 5],
        [10, 15],
      ],
      0.4,
      0.151092290476661,
      0.6489077095233389,
    ],
    [
      [
        [11, 2, 1],
        [3, 9, 0],
        [1, 2, 6],
      ],
      0.6042713567839195,
      0.38080617568066016,
      0.8277365378871788,
    ],
    [
      [
        [0, 7],
        [5, 0],
      ],
      -0.9459459459459462,
      -1,
      -0.593858504847872,
    ],
  ])('%j', (table, kappa, low, high) => {
    const found = cohensKappa(pairs(table));
    if (found.kind !== 'interval') throw new Error(found.kind);
    expect(found.kappa).toBeCloseTo(kappa, 12);
    expect(found.low).toBeCloseTo(low, 9);
    expect(found.high).toBeCloseTo(high, 9);
  });

  it.each([
    ['nothing', [], { kind: 'undefined', n: 0, agreement: null, why: 'nothing labelled twice' }],
    ['one category', [[4]], { kind: 'undefined', n: 4, agreement: 1, why: 'one category only' }],
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

  it('does not depend on order, or on who is first', () => {
    const some = pairs([
      [11, 2, 1],
      [3, 9, 0],
      [1, 2, 6],
    ]);
    expect(cohensKappa([...some].reverse())).toEqual(cohensKappa(some));
    const swapped = cohensKappa(some.map(([first, second]): Verdicts => [second, first]));
    const found = cohensKappa(some);
    expect('low' in swapped && 'low' in found && Math.abs(swapped.low - found.low) < 1e-12).toBe(true);
  });
});
