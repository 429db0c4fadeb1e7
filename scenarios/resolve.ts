import { isContested } from './contested.ts';
import { resolveLatent } from './resolve-latent.ts';
import type { Truth, Window } from './truth.ts';

/** What of a course the truth is resolved on. */
export interface CourseFacts {
  readonly id: string;
  readonly turns: readonly unknown[];
  /** Beat of each turn. */
  readonly beats: readonly string[];
  /** Further beats of each turn, where one message can hold several. */
  readonly also?: readonly (readonly string[])[];
  /** Turns at which the customer asks for a human. */
  readonly asks: readonly number[];
  /** How it ended: `resolved`, `abandoned` … */
  readonly end: string;
  /** Probabilities of harm at each turn, of a persona; on course 0. */
  readonly harm?: { readonly without: readonly number[]; readonly with: readonly number[] };
}

/** The need of one conversation on the course that a variant followed, in turns. */
export type ResolvedTruth =
  | { readonly need: 'must'; readonly timing: 'timed'; readonly opening: number; readonly deadline: number }
  /** A real conversation that needed a human; nobody says when. */
  | { readonly need: 'must'; readonly timing: 'untimed' }
  /** A fork that the customer left, unserved, before the window opened. */
  | { readonly need: 'must'; readonly timing: 'unopened' }
  | { readonly need: 'must_not' }
  | { readonly need: 'may' | 'unlabelled' | 'not_due' };

type WindowOnCourse =
  | { readonly state: 'unreached' }
  | { readonly state: 'lapsed' }
  | { readonly state: 'open'; readonly opening: number; readonly deadline: number };

/**
 * Resolves a label to turns. Whether the conversation has a need at all is decided on course 0, for every variant;
 * opening and deadline come from the course that the variant followed. A contested label is `may`. A `must` to which
 * nobody gave a window is in time on any turn until the customer asks.
 */
export function resolveTruth(truth: Truth, course0: CourseFacts, course: CourseFacts): ResolvedTruth {
  if (isContested(truth)) return { need: 'may' };
  if (truth.need === 'latent') return resolveLatent(truth, course0, course);
  if (truth.need !== 'must') return truth.need === 'must_not' ? { need: 'must_not' } : { need: truth.need };
  if (truth.untimed) return { need: 'must', timing: 'untimed' };
  if (truth.windows.length === 0) return { need: 'must', timing: 'timed', opening: 1, deadline: untilAsked(course, 1, course.turns.length) };
  const onCourse0 = resolveWindows(truth.windows, course0);
  if (onCourse0.state === 'unreached') return { need: 'not_due' };
  if (onCourse0.state === 'lapsed') return { need: 'may' };
  const onCourse = course.id === course0.id ? onCourse0 : resolveWindows(truth.windows, course);
  if (onCourse.state === 'lapsed') return { need: 'may' };
  // Served and gone before the need arose: the offer itself put things right, as when a need lapses.
  if (onCourse.state === 'unreached') return course.end === 'resolved' ? { need: 'may' } : { need: 'must', timing: 'unopened' };
  return { need: 'must', timing: 'timed', opening: onCourse.opening, deadline: onCourse.deadline };
}

/** The first window, by opening, that does not lapse; `lapsed` if all that were reached did. */
function resolveWindows(windows: readonly Window[], course: CourseFacts): WindowOnCourse {
  const reached = windows.map((window) => onCourse(window, course)).filter((window) => window.state !== 'unreached');
  const open = reached.filter((window) => window.state === 'open').sort((a, b) => a.opening - b.opening)[0];
  return open ?? reached[0] ?? { state: 'unreached' };
}

function onCourse(window: Window, course: CourseFacts): WindowOnCourse {
  const first = (beat: string, from: number): number | undefined => {
    const index = course.beats.findIndex((name, at) => at >= from - 1 && (name === beat || course.also?.[at]?.includes(beat) === true));
    return index === -1 ? undefined : index + 1;
  };
  const opening = first(window.opens, 1);
  if (opening === undefined) return { state: 'unreached' };
  const close = (window.closes === undefined ? undefined : first(window.closes, opening)) ?? course.turns.length;
  const lapse = window.lapses === undefined ? undefined : first(window.lapses, opening);
  if (lapse !== undefined && lapse <= close) return { state: 'lapsed' };
  return { state: 'open', opening, deadline: untilAsked(course, opening, close) };
}

/** To be asked for a human is too late, except where that is what opens the window. */
function untilAsked(course: CourseFacts, opening: number, close: number): number {
  const asked = course.asks.find((turn) => turn > opening);
  return asked === undefined ? close : Math.min(close, asked - 1);
}
