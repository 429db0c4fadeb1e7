import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OVER_AUTHORITY, REFUND } from '../policies/handoff/testdata/contact.ts';
import { Traffic } from '../scenarios/traffic.ts';
import type { Cell } from './cell.ts';
import { classify } from './classification.ts';
import { costFigures } from './cost/figures.ts';
import { ASSUMED_COSTS } from './cost/model.ts';
import { gatherAll } from './gathered.ts';
import { scoreHandoff } from './handoff/score.ts';
import { handoffAt } from './handoff/testdata/handoff.ts';
import { handoffQuality } from './handoff-quality.ts';
import { handoversOf } from './handovers.ts';
import type { JudgedConversation } from './judged.ts';
import { allOfTrials } from './pass-hat-k-figures.ts';
import { project } from './projection.ts';
import { suiteShare } from './suite-share.ts';
import { tally } from './tally.ts';
import { cell, JUDGED } from './testdata/cell.ts';
import { timingOf } from './timing.ts';
import { untimedNeeds } from './untimed.ts';

const SOUND = scoreHandoff(handoffAt(REFUND, OVER_AUTHORITY));
const BARE = scoreHandoff({ ...handoffAt(REFUND, OVER_AUTHORITY), handoff: {} });
const TRAFFIC = Traffic.parse({ version: 1, source: 'measured', cells: ['must', 'must_not'].map((need) => ({ stratum: 'billing', need, share: 0.5 })) });
const IDS = new Map(Array.from({ length: 9 }, (_, index) => [`s${index}`, undefined]));

const someCell: fc.Arbitrary<Cell> = fc
  .record({
    judged: fc.constantFrom(...JUDGED),
    scenario: fc.nat(8),
    turn: fc.integer({ min: 1, max: 4 }),
    handoff: fc.constantFrom(SOUND, BARE, undefined),
    frustrated: fc.nat(2),
    isBeyond: fc.boolean(),
    isDeclined: fc.boolean(),
  })
  .map(({ judged, scenario, turn, handoff, frustrated, isBeyond, isDeclined }) => {
    const plain = cell(judged);
    const stop = plain.walk.stop.how === 'escalated' ? { ...plain.walk.stop, turn } : plain.walk.stop;
    return cell(judged, {
      scenario: `s${scenario}`,
      family: `f${scenario % 6}`,
      weight: 1 + (scenario % 3),
      kind: 'persona',
      timeline: { positions: [0, 2, 4, 6], frustrated_turns: frustrated },
      violations: isBeyond ? [{ turn: 1, action: 'refund', because: 'over the limit' }] : [],
      ...(handoff === undefined || plain.handed !== 'yes' ? {} : { handoff }),
      walk: { stop, offers: isDeclined ? [{ turn: 1, answer: 'declined' as const }] : [] },
    });
  });

const someCells = fc.array(someCell, { minLength: 1, maxLength: 80 }).map((cells) => cells.map((one, index) => ({ ...one, trial: index + 1 })));

function conversationsOf(cells: readonly Cell[]): JudgedConversation[] {
  return cells.map((one) => ({ scenario: one.scenario, trial: one.trial, status: 'played', cells: [one], derived: [one] }));
}

describe('gathered cells', () => {
  it.each<[string, (cells: readonly Cell[]) => unknown]>([
    ['classify', classify],
    ['tally', tally],
    ['timingOf', timingOf],
    ['untimedNeeds', untimedNeeds],
    ['suiteShare', suiteShare],
    ['handoffQuality', handoffQuality],
    ['project', (cells) => project(cells, TRAFFIC)],
    ['costFigures', (cells) => costFigures(cells, TRAFFIC, ASSUMED_COSTS)],
    ['allOfTrials', allOfTrials],
    ['handoversOf', (cells) => sorted(handoversOf(cells))],
  ])('give the same figures as single ones: %s', (_name, figures) => {
    fc.assert(
      fc.property(someCells, (cells) => {
        expectAlike(figures(gatherAll(conversationsOf(cells), IDS).cells), figures(sorted(cells)));
      }),
    );
  });

  it('stand for every conversation, in whatever order they come', () => {
    const shuffled = someCells.chain((cells) => fc.tuple(fc.constant(cells), fc.shuffledSubarray(cells, { minLength: cells.length })));
    fc.assert(
      fc.property(shuffled, ([cells, others]) => {
        const found = gatherAll(conversationsOf(cells), IDS);
        expect(found.cells.reduce((sum, { times }) => sum + times, 0)).toBe(cells.length);
        expect(found.conversations).toBe(cells.length);
        expect(gatherAll(conversationsOf(others), IDS)).toEqual(found);
      }),
    );
  });

  it('are as many as there are ways to come out, however many conversations', () => {
    const cells = Array.from({ length: 5_000 }, (_, index) => cell(index % 2 === 0 ? 'correct' : 'missed', { scenario: `s${index % 3}`, trial: index + 1 }));
    const found = gatherAll(conversationsOf(cells), IDS).cells;
    expect(found).toHaveLength(6);
    expect(found.slice(0, 2).map(({ trial, times }) => [trial, times])).toEqual([
      [1, 834],
      [4, 833],
    ]);
  });
});

function sorted<T extends { readonly scenario: string; readonly trial: number }>(all: readonly T[]): T[] {
  return [...all].sort((a, b) => (a.scenario === b.scenario ? a.trial - b.trial : a.scenario < b.scenario ? -1 : 1));
}

/** Equal but for the rounding of sums. */
function expectAlike(found: unknown, expected: unknown): void {
  expect(found).toEqual(JSON.parse(JSON.stringify(expected), (_key, value) => (typeof value === 'number' ? expect.closeTo(value, 7) : value)));
}
