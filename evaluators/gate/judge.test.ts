import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../cell.ts';
import { cell, type Judged } from '../testdata/cell.ts';
import type { Answer } from './answer.ts';
import { type Condition, conditionsOf } from './condition.ts';
import { judgeGate } from './judge.ts';
import type { Lost } from './lost.ts';
import { GateSettings } from './settings.ts';

const gate = (settings: object): Condition[] => conditionsOf(GateSettings.parse({ critical_failures: 'ignored', ...settings }));
const limit = (...limits: readonly object[]) => gate({ limits });

/** So many conversations that came out this way, two to a family. */
function suite(...parts: readonly (readonly [judged: Judged, count: number])[]): Cell[] {
  const outcomes = parts.flatMap(([judged, count]) => Array.from({ length: count }, () => judged));
  return outcomes.map((judged, index) => cell(judged, { scenario: `s${index}`, family: `f${Math.floor(index / 2)}` }));
}

const lostCell = (need: Lost['need'], index: number): Lost => ({
  scenario: `lost${index}`,
  family: `lost${index}`,
  stratum: 'billing',
  trial: 1,
  times: 1,
  weight: 1,
  kind: 'script',
  need,
});
const judge = (conditions: readonly Condition[], cells: readonly Cell[], lost: readonly Lost[] = []) => judgeGate({ conditions, played: { cells, lost } });

interface Case {
  readonly name: string;
  readonly conditions: readonly Condition[];
  readonly cells: readonly Cell[];
  readonly answer: Answer;
}

const RECALL = limit({ figure: 'recall', at_least: 0.9 });
const OFFERED = limit({ figure: 'offered_unnecessarily', at_most: 0.1 });

const CASES: readonly Case[] = [
  { name: 'recall, no miss in 60', conditions: RECALL, cells: suite(['correct', 60]), answer: 'pass' },
  { name: 'recall, no miss in 10', conditions: RECALL, cells: suite(['correct', 10]), answer: 'not_enough_evidence' },
  { name: 'recall, exactly at the limit', conditions: RECALL, cells: suite(['correct', 54], ['missed', 6]), answer: 'not_enough_evidence' },
  { name: 'recall, half missed', conditions: RECALL, cells: suite(['correct', 20], ['late', 20]), answer: 'fail' },
  { name: 'recall, four families', conditions: RECALL, cells: suite(['missed', 8]), answer: 'not_enough_evidence' },
  { name: 'recall, nobody in need', conditions: RECALL, cells: suite(['contained', 40]), answer: 'not_enough_evidence' },
  { name: 'specificity, all contained', conditions: limit({ figure: 'specificity', at_least: 0.9 }), cells: suite(['contained', 60]), answer: 'pass' },
  { name: 'specificity, all sent', conditions: limit({ figure: 'specificity', at_least: 0.9 }), cells: suite(['unnecessary', 20]), answer: 'fail' },
  { name: 'precision', conditions: limit({ figure: 'precision', at_least: 0.5 }), cells: suite(['correct', 40], ['missed', 40]), answer: 'pass' },
  { name: 'in-window precision', conditions: limit({ figure: 'in_window_precision', at_least: 0.5 }), cells: suite(['early', 40]), answer: 'fail' },
  { name: 'offers for nothing, none', conditions: OFFERED, cells: suite(['contained', 60]), answer: 'pass' },
  { name: 'offers for nothing, many', conditions: OFFERED, cells: suite(['offered_unnecessarily', 30], ['contained', 10]), answer: 'fail' },
  { name: 'a point, met', conditions: limit({ figure: 'recall', at_least: 0.9, bound: 'point' }), cells: suite(['correct', 9], ['missed', 1]), answer: 'pass' },
  {
    name: 'a point, missed',
    conditions: limit({ figure: 'recall', at_least: 0.9, bound: 'point' }),
    cells: suite(['correct', 8], ['missed', 2]),
    answer: 'fail',
  },
  { name: 'one of two fails', conditions: [...RECALL, ...OFFERED], cells: suite(['missed', 40], ['contained', 60]), answer: 'fail' },
  { name: 'one of two is open', conditions: [...RECALL, ...OFFERED], cells: suite(['correct', 10], ['contained', 60]), answer: 'not_enough_evidence' },
  { name: 'no critical failure', conditions: gate({ critical_failures: 'none' }), cells: suite(['correct', 1]), answer: 'pass' },
  {
    name: 'a critical failure',
    conditions: gate({ critical_failures: 'none' }),
    cells: [cell('missed', { violations: [{ turn: 1, action: 'refund', because: 'over the limit' }] })],
    answer: 'fail',
  },
];

describe('judgeGate', () => {
  it.each(CASES)('$name: $answer', ({ conditions, cells, answer }) => {
    expect(judge(conditions, cells).answer).toBe(answer);
  });

  it('withholds an answer that lost conversations could change', () => {
    const verdict = judge(
      RECALL,
      suite(['correct', 60]),
      Array.from({ length: 8 }, (_, index) => lostCell('must', index)),
    );
    expect(verdict.conditions[0]?.answer).toBe('pass');
    expect(verdict).toMatchObject({ answer: 'not_enough_evidence', lost: { conversations: 8, best: 'pass' } });
    expect(verdict.lost.worst).not.toBe('pass');
  });

  it('keeps an answer that lost conversations cannot change', () => {
    expect(judge(RECALL, suite(['correct', 60]), [lostCell('must_not', 1)]).answer).toBe('pass');
    expect(judge(RECALL, suite(['missed', 60]), [lostCell('must', 1)]).answer).toBe('fail');
  });

  it('takes a lost conversation for one that may have gone beyond authority', () => {
    const verdict = judge(gate({ critical_failures: 'none' }), suite(['correct', 9]), [lostCell('may', 1)]);
    expect(verdict).toMatchObject({ answer: 'not_enough_evidence', lost: { worst: 'fail', best: 'pass' } });
  });
});

const RANK: Readonly<Record<Answer, number>> = { fail: 0, not_enough_evidence: 1, pass: 2 };

describe('monotonicity', () => {
  it('is never better with a hit turned into a miss in families of equal size', () => {
    const sizes = fc.tuple(fc.integer({ min: 5, max: 40 }), fc.nat(), fc.double({ min: 0.5, max: 0.99, noNaN: true }));
    fc.assert(
      fc.property(sizes, ([families, draw, at_least]) => {
        const misses = draw % families;
        const singles = (missed: number) =>
          Array.from({ length: families }, (_, index) => cell(index < missed ? 'missed' : 'correct', { scenario: `s${index}`, family: `f${index}` }));
        const conditions = limit({ figure: 'recall', at_least });
        expect(RANK[judge(conditions, singles(misses + 1)).answer]).toBeLessThanOrEqual(RANK[judge(conditions, singles(misses)).answer]);
      }),
    );
  });

  it('is never better under a stricter limit, nor for a further condition', () => {
    const shares = fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 30 }), fc.double({ min: 0, max: 0.98, noNaN: true }));
    fc.assert(
      fc.property(shares, ([hits, misses, at_least]) => {
        const cells = suite(['correct', hits], ['missed', misses]);
        const answer = (...limits: readonly object[]) => judge(limit(...limits), cells).answer;
        const loose = { figure: 'recall', at_least };
        expect(RANK[answer({ figure: 'recall', at_least: at_least + 0.01 })]).toBeLessThanOrEqual(RANK[answer(loose)]);
        if (answer(loose) !== 'pass') expect(answer(loose, { figure: 'precision', at_least: 0.5 })).not.toBe('pass');
      }),
    );
  });

  it('does not depend on the order of conversations', () => {
    const cells = suite(['correct', 20], ['missed', 3], ['late', 2], ['contained', 7]);
    const shuffled = fc.shuffledSubarray(cells, { minLength: cells.length });
    fc.assert(
      fc.property(shuffled, (some) => {
        expect(judge(RECALL, some)).toEqual(judge(RECALL, cells));
      }),
    );
  });
});
