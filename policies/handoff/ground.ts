import type { Message, Observation } from '../../core/observation.ts';
import { detailsOf } from './details.ts';
import type { PartOf } from './package.ts';
import { wantsOf } from './wants.ts';
import { observedWithoutSecrets } from './without-secrets.ts';

/**
 * What a package takes from the observation, whoever hands over and why: worked out once for all policies that do so at a turn.
 * What they offered before is no part of it.
 */
export interface Ground {
  /** Without secrets. */
  readonly observation: Observation;
  /** What the customer wants, in their own words. */
  readonly wants: Pick<Message, 'text' | 'turn'>;
  readonly details: PartOf<'understanding'>['details'];
}

export function groundOf(observed: Observation): Ground {
  const observation = observedWithoutSecrets(observed);
  return { observation, wants: wantsOf(observation), details: detailsOf(observation) };
}
