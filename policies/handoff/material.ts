import { slaDue } from '../../core/hours.ts';
import { type Cause, causeOf } from './cause.ts';
import { type Ground, groundOf } from './ground.ts';
import type { HandoffInput } from './input.ts';
import type { PartOf } from './package.ts';
import { reasonOf } from './reason.ts';
import { decisionWithoutSecrets } from './without-secrets.ts';

/** What the reason is made from. */
export interface Matter extends Ground, Omit<HandoffInput, 'observation' | 'ground'> {
  readonly cause: Cause;
}

/** What several parts are made from, worked out once. */
export interface Material extends Matter {
  readonly reason: PartOf<'reason'>;
  /** When a human of the queue has to have taken it up; absent where the team has no such queue. */
  readonly due: string | undefined;
}

/** All without secrets. */
export function materialOf({ observation: observed, ground = groundOf(observed), decision: decided, spec, team, failure }: HandoffInput): Material {
  const { observation, wants, details } = ground;
  const decision = decisionWithoutSecrets(decided);
  const queue = Object.hasOwn(team.queues, decision.route) ? team.queues[decision.route] : undefined;
  const due = queue && slaDue(team, queue, decision.urgency, observation.clock);
  const matter = { observation, wants, details, decision, spec, team, failure, cause: causeOf(decision, failure) };
  return { ...matter, reason: reasonOf(matter), due };
}
