import { describe, expect, it } from 'vitest';
import { wholeCourse } from './courses.ts';
import type { ConversationRecord } from './record.ts';
import { CourseTurn } from './record.ts';

const turn = (k: number, customer: string) =>
  CourseTurn.parse({
    turn: k,
    at: '2026-03-03T10:00:00Z',
    customer,
    signals: {},
    sources: {},
    derived: {},
    action: { name: 'answer', consequence: 'informational' },
    authority: { permitted: true },
  });
const turns = (from: number, letters: string) => [...letters].map((letter, index) => turn(from + index, letter));

const RECORD: Pick<ConversationRecord, 'courses' | 'latent'> = {
  courses: [
    { id: '0', turns: turns(1, 'abcd'), end: 'resolved' },
    { id: '0/2', turns: turns(3, 'xyz'), end: 'abandoned' },
    { id: '0/2/4', turns: turns(5, 'q'), end: 'turn_limit' },
    { id: '0/4', turns: [], end: 'abandoned' },
  ],
  latent: {
    '0': { beats: ['A', 'B', 'C', 'D'], asks: [1, 2, 4] },
    '0/2': { beats: ['X', 'Y', 'Z'], asks: [3, 5] },
    '0/2/4': { beats: ['Q'], asks: [5] },
    '0/4': { beats: [], asks: [] },
  },
};

describe('wholeCourse', () => {
  it.each([
    ['0', 'abcd', 'ABCD', [1, 2, 4], 'resolved'],
    ['0/2', 'abxyz', 'ABXYZ', [1, 2, 3, 5], 'abandoned'],
    ['0/2/4', 'abxyq', 'ABXYQ', [1, 2, 3, 5], 'turn_limit'],
    ['0/4', 'abcd', 'ABCD', [1, 2, 4], 'abandoned'],
  ])('of %s: %s', (id, letters, beats, asks, end) => {
    const whole = wholeCourse(RECORD, id);
    expect(whole.turns.map(({ customer }) => customer).join('')).toBe(letters);
    expect(whole.turns.map((one) => one.turn)).toEqual([...letters].map((_, index) => index + 1));
    expect(whole.beats.join('')).toBe(beats);
    expect([whole.id, whole.asks, whole.end]).toEqual([id, asks, end]);
  });

  it.each(['0/3', '0/2/9', '1'])('refuses %s, which was not played', (id) => {
    expect(() => wholeCourse(RECORD, id)).toThrow(`the record holds no course \`${id}\``);
  });
});
