import { NEGATIVE } from '../core/observe.ts';
import type { WholeCourse } from '../runs/courses.ts';
import type { Passage } from '../runs/record.ts';

/** What of a conversation's course bears on when a handoff came, without its words. */
export interface Timeline {
  /** Where the customer's message of each turn stands among the messages of both roles, from 0; turn 1 first. */
  readonly positions: readonly number[];
  /** The first turn at which the customer asks for a human, as a fact of the script. */
  readonly asked?: number;
  /** Customer messages that sound frustrated and that the agent went on to answer. */
  readonly frustrated_turns: number;
}

/** From here on a message sounds frustrated. */
const FRUSTRATED = 0.5;

export function timelineOf(course: WholeCourse, stop: Passage['stop']): Timeline {
  const positions: number[] = [];
  let at = 0;
  for (const { reply } of course.turns) {
    positions.push(at);
    at += reply === undefined ? 1 : 2;
  }
  const [asked] = course.asks;
  const answered = course.turns.slice(0, stop.how === 'escalated' ? stop.turn - 1 : stop.turn);
  return { positions, ...(asked === undefined ? {} : { asked }), frustrated_turns: answered.filter(({ signals }) => soundsFrustrated(signals)).length };
}

function soundsFrustrated({ frustration, sentiment, curt_hostile }: WholeCourse['turns'][number]['signals']): boolean {
  return (frustration !== undefined && frustration >= FRUSTRATED) || (sentiment !== undefined && sentiment <= NEGATIVE) || curt_hostile === true;
}
