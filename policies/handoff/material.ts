import { slaDue } from '../../core/hours.ts';
import type { Message } from '../../core/observation.ts';
import { type Cause, causeOf } from './cause.ts';
import { detailsOf } from './details.ts';
import type { HandoffInput } from './input.ts';
import type { PartOf } from './package.ts';
import { wantsOf } from './wants.ts';

/** What several parts are made from, worked out once. */
export interface Material extends HandoffInput {
  readonly cause: Cause;
  /** What the customer wants, in their own words. */
  readonly wants: Pick<Message, 'text' | 'turn'>;
  readonly details: PartOf<'understanding'>['details'];
  /** When a human of the queue has to have taken it up; absent where the team has no such queue. */
  readonly due?: string;
}

export function materialOf(input: HandoffInput): Material {
  const { observation } = input;
  return { ...input, cause: causeOf(input), wants: wantsOf(observation), details: detailsOf(observation), ...dueOf(input) };
}

function dueOf({ observation, decision, team }: HandoffInput): { due?: string } {
  const queue = Object.hasOwn(team.queues, decision.route) ? team.queues[decision.route] : undefined;
  return queue ? { due: slaDue(team, queue, decision.urgency, observation.clock) } : {};
}
