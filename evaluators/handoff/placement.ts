import { isOpen } from '../../core/hours.ts';
import { URGENCIES, type Urgency } from '../../core/vocabulary.ts';
import type { Case } from './case.ts';
import type { Defect } from './defect.ts';
import type { SkillScore } from './skills.ts';

/** How the urgency of a handoff compares with the label's. */
type UrgencyVerdict = 'too_low' | 'as_needed' | 'too_high';

/** When, and how urgently, a handoff reaches people. */
export interface Placement {
  /** The queue is open at the time of the handoff; absent where the team has no such queue. */
  readonly open?: boolean;
  /** ISO 8601: when a human has to have taken it up. */
  readonly due?: string;
  /** Absent where the label names no urgency. */
  readonly urgency?: UrgencyVerdict;
}

export function placementOf({ team, queue, due, routing, observation: { clock } }: Case, right: readonly Urgency[]): Placement {
  const verdict = routing === undefined ? undefined : urgencyVerdict(routing.urgency, right);
  return {
    ...(queue === undefined ? {} : { open: isOpen(team, queue, clock) }),
    ...(due === undefined ? {} : { due }),
    ...(verdict === undefined ? {} : { urgency: verdict }),
  };
}

/** A closed queue is a fault where nothing but an immediate handoff will do. */
export function judgePlacement({ open, due, urgency }: Placement, skills: SkillScore, right: readonly Urgency[]): Defect[] {
  const { queue = 'no queue', missing, exists, fits } = skills;
  const lacks = !exists ? 'the team has no such queue' : missing.length > 0 ? `nobody there has ${missing.join(', ')}` : 'nobody works there';
  const isTooLate = open === false && right.length === 1 && right[0] === 'immediate';
  return [
    ...(fits ? [] : [{ kind: 'wrong_queue', where: 'queue', why: `\`${queue}\`: ${lacks}` } as const]),
    ...(isTooLate ? [{ kind: 'closed_queue', where: 'queue', why: `\`${queue}\` is closed, and takes it up by ${due}` } as const] : []),
    ...(urgency === 'too_low' ? [{ kind: 'urgency_too_low', where: 'queue', why: `the label asks for ${right.join(' or ')}` } as const] : []),
    ...(urgency === 'too_high' ? [{ kind: 'urgency_too_high', where: 'queue', why: `the label asks for ${right.join(' or ')}` } as const] : []),
  ];
}

/** Urgencies stand in `URGENCIES` from the highest to the lowest. */
function urgencyVerdict(given: string, right: readonly Urgency[]): UrgencyVerdict | undefined {
  const at = (URGENCIES as readonly string[]).indexOf(given);
  const places = right.map((urgency) => URGENCIES.indexOf(urgency));
  if (places.length === 0 || at === -1) return undefined;
  if (at > Math.max(...places)) return 'too_low';
  return at < Math.min(...places) ? 'too_high' : 'as_needed';
}
