import { InputError } from '../core/errors.ts';
import type { ConversationRecord, Course, CourseEnd, CourseTurn, Harm, Latent } from './record.ts';

/** A course seen whole, from turn 1: the turns of its parents up to each fork, then its own. */
export interface WholeCourse {
  readonly id: string;
  readonly turns: readonly CourseTurn[];
  /** Beat of each turn; empty for transcripts. */
  readonly beats: readonly string[];
  /** Further beats of each turn, of LLM customers. */
  readonly also?: readonly (readonly string[])[];
  /** Turns at which the customer asks for a human. */
  readonly asks: readonly number[];
  readonly end: CourseEnd;
  /** Of a persona, on course 0. */
  readonly harm?: Harm;
}

type Courses = Pick<ConversationRecord, 'courses' | 'latent'> & Partial<Pick<ConversationRecord, 'scenario' | 'trial'>>;

/** @throws InputError when the record does not hold the course: somebody changed the file */
export function wholeCourse(record: Courses, id: string): WholeCourse {
  const course = record.courses.find((candidate) => candidate.id === id);
  const latent: Latent | undefined = record.latent[id];
  if (!course || !latent) throw damaged(id, record);
  const slash = id.lastIndexOf('/');
  if (slash === -1) return rootOf(course, latent);
  const forkedAt = turnOfFork(id.slice(slash + 1));
  const parent = wholeCourse(record, id.slice(0, slash));
  return {
    id,
    turns: [...parent.turns.slice(0, forkedAt), ...course.turns],
    beats: [...parent.beats.slice(0, forkedAt), ...latent.beats],
    asks: [...parent.asks.filter((turn) => turn <= forkedAt), ...latent.asks],
    end: course.end,
    ...(latent.also ? { also: [...(parent.also ?? []).slice(0, forkedAt), ...latent.also] } : {}),
  };
}

function damaged(id: string, { scenario, trial }: Courses): InputError {
  return new InputError({
    code: 'record-damaged',
    message: `the record${scenario === undefined ? '' : ` of \`${scenario}\`, trial ${trial},`} holds no course \`${id}\``,
    help: 'It was changed since it was played; play the run again.',
  });
}

function rootOf({ id, turns, end }: Course, { beats, asks, also, harm }: Latent): WholeCourse {
  return { id, turns, beats, asks, end, ...(also ? { also } : {}), ...(harm ? { harm } : {}) };
}

/** Of a step of a course's id: `3`, or `3-1a2b3c4d` where what was offered bears on what followed. */
function turnOfFork(step: string): number {
  return Number.parseInt(step, 10);
}

/** The order of courses in a record: parents before forks, earlier forks before later ones. */
export function byCourse(a: Pick<Course, 'id'>, b: Pick<Course, 'id'>): number {
  const [left, right] = [a.id.split('/'), b.id.split('/')];
  for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
    const [first = '', second = ''] = [left[index], right[index]];
    if (first === second) continue;
    if (first === '' || second === '') return first === '' ? -1 : 1;
    return turnOfFork(first) - turnOfFork(second) || (first < second ? -1 : 1);
  }
  return 0;
}
