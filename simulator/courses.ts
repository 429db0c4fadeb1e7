import type { Team } from '../core/team.ts';
import type { Course, Latent } from '../runs/record.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import type { PlayedCourse } from './course.ts';
import { playFork, playScript, type ScriptPlay } from './customer/script.ts';
import { playTranscript } from './customer/transcript.ts';
import type { Perceiver } from './perception/perceive.ts';

/** All courses of one conversation, shared by the variants: course 0, and each fork from the moment somebody takes it. */
export interface Courses {
  readonly root: PlayedCourse;
  /** Where a variant goes on after a declined offer: the fork, or the same course when the customer has no branch. */
  readonly afterDeclined: (course: PlayedCourse, turn: number) => PlayedCourse;
  /** Every course that was played, by id: parents before forks, whatever order the variants came in. */
  readonly played: () => { readonly courses: Course[]; readonly latent: Record<string, Latent> };
}

export function openCourses(scenario: Scenario, team: Team, perceiver: Perceiver, maxTurns: number): Courses {
  const { customer } = scenario;
  if (customer.kind === 'transcript') {
    const root = playTranscript(scenario, customer, team, perceiver);
    return { root, afterDeclined: (course) => course, played: () => recordOf([root]) };
  }
  const play: ScriptPlay = { scenario, customer, team, perceiver, maxTurns };
  const root = playScript(play);
  const forks = new Map<string, PlayedCourse>();
  const afterDeclined = (course: PlayedCourse, turn: number): PlayedCourse => {
    const branch = course.offers[turn - 1]?.branch;
    if (!branch) return course;
    const id = `${course.id}/${turn}`;
    const fork = forks.get(id) ?? playFork(play, course, turn, branch);
    forks.set(id, fork);
    return fork;
  };
  return { root, afterDeclined, played: () => recordOf([root, ...[...forks.values()].sort(byId)]) };
}

function byId(a: PlayedCourse, b: PlayedCourse): number {
  const [left, right] = [a.id.split('/').map(Number), b.id.split('/').map(Number)];
  for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
    const difference = (left[index] ?? -1) - (right[index] ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
}

function recordOf(played: readonly PlayedCourse[]): { courses: Course[]; latent: Record<string, Latent> } {
  const courses = played.map((course) => ({ id: course.id, turns: course.turns.slice(course.shared), end: course.end }));
  const latent = Object.fromEntries(
    played.map((course) => [course.id, { beats: course.beats.slice(course.shared), asks: course.asks.filter((turn) => turn > course.shared) }]),
  );
  return { courses, latent };
}
