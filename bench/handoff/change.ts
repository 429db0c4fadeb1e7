import { slaDue } from '../../core/hours.ts';
import { Urgency } from '../../core/vocabulary.ts';
import type { HandoffToScore } from '../../evaluators/handoff/score.ts';

/** A handoff with other words to the customer, in the record and in the package. */
export function told(input: HandoffToScore, say: string): HandoffToScore {
  const { routing } = input.passage;
  if (routing === undefined) throw new Error('nothing was routed');
  return routed({ ...input, passage: { ...input.passage, routing: { ...routing, say } } }, routing.route, Urgency.parse(routing.urgency));
}

/** A handoff sent elsewhere or with another urgency: record and package agree on it, and the label stays. */
export function routed(input: HandoffToScore, route: string, urgency: Urgency): HandoffToScore {
  const { passage, handoff, team, course } = input;
  const queue = team.queues[route];
  const clock = course.turns[passage.stop.turn - 1]?.at;
  if (passage.routing === undefined || queue === undefined || clock === undefined) throw new Error(`nothing can be routed to \`${route}\``);
  const due = slaDue(team, queue, urgency, clock);
  return {
    ...input,
    passage: { ...passage, routing: { ...passage.routing, route, urgency } },
    handoff: {
      ...handoff,
      ...(handoff.ticket ? { ticket: { ...handoff.ticket, priority: urgency, due } } : {}),
      ...(handoff.routing ? { routing: { queue: route, urgency, due, said: passage.routing.say } } : {}),
    },
  };
}
