import type { Team } from '../core/team.ts';
import { byCourse } from '../runs/courses.ts';
import type { Course, CourseTurn, Latent } from '../runs/record.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import type { PlayedCourse } from './course.ts';
import { playScript } from './customer/script.ts';
import { playTranscript } from './customer/transcript.ts';
import { forkId } from './fork-id.ts';
import type { Perceiver } from './perception/perceive.ts';

/** All courses of one conversation, shared by the variants: course 0, and each fork from the moment somebody takes it. */
export interface Courses {
  readonly root: PlayedCourse;
  /** Where a variant goes on after a declined offer: the fork, or the same course when the customer has no branch. */
  readonly afterDeclined: (course: PlayedCourse, turn: number, say: string) => PlayedCourse | Promise<PlayedCourse>;
  /** Every course that was played, by id: parents before forks, whatever order the variants came in. */
  readonly played: () => { readonly courses: Course[]; readonly latent: Record<string, Latent> };
}

/** Plays course 0, and each fork when it is first taken. */
export function coursesFrom(root: PlayedCourse): Courses {
  const forks: PlayedCourse[] = [];
  /** Those that take time, also while they are played and where they broke. */
  const begun = new Map<string, Promise<PlayedCourse>>();
  const keep = (played: PlayedCourse): PlayedCourse => {
    forks.push(played);
    return played;
  };
  const begin = (id: string, play: () => Promise<PlayedCourse>): Promise<PlayedCourse> => {
    const played = begun.get(id) ?? play().then(keep);
    begun.set(id, played);
    return played;
  };
  const afterDeclined = (course: PlayedCourse, turn: number, say: string): PlayedCourse | Promise<PlayedCourse> => {
    const { fork, forkOn } = course.offerAt(turn) ?? {};
    if (forkOn) return begin(forkId(course.id, turn, say), () => forkOn(say));
    if (!fork) return course;
    const id = `${course.id}/${turn}`;
    for (const played of forks) if (played.id === id) return played;
    return keep(fork());
  };
  return { root, afterDeclined, played: () => recordOf(forks.length === 0 ? [root] : [root, ...forks.toSorted(byCourse)]) };
}

export function openCourses(scenario: Scenario, team: Team, perceiver: Perceiver, maxTurns: number): Courses {
  const { customer } = scenario;
  if (customer.kind === 'persona') throw new Error('a persona is drawn before it is played');
  if (customer.kind === 'llm') throw new Error('a customer with a sheet is played by a language model');
  if (customer.kind === 'transcript') return coursesFrom(playTranscript(scenario, customer, team, perceiver));
  return coursesFrom(playScript({ scenario, customer, team, perceiver, maxTurns }));
}

function recordOf(played: readonly PlayedCourse[]): { courses: Course[]; latent: Record<string, Latent> } {
  const courses = played.map(({ id, turns, end, shared }) => ({ id, turns: shared === 0 ? (turns as CourseTurn[]) : turns.slice(shared), end }));
  const latent: Record<string, Latent> = {};
  for (const course of played) latent[course.id] = latentOf(course);
  return { courses, latent };
}

function latentOf({ beats, also, asks, felt, shared, harm }: PlayedCourse): Latent {
  const own = { beats: beats.slice(shared), asks: asks.filter((turn) => turn > shared) };
  if (also) return { beats: own.beats, also: also.slice(shared).map((names) => [...names]), asks: own.asks, ...(felt ? { felt: felt.slice(shared) } : {}) };
  return harm ? { beats: own.beats, asks: own.asks, harm } : own;
}
