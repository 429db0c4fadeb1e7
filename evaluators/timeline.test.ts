import { describe, expect, it } from 'vitest';
import type { WholeCourse } from '../runs/courses.ts';
import { timelineOf } from './timeline.ts';

type Signals = WholeCourse['turns'][number]['signals'];

function course(turns: readonly { readonly signals?: Signals; readonly reply?: string }[], asks: readonly number[] = []): WholeCourse {
  const whole = turns.map(({ signals = {}, reply }, index) => ({
    turn: index + 1,
    at: '2026-01-01T00:00:00Z',
    customer: 'words',
    signals,
    sources: {},
    derived: {},
    action: { name: 'answer', consequence: 'informational' as const },
    authority: { permitted: true },
    ...(reply === undefined ? {} : { reply }),
  }));
  return { id: '0', turns: whole, beats: [], asks, end: 'resolved' };
}

const ended = (turn: number) => ({ how: 'ended' as const, turn, end: 'resolved' as const });
const escalated = (turn: number) => ({ how: 'escalated' as const, turn, by: 'escalate' as const });

describe('timelineOf', () => {
  it('places each customer message among the messages of both roles', () => {
    expect(timelineOf(course([{ reply: 'a' }, {}, { reply: 'b' }, {}]), ended(4)).positions).toEqual([0, 2, 3, 5]);
  });

  it('knows the first time the customer asks for a human', () => {
    expect(timelineOf(course([{}, {}, {}], [2, 3]), ended(3)).asked).toBe(2);
    expect(timelineOf(course([{}]), ended(1))).not.toHaveProperty('asked');
  });

  it.each([
    ['frustration', { frustration: 0.5 }, 1],
    ['a negative message', { sentiment: -0.3 }, 1],
    ['a short hostile reply', { curt_hostile: true }, 1],
    ['a calm message', { frustration: 0.49, sentiment: -0.29, curt_hostile: false }, 0],
    ['nothing perceived', {}, 0],
  ])('counts %s', (_name, signals, turns) => {
    expect(timelineOf(course([{ signals }]), ended(1)).frustrated_turns).toBe(turns);
  });

  it('does not count the message on which a human took over', () => {
    const angry = { signals: { frustration: 1 } };
    expect(timelineOf(course([angry, angry, angry]), escalated(2)).frustrated_turns).toBe(1);
    expect(timelineOf(course([angry, angry, angry]), ended(3)).frustrated_turns).toBe(3);
  });
});
