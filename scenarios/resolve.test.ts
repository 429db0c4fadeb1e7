import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CourseFacts, type ResolvedTruth, resolveTruth } from './resolve.ts';
import { Truth } from './truth.ts';

function must(...windows: { opens: string; closes?: string; lapses?: string }[]): Truth {
  return Truth.parse({ need: 'must', basis: 'outcome', reason: 'x', triggers: ['sentiment'], windows });
}
function label(need: 'may' | 'must_not' | 'unlabelled'): Truth {
  return Truth.parse(need === 'unlabelled' ? { need } : { need, basis: 'outcome', reason: 'x' });
}
/** A course whose beats are letters. */
function course(beats: string, asks: readonly number[] = [], id = '0', end = 'abandoned'): CourseFacts {
  return { id, turns: [...beats], beats: [...beats], asks, end };
}
const timed = (opening: number, deadline: number): ResolvedTruth => ({ need: 'must', timing: 'timed', opening, deadline });

describe('resolveTruth on course 0', () => {
  it.each<[string, Truth, CourseFacts, ResolvedTruth]>([
    ['no need', label('must_not'), course('abc'), { need: 'must_not' }],
    ['a need that may be', label('may'), course('abc'), { need: 'may' }],
    ['nobody labelled it', label('unlabelled'), course('abc'), { need: 'unlabelled' }],
    [
      'a need that nobody dates',
      Truth.parse({ need: 'must', basis: 'outcome', reason: 'x', triggers: ['sentiment'], untimed: true }),
      course(''),
      { need: 'must', timing: 'untimed' },
    ],
    ['a window without a close ends with the course', must({ opens: 'b' }), course('abcd'), timed(2, 4)],
    ['a close is inside', must({ opens: 'b', closes: 'c' }), course('abcd'), timed(2, 3)],
    ['a close on the opening', must({ opens: 'b', closes: 'b' }), course('abcd'), timed(2, 2)],
    ['a close that never comes', must({ opens: 'b', closes: 'x' }), course('abcd'), timed(2, 4)],
    ['a close that came before the opening only', must({ opens: 'b', closes: 'a' }), course('abcd'), timed(2, 4)],
    ['beats that come again: the first opening, the first close from there', must({ opens: 'b', closes: 'a' }), course('ababa'), timed(2, 3)],
    ['the first request ends it the turn before', must({ opens: 'a' }), course('abcd', [3, 4]), timed(1, 2)],
    ['a request on the opening changes nothing', must({ opens: 'b' }), course('abcd', [2]), timed(2, 4)],
    ['a request before the opening changes nothing', must({ opens: 'c' }), course('abcd', [1, 2]), timed(3, 4)],
    ['a request after the close changes nothing', must({ opens: 'a', closes: 'b' }), course('abcd', [4]), timed(1, 2)],
    ['a request right after the opening leaves that turn', must({ opens: 'b' }), course('abcd', [3]), timed(2, 2)],
    ['a window that is not reached', must({ opens: 'x' }), course('abcd'), { need: 'not_due' }],
    ['a lapse by the close', must({ opens: 'a', closes: 'c', lapses: 'b' }), course('abcd'), { need: 'may' }],
    ['a lapse on the close', must({ opens: 'a', closes: 'b', lapses: 'b' }), course('abcd'), { need: 'may' }],
    ['a lapse after the close', must({ opens: 'a', closes: 'b', lapses: 'c' }), course('abcd'), timed(1, 2)],
    ['a lapse before the opening', must({ opens: 'b', lapses: 'a' }), course('abcd'), timed(2, 4)],
    ['of two windows the one that opens first', must({ opens: 'c' }, { opens: 'b', closes: 'b' }), course('abcd'), timed(2, 2)],
    ['the next one where the first lapses', must({ opens: 'a', lapses: 'b' }, { opens: 'c' }), course('abcd'), timed(3, 4)],
    ['all that are reached lapse', must({ opens: 'a', lapses: 'b' }, { opens: 'x' }), course('abcd'), { need: 'may' }],
  ])('%s', (_name, truth, on, expected) => {
    expect(resolveTruth(truth, on, on)).toEqual(expected);
  });
});

describe('resolveTruth on a fork', () => {
  const truth = must({ opens: 'b', closes: 'c', lapses: 'l' });
  it.each<[string, CourseFacts, CourseFacts, ResolvedTruth]>([
    ['the window moves', course('abc'), course('axxbxc', [], '0/1'), timed(4, 6)],
    ['the customer left before it opened', course('abc'), course('axx', [], '0/1'), { need: 'must', timing: 'unopened' }],
    ['it lapses there', course('abc'), course('abl', [], '0/2'), { need: 'may' }],
    ['the request of the fork counts', course('abc', [2]), course('abxxc', [4], '0/2'), timed(2, 3)],
    ['course 0 has no need, whatever the fork', course('axx'), course('abc', [], '0/1'), { need: 'not_due' }],
    ['it lapsed on course 0, whatever the fork', course('abl'), course('abc', [], '0/2'), { need: 'may' }],
  ])('%s', (_name, course0, fork, expected) => {
    expect(resolveTruth(truth, course0, fork)).toEqual(expected);
  });
});

const beat = fc.constantFrom('a', 'b', 'c', 'd');
const window = fc.record({ opens: beat, closes: beat, lapses: beat }, { requiredKeys: ['opens'] });
const truths = fc.array(window, { minLength: 1, maxLength: 3 }).map((windows) => must(...windows));
const courses = fc.array(fc.record({ beat, asks: fc.boolean() }), { minLength: 1, maxLength: 8 }).map((turns) =>
  course(
    turns.map((turn) => turn.beat).join(''),
    turns.flatMap((turn, index) => (turn.asks ? [index + 1] : [])),
  ),
);

describe('the laws of resolveTruth', () => {
  it('opens no later than the deadline, within the course', () => {
    fc.assert(
      fc.property(truths, courses, (truth, on) => {
        const found = resolveTruth(truth, on, on);
        if (found.need !== 'must' || found.timing !== 'timed') return;
        expect(found.opening).toBeGreaterThanOrEqual(1);
        expect(found.deadline).toBeGreaterThanOrEqual(found.opening);
        expect(found.deadline).toBeLessThanOrEqual(on.turns.length);
        expect(truth.windows.map(({ opens }) => opens)).toContain(on.beats[found.opening - 1]);
      }),
    );
  });

  it('never has more time when the customer asks once more', () => {
    fc.assert(
      fc.property(truths, courses, fc.nat(7), (truth, on, index) => {
        const turn = (index % on.turns.length) + 1;
        const asks = [...new Set([...on.asks, turn])].sort((a, b) => a - b);
        const [before, after] = [resolveTruth(truth, on, on), resolveTruth(truth, { ...on, asks }, { ...on, asks })];
        expect(after.need).toBe(before.need);
        if (before.need !== 'must' || before.timing !== 'timed' || after.need !== 'must' || after.timing !== 'timed') return;
        expect(after.opening).toBe(before.opening);
        expect(after.deadline).toBeLessThanOrEqual(before.deadline);
        if (turn > before.opening) expect(after.deadline).toBeLessThan(turn);
        else expect(after.deadline).toBe(before.deadline);
      }),
    );
  });

  it('does not depend on the order in which windows are written', () => {
    fc.assert(
      fc.property(fc.uniqueArray(window, { minLength: 2, maxLength: 3, selector: ({ opens }) => opens }), courses, (windows, on) => {
        expect(resolveTruth(must(...windows.toReversed()), on, on)).toEqual(resolveTruth(must(...windows), on, on));
      }),
    );
  });
});
