import { HANDOFF_PARTS, type HandoffPart } from '../../core/vocabulary.ts';
import type { HandoffPackage, PartOf } from '../../policies/handoff/package.ts';
import type { Truth } from '../../scenarios/truth.ts';
import { judgeAccountState } from './account-state.ts';
import { judgeApproach } from './approach.ts';
import { judgeAttempted } from './attempted.ts';
import { type Case, type CaseInput, caseOf } from './case.ts';
import { judgeConversation } from './conversation.ts';
import { type FactScore, findFacts } from './facts.ts';
import { judgeHistory } from './history.ts';
import type { Objection } from './objections.ts';
import { judgeReason } from './reason.ts';
import { judgeRouting } from './routing.ts';
import { judgeSentiment } from './sentiment.ts';
import { type SkillScore, scoreSkills } from './skills.ts';
import { judgeTicket } from './ticket.ts';
import { judgeUnderstanding } from './understanding.ts';

/** How good one part of a package is. */
interface PartScore {
  readonly present: boolean;
  /** It speaks of this case, and is whole. */
  readonly specific: boolean;
  /** Each claim in it points to a turn, the account or the team that really holds it. */
  readonly grounded: boolean;
  /** What is wrong with it. */
  readonly why?: string;
}

/** Whether a human can start from a handoff at once, and what stands in the way. */
export interface HandoffScore {
  readonly parts: Readonly<Record<HandoffPart, PartScore>>;
  readonly facts: readonly FactScore[];
  readonly skills: SkillScore;
  /** All ten parts present, specific and grounded, all facts found, and a staffed queue with the skills. */
  readonly startable: boolean;
}

export interface HandoffToScore extends CaseInput, Pick<Truth, 'facts' | 'skills'> {
  readonly handoff: HandoffPackage;
}

const JUDGES: { readonly [P in HandoffPart]: (part: PartOf<P>, known: Case) => Objection[] } = {
  account_state: judgeAccountState,
  attempted: judgeAttempted,
  reason: judgeReason,
  history: judgeHistory,
  ticket: judgeTicket,
  conversation: judgeConversation,
  understanding: judgeUnderstanding,
  sentiment: judgeSentiment,
  approach: judgeApproach,
  routing: judgeRouting,
};

/**
 * Judges a package by the record alone: whoever built it is not trusted.
 * @throws RangeError when the course does not reach the turn of the handoff
 */
export function scoreHandoff({ handoff, facts, skills, ...record }: HandoffToScore): HandoffScore {
  const known = caseOf(record);
  const parts = Object.fromEntries(HANDOFF_PARTS.map((part) => [part, scorePart(part, handoff, known)])) as Record<HandoffPart, PartScore>;
  const found = findFacts(handoff, facts);
  const reached = scoreSkills(record.passage.routing?.route, skills, record.team);
  const isSound = Object.values(parts).every(({ present, specific, grounded }) => present && specific && grounded);
  return { parts, facts: found, skills: reached, startable: isSound && found.every((fact) => fact.found) && reached.fits };
}

function scorePart<P extends HandoffPart>(part: P, handoff: { readonly [Q in HandoffPart]?: PartOf<Q> }, known: Case): PartScore {
  const held = handoff[part];
  if (held === undefined) return { present: false, specific: false, grounded: false, why: 'it is not passed on' };
  const objections = JUDGES[part](held, known);
  const holds = (against: Objection['against']) => objections.every((objection) => objection.against !== against);
  const why = objections.map((objection) => objection.why).join('; ');
  return { present: true, specific: holds('specific'), grounded: holds('grounded'), ...(why === '' ? {} : { why }) };
}
