import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wholeCourse } from '../runs/courses.ts';
import type { PlayedCourse } from './course.ts';
import { type Courses, openCourses } from './courses.ts';
import { COUNTING, scenario, TEAM } from './testdata/play.ts';

const offer = { answer: 'decline', next: 'b' };
const SCRIPT = scenario({
  kind: 'script',
  offer: 'decline',
  beats: {
    a: { say: 'a', asks_for_human: true, offer, on: { otherwise: 'a' } },
    b: { say: 'b', offer: { answer: 'decline', next: 'c' }, on: { otherwise: 'c' } },
    c: { say: 'c', asks_for_human: true, on: { otherwise: 'abandoned' } },
  },
});
const open = () => openCourses(SCRIPT, TEAM, COUNTING, 12);

/** Scripts and transcripts are played at once. */
function declinedOn(courses: Courses, course: PlayedCourse, turn: number): PlayedCourse {
  const next = courses.afterDeclined(course, turn, 'Would you like a human?');
  if (next instanceof Promise) throw new Error('a course that takes time');
  return next;
}

/** The course on which a variant ends up that makes offers at some turns. */
function follow(courses: Courses, offers: readonly number[]): PlayedCourse {
  return offers.reduce((course, turn) => (turn <= course.turns.length ? declinedOn(courses, course, turn) : course), courses.root);
}
const offers = fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 3 }).map((turns) => turns.sort((x, y) => x - y));

describe('openCourses', () => {
  it('names a fork by its turns, and plays it once', () => {
    const courses = open();
    const fork = declinedOn(courses, courses.root, 2);
    expect([fork.id, fork.beats]).toEqual(['0/2', ['a', 'a', 'b', 'c']]);
    expect(declinedOn(courses, courses.root, 2)).toBe(fork);
    expect(declinedOn(courses, fork, 3)).toMatchObject({ id: '0/2/3', beats: ['a', 'a', 'b', 'c'] });
  });

  it('stays on the course where the customer has no branch', () => {
    const courses = open();
    const fork = declinedOn(courses, courses.root, 1);
    expect(fork.beats).toEqual(['a', 'b', 'c']);
    expect(declinedOn(courses, fork, 3)).toBe(fork);
  });

  it('records a fork with its own turns only', () => {
    const courses = open();
    declinedOn(courses, courses.root, 2);
    const {
      courses: [, fork],
      latent,
    } = courses.played();
    expect(fork).toMatchObject({
      id: '0/2',
      end: 'abandoned',
      turns: [
        { turn: 3, customer: 'b' },
        { turn: 4, customer: 'c' },
      ],
    });
    expect(latent['0/2']).toEqual({ beats: ['b', 'c'], asks: [4] });
  });

  it('orders forks by turn, parents first', () => {
    const courses = open();
    for (const turns of [[10], [2, 3], [9], [1]]) follow(courses, turns);
    expect(courses.played().courses.map(({ id }) => id)).toEqual(['0', '0/1', '0/2', '0/2/3', '0/9', '0/10']);
  });

  it('records the same whatever the order in which variants come', () => {
    const variants = fc.array(offers, { maxLength: 6 });
    fc.assert(
      fc.property(
        variants.chain((some) => fc.tuple(fc.constant(some), fc.shuffledSubarray(some, { minLength: some.length }))),
        ([some, others]) => {
          const [one, other] = [open(), open()];
          for (const turns of some) follow(one, turns);
          for (const turns of others) follow(other, turns);
          expect(JSON.stringify(other.played())).toBe(JSON.stringify(one.played()));
        },
      ),
    );
  });

  it('can be put together again from the record, as it was played', () => {
    fc.assert(
      fc.property(offers, (turns) => {
        const courses = open();
        const { id, turns: played, beats, asks, end } = follow(courses, turns);
        expect(wholeCourse(courses.played(), id)).toEqual({ id, turns: played, beats, asks, end });
      }),
    );
  });

  it('never forks a real conversation', () => {
    const courses = openCourses(scenario({ kind: 'transcript', turns: [{ say: 'hi' }] }), TEAM, COUNTING, 12);
    expect(declinedOn(courses, courses.root, 1)).toBe(courses.root);
    expect(courses.played().courses.map(({ id }) => id)).toEqual(['0']);
  });
});
