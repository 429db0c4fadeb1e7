import { describe, expect, it } from 'vitest';
import type { PlayedCourse } from '../course.ts';
import { COUNTING, scenario, TEAM } from '../testdata/play.ts';
import { playScript, type ScriptPlay } from './script.ts';

function playOf(beats: object, over: object = {}, maxTurns = 9): ScriptPlay {
  const played = scenario({ kind: 'script', offer: 'decline', beats, ...over });
  if (played.customer.kind !== 'script') throw new Error('not a script');
  return { scenario: played, customer: played.customer, team: TEAM, perceiver: COUNTING, maxTurns };
}

/** The answers to an offer at each turn, and past the end. */
function answersOf({ turns, offerAt }: PlayedCourse) {
  return Array.from({ length: turns.length + 1 }, (_, index) => offerAt(index + 1)?.answer);
}

const BEATS = {
  greets: { say: 'Hello', on: { clarified: 'asks', otherwise: 'abandoned' } },
  asks: { say: 'A refund!', signals: { intent: 'refund_request' }, after_s: 120, on: { failed: 'asks', answered: 'wants', otherwise: 'abandoned' } },
  wants: { say: 'A human!', asks_for_human: true, propose: 'pay', offer: { answer: 'accept' }, on: { otherwise: 'resolved' } },
};

describe('playScript', () => {
  const course = playScript(playOf(BEATS));

  it('goes where each move of the agent leads, to an end', () => {
    expect(course.beats).toEqual(['greets', 'asks', 'asks', 'wants']);
    expect(course.turns.map(({ outcome }) => outcome)).toEqual(['clarified', 'failed', 'answered', 'answered']);
    expect([course.id, course.end, course.shared, course.asks]).toEqual(['0', 'resolved', 0, [4]]);
  });

  it('records a turn whole', () => {
    expect(course.turns[1]).toEqual({
      turn: 2,
      at: '2026-03-08T03:01:00-04:00',
      customer: 'A refund!',
      signals: { issues: 2, explicit_request: false, intent: 'refund_request' },
      sources: { issues: 'derived', explicit_request: 'derived', intent: 'given' },
      derived: { issues: 2, explicit_request: false },
      action: { name: 'refund', consequence: 'financial', amount: 40 },
      authority: { permitted: false, limit: 20, because: "the amount 40 is over the agent's limit of 20 for refund" },
      outcome: 'failed',
      reply: 'Not now.',
    });
  });

  it('lets time pass between messages, across the change of the clocks', () => {
    expect(course.turns.map(({ at }) => at)).toEqual([
      '2026-03-08T01:59:00-05:00',
      '2026-03-08T03:01:00-04:00',
      '2026-03-08T03:03:00-04:00',
      '2026-03-08T03:04:00-04:00',
    ]);
  });

  it('knows how the customer would answer an offer at each turn', () => {
    expect(answersOf(course)).toEqual(['declined', 'declined', 'declined', 'accepted', undefined]);
    expect(answersOf(playScript(playOf(BEATS, { offer: 'accept' })))).toEqual(['accepted', 'accepted', 'accepted', 'accepted', undefined]);
  });

  it('starts where it is told to', () => {
    expect(playScript(playOf(BEATS, { start: 'wants' })).beats).toEqual(['wants']);
  });

  it('ends at the turn limit', () => {
    const endless = { again: { say: 'Again', on: { otherwise: 'again' } } };
    const limited = playScript(playOf(endless, {}, 5));
    expect([limited.turns.length, limited.end]).toEqual([5, 'turn_limit']);
    expect(playScript(playOf(BEATS, {}, 4)).end).toBe('resolved');
  });

  it('goes the same way each time', () => {
    expect({ ...playScript(playOf(BEATS)), offerAt: null }).toEqual({ ...course, offerAt: null });
  });

  it('breaks where the script does not say how to go on', () => {
    expect(() => playScript(playOf({ greets: { say: 'Hello', on: { answered: 'resolved' } } }))).toThrow(
      "the beat `greets` does not say where it goes when the agent's move is clarified",
    );
    expect(() => playScript(playOf({ greets: { say: 'Hello', on: { otherwise: 'gone' } } }))).toThrow('the script has no beat `gone`');
  });
});

describe('a declined offer with a branch', () => {
  const beats = {
    ...BEATS,
    asks: { ...BEATS.asks, asks_for_human: true, offer: { answer: 'decline', next: 'sulks' } },
    sulks: { say: 'Fine.', signals: { intent: 'refund_request' }, after_s: 60, on: { otherwise: 'abandoned' } },
  };
  const play = playOf(beats);
  const root = playScript(play);

  it('goes on from the branch, with the turns and attempts before it', () => {
    const fork = root.offerAt(2)?.fork?.();
    if (!fork) throw new Error('the script has a branch');
    expect([fork.id, fork.beats, fork.asks, fork.end, fork.shared]).toEqual(['0/2', ['greets', 'asks', 'sulks'], [2], 'abandoned', 2]);
    expect(fork.turns.slice(0, 2)).toEqual(root.turns.slice(0, 2));
    // The refund was tried once before, so this is its second outcome.
    expect(fork.turns[2]).toMatchObject({ turn: 3, outcome: 'answered', reply: 'Done.', at: '2026-03-08T03:02:00-04:00', signals: { issues: 3 } });
    expect(answersOf(fork)).toEqual(['declined', 'declined', 'declined', undefined]);
  });
});
