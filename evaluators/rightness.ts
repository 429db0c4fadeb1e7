import type { Team } from '../core/team.ts';
import type { Trigger } from '../core/vocabulary.ts';
import type { Passage } from '../runs/record.ts';
import type { Truth } from '../scenarios/truth.ts';
import { scoreSkills } from './handoff/skills.ts';

/** Whether a handoff was made for a right reason, to the right people, with a right urgency. Absent: the label does not say. */
export interface Rightness {
  readonly reason?: boolean;
  readonly queue?: boolean;
  readonly urgency?: boolean;
  /** Made before the customer's state gave any reason for a human: `reason` is false whatever the trigger. */
  readonly unfounded?: true;
}

/**
 * Judges the decision that handed over against the label. A handoff without a trigger has no right reason.
 *
 * @param reasons - that were right at this handoff; none where nothing called for a human yet. @default the label's, which says nothing where it names none
 */
export function rightnessOf(passage: Pick<Passage, 'decisions' | 'routing'>, truth: Truth, team: Team, reasons = named(truth)): Rightness {
  const trigger = passage.decisions.at(-1)?.fired?.trigger;
  return {
    ...(reasons === undefined ? {} : { reason: trigger !== undefined && reasons.includes(trigger) }),
    ...(reasons?.length === 0 ? { unfounded: true } : {}),
    ...(truth.skills.length === 0 ? {} : { queue: scoreSkills(passage.routing?.route, truth.skills, team).fits }),
    ...(truth.urgency.length === 0 ? {} : { urgency: truth.urgency.some((urgency) => urgency === passage.routing?.urgency) }),
  };
}

function named({ triggers }: Truth): readonly Trigger[] | undefined {
  return triggers.length === 0 ? undefined : triggers;
}
