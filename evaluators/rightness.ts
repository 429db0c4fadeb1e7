import type { Team } from '../core/team.ts';
import type { Passage } from '../runs/record.ts';
import type { Truth } from '../scenarios/truth.ts';
import { scoreSkills } from './handoff/skills.ts';

/** Whether a handoff was made for a right reason, to the right people, with a right urgency. Absent: the label does not say. */
export interface Rightness {
  readonly reason?: boolean;
  readonly queue?: boolean;
  readonly urgency?: boolean;
}

/** Judges the decision that handed over against the label. A handoff without a trigger has no right reason. */
export function rightnessOf(passage: Pick<Passage, 'decisions' | 'routing'>, truth: Truth, team: Team): Rightness {
  const trigger = passage.decisions.at(-1)?.fired?.trigger;
  return {
    ...(truth.triggers.length === 0 ? {} : { reason: trigger !== undefined && truth.triggers.includes(trigger) }),
    ...(truth.skills.length === 0 ? {} : { queue: scoreSkills(passage.routing?.route, truth.skills, team).fits }),
    ...(truth.urgency.length === 0 ? {} : { urgency: truth.urgency.some((urgency) => urgency === passage.routing?.urgency) }),
  };
}
