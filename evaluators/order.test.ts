import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Traffic } from '../scenarios/traffic.ts';
import { breakdown } from './breakdown.ts';
import type { Cell } from './cell.ts';
import { classify } from './classification.ts';
import { countByFamily } from './family-counts.ts';
import { handoffQuality } from './handoff-quality.ts';
import { project } from './projection.ts';
import { suiteShare } from './suite-share.ts';
import { tally } from './tally.ts';
import { cell, JUDGED } from './testdata/cell.ts';
import { timingOf } from './timing.ts';
import { untimedNeeds } from './untimed.ts';

const TRAFFIC = Traffic.parse({
  version: 1,
  source: 'measured',
  cells: [
    { stratum: 'billing', need: 'must', share: 0.1 },
    { stratum: 'billing', need: 'must_not', share: 0.3 },
    { stratum: 'orders', need: 'must', share: 0.2 },
    { stratum: 'orders', need: 'must_not', share: 0.4 },
  ],
});

/** Scenarios with 1 to 7 trials each, so that a trial weighs what no floating-point number holds exactly. */
const suite: fc.Arbitrary<Cell[]> = fc
  .array(
    fc.record({
      family: fc.integer({ min: 1, max: 9 }),
      stratum: fc.constantFrom('billing', 'orders'),
      trials: fc.array(fc.constantFrom(...JUDGED), { minLength: 1, maxLength: 7 }),
    }),
    { minLength: 1, maxLength: 25 },
  )
  .map((scenarios) =>
    scenarios.flatMap(({ family, stratum, trials }, index) =>
      trials.map((judged, trial) => cell(judged, { scenario: `s${index}`, family: `f${family}`, stratum, trial: trial + 1 })),
    ),
  );
const shuffled = suite.chain((cells) => fc.tuple(fc.constant(cells), fc.shuffledSubarray(cells, { minLength: cells.length })));

describe('figures', () => {
  it.each<[string, (cells: readonly Cell[]) => unknown]>([
    [
      'countByFamily',
      (cells) =>
        countByFamily(
          cells,
          () => true,
          ({ handed }) => handed === 'yes',
        ),
    ],
    ['classify', classify],
    ['tally', tally],
    ['timingOf', timingOf],
    ['untimedNeeds', untimedNeeds],
    ['suiteShare', suiteShare],
    ['handoffQuality', handoffQuality],
    ['breakdown', (cells) => breakdown(cells, ({ stratum }) => stratum)],
    ['project', (cells) => project(cells, TRAFFIC)],
  ])('of %s do not depend on the order of the cells, to the last bit', (_name, figures) => {
    fc.assert(
      fc.property(shuffled, ([cells, others]) => {
        expect(figures(others)).toEqual(figures(cells));
      }),
    );
  });

  it('count every conversation once', () => {
    fc.assert(
      fc.property(suite, (cells) => {
        const { outcomes, unscored } = tally(cells);
        expect([...Object.values(outcomes), ...Object.values(unscored)].reduce((sum, count) => sum + count)).toBe(cells.length);
        expect(breakdown(cells, ({ stratum }) => stratum).reduce((sum, slice) => sum + slice.conversations, 0)).toBe(cells.length);
      }),
    );
  });
});
