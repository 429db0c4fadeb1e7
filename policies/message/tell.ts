import type { Routing } from '../../core/decision.ts';
import { slaDue } from '../../core/hours.ts';
import type { Team } from '../../core/team.ts';
import { whenText } from './when.ts';

/** What a text to the customer may leave open, filled in when it is said. */
export const MESSAGE_PLACEHOLDERS = ['when'] as const;

const WHEN = /([.!?]\s+)?\{when\}/g;

/**
 * What the customer is told at `clock` (ISO 8601), with `{when}` filled in: when a human of the queue takes it up at the latest, by
 * its hours and the urgency. Other braces stay as they are, as a module may repeat what the customer wrote.
 */
export function tell({ route, urgency, say }: Routing, clock: string, team: Team): string {
  if (!say.includes('{when}')) return say;
  const queue = Object.hasOwn(team.queues, route) ? team.queues[route] : undefined;
  const when = queue === undefined ? 'as soon as they can' : whenText(slaDue(team, queue, urgency, clock), clock, team.timezone);
  return say.replace(WHEN, (_, end: string | undefined, at: number) => (end === undefined && at > 0 ? when : `${end ?? ''}${begun(when)}`));
}

function begun(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
