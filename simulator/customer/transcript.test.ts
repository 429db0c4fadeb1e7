import { describe, expect, it } from 'vitest';
import type { PlayedCourse } from '../course.ts';
import { COUNTING, scenario, TEAM } from '../testdata/play.ts';
import { playTranscript } from './transcript.ts';

function play(turns: object[], over: object = {}): PlayedCourse {
  const played = scenario({ kind: 'transcript', turns, ...over });
  if (played.customer.kind !== 'transcript') throw new Error('not a transcript');
  return playTranscript(played, played.customer, TEAM, COUNTING);
}
const move = { action: 'refund', consequence: 'informational', amount: 15, outcome: 'answered', reply: 'Done.' };

describe('playTranscript', () => {
  const course = play([
    { say: 'Hello', move: { ...move, action: 'unheard_of', amount: 999 } },
    { say: 'A refund', signals: { sentiment: -0.5, issues: null }, move },
    { say: 'A human!' },
  ]);

  it('replays the record to its end', () => {
    expect([course.id, course.end, course.shared, course.beats, course.asks]).toEqual(['0', 'record_end', 0, [], []]);
    expect(course.turns.map(({ turn, at, customer }) => [turn, at, customer])).toEqual([
      [1, '2026-03-08T01:59:00-05:00', 'Hello'],
      [2, '2026-03-08T03:00:00-04:00', 'A refund'],
      [3, '2026-03-08T03:01:00-04:00', 'A human!'],
    ]);
  });

  it('takes the times of the record, and a minute a turn where it has none', () => {
    const timed = play([{ say: 'a', move }, { say: 'b', at: '2026-03-08T09:30:00Z', move }, { say: 'c' }]);
    expect(timed.turns.map(({ at }) => at)).toEqual(['2026-03-08T01:59:00-05:00', '2026-03-08T05:30:00-04:00', '2026-03-08T05:31:00-04:00']);
  });

  it('judges an action that the team knows by the team, another by what the record says', () => {
    expect(course.turns.map(({ action, authority }) => [action, authority])).toEqual([
      [{ name: 'unheard_of', consequence: 'informational', amount: 999 }, { permitted: true }],
      [
        { name: 'refund', consequence: 'financial', amount: 15 },
        { permitted: true, limit: 20 },
      ],
      [{ name: 'answer', consequence: 'informational' }, { permitted: true }],
    ]);
  });

  it('does not invent a move where the record ends', () => {
    expect(course.turns[2]).not.toHaveProperty('outcome');
    expect(course.turns[2]).not.toHaveProperty('reply');
    expect(course.turns[1]).toMatchObject({ outcome: 'answered', reply: 'Done.' });
  });

  it('gives signals of the record before those of the text', () => {
    expect(course.turns[1]).toMatchObject({
      signals: { sentiment: -0.5, explicit_request: false },
      sources: { sentiment: 'given', explicit_request: 'derived' },
      derived: { issues: 2, explicit_request: false },
    });
    expect(course.turns[1]?.signals).not.toHaveProperty('issues');
  });

  it('leaves every offer unanswered', () => {
    expect([1, 2, 3, 4].map((turn) => course.offerAt(turn)?.answer)).toEqual(['unanswered', 'unanswered', 'unanswered', undefined]);
  });

  it('gives nothing of a recorded transfer away', () => {
    const turns = [{ say: 'Hello', move }, { say: 'A human!' }];
    expect({ ...play(turns, { recorded_transfer: 2 }), offerAt: null }).toEqual({ ...play(turns), offerAt: null });
  });
});
