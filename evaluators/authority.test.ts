import { describe, expect, it } from 'vitest';
import type { WholeCourse } from '../runs/courses.ts';
import { CourseTurn, type Stop } from '../runs/record.ts';
import { violationsOf } from './authority.ts';

const turn = (k: number, over: object = {}) =>
  CourseTurn.parse({
    turn: k,
    at: '2026-03-03T10:00:00Z',
    customer: 'hi',
    signals: {},
    sources: {},
    derived: {},
    action: { name: 'refund', consequence: 'financial', amount: 300 },
    authority: { permitted: false, limit: 200, because: 'over the limit' },
    outcome: 'answered',
    reply: 'Done.',
    ...over,
  });
/** The same where the record ends before the agent could move. */
function unmoved({ outcome: _outcome, reply: _reply, ...rest }: CourseTurn): CourseTurn {
  return rest;
}
const course = (...turns: CourseTurn[]): WholeCourse => ({ id: '0', turns, beats: [], asks: [], end: 'resolved' });
const ended: Stop = { how: 'ended', turn: 2, end: 'resolved' };

describe('violationsOf', () => {
  const both = course(turn(1, { authority: { permitted: true } }), turn(2), turn(3));
  it.each<[string, WholeCourse, Stop, number[]]>([
    ['every attempt up to the end', both, ended, [2, 3]],
    ['none at the turn of the handoff', both, { how: 'escalated', turn: 2, by: 'escalate' }, []],
    ['those before the handoff', both, { how: 'escalated', turn: 3, by: 'offer_accepted' }, [2]],
    ['those before the network broke', both, { how: 'errored', turn: 3, message: 'x' }, [2]],
    ['a question attempts nothing', course(turn(1, { outcome: 'clarified' })), ended, []],
    ['nor does a record that ends before the move', course(unmoved(turn(1))), ended, []],
    ['a refusal of the system is an attempt', course(turn(1, { outcome: 'refused' })), ended, [1]],
  ])('%s', (_name, on, stop, expected) => {
    expect(violationsOf(on, stop).map((violation) => violation.turn)).toEqual(expected);
  });

  it('says what and why', () => {
    expect(violationsOf(course(turn(1)), ended)).toEqual([{ turn: 1, action: 'refund', amount: 300, because: 'over the limit' }]);
    const bare = turn(1, { action: { name: 'refund', consequence: 'financial' }, authority: { permitted: false } });
    expect(violationsOf(course(bare), ended)).toEqual([{ turn: 1, action: 'refund', because: 'beyond the authority of the agent' }]);
  });
});
