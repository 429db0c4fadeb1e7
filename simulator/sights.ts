import type { Observation, Offer } from '../core/observation.ts';
import { type Observations, observationsOf } from '../core/observations.ts';
import type { ObservedContext, Reading } from '../core/observe.ts';
import { type Ground, groundOf } from '../policies/handoff/ground.ts';
import type { PlayedCourse } from './course.ts';

/** What policies see of one conversation. All variants on a course see the same, but for what each of them offered. */
export interface Sights {
  readonly at: (course: PlayedCourse, turn: number, offers: readonly Offer[]) => Observation;
  /** What every handoff at that turn tells. */
  readonly groundAt: (course: PlayedCourse, turn: number) => Ground;
}

/** What was seen of one course. */
interface Seen {
  readonly course: PlayedCourse;
  readonly observations: Observations;
  /** By turn. */
  readonly grounds: (Ground | undefined)[];
}

export function sightsOf(context: ObservedContext, reading: Reading): Sights {
  const seen: Seen[] = [];
  const of = (course: PlayedCourse): Seen => {
    for (const one of seen) if (one.course === course) return one;
    const first = { course, observations: observationsOf(context, course.turns, reading), grounds: [] };
    seen.push(first);
    return first;
  };
  return {
    at: (course, turn, offers) => {
      const observation = of(course).observations.at(turn);
      return offers.length === 0 ? observation : { ...observation, offers: [...offers] };
    },
    groundAt: (course, turn) => {
      const { grounds, observations } = of(course);
      const ground = grounds[turn] ?? groundOf(observations.at(turn));
      grounds[turn] = ground;
      return ground;
    },
  };
}
