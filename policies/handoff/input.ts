import type { Decision } from '../../core/decision.ts';
import type { Observation } from '../../core/observation.ts';
import type { Team } from '../../core/team.ts';
import type { HandoffSpec } from '../schema.ts';
import type { Ground } from './ground.ts';

/** All that a package is built from. */
export interface HandoffInput {
  readonly observation: Observation;
  /** What is taken from the observation, where somebody has it already. */
  readonly ground?: Ground | undefined;
  readonly decision: Extract<Decision, { do: 'offer' | 'escalate' }>;
  readonly spec: HandoffSpec;
  readonly team: Team;
  /** How the policy broke, where its fail-safe decided. */
  readonly failure?: string | undefined;
}
