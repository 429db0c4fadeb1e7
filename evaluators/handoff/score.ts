import { HANDOFF_PARTS, type HandoffPart } from '../../core/vocabulary.ts';
import type { HandoffPackage, PartOf } from '../../policies/handoff/package.ts';
import { withoutSecrets } from '../../policies/handoff/without-secrets.ts';
import type { Truth } from '../../scenarios/truth.ts';
import { judgeAccountState } from './account-state.ts';
import { judgeApproach } from './approach.ts';
import { judgeAttempted } from './attempted.ts';
import { type Case, type CaseInput, caseOf } from './case.ts';
import { judgeConversation } from './conversation.ts';
import type { Defect, Unverified } from './defect.ts';
import { type FactScore, findFacts } from './facts.ts';
import { judgeHistory } from './history.ts';
import { judgeMessage } from './message/judge.ts';
import type { Objection } from './objections.ts';
import { judgePlacement, type Placement, placementOf } from './placement.ts';
import { type ReExplain, reExplain } from './re-explain.ts';
import { judgeReason } from './reason.ts';
import { judgeRouting } from './routing.ts';
import { judgeSecrets } from './secrets.ts';
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
  /** Whether its queue is open, and its urgency right. */
  readonly placement: Placement;
  /** What the customer told and the package lacks. */
  readonly re_explain: ReExplain;
  /** Everything that is wrong, of parts, queue and message; more than `startable` asks for. */
  readonly defects: readonly Defect[];
  /** Claims that could not be held against the record; no fault, and no proof that there is none. */
  readonly unverified: readonly Unverified[];
}

export interface HandoffToScore extends CaseInput, Pick<Truth, 'facts' | 'skills' | 'urgency'> {
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
export function scoreHandoff({ handoff: written, facts, skills, urgency, ...record }: HandoffToScore): HandoffScore {
  const known = caseOf(record);
  const handoff = withoutSecrets(written);
  const read = HANDOFF_PARTS.map((part) => ({ part, found: objectionsTo(part, handoff, known) }));
  const judged = read.map(({ part, found }) => ({ part, objections: found.filter(({ against }) => against !== 'unverified') }));
  const parts = Object.fromEntries(judged.map(({ part, objections }) => [part, scorePart(objections, handoff[part] !== undefined)])) as Record<
    HandoffPart,
    PartScore
  >;
  const carried = findFacts(handoff, facts);
  const reached = scoreSkills(record.passage.routing?.route, skills, record.team);
  const placement = placementOf(known, urgency);
  const isSound = Object.values(parts).every(({ present, specific, grounded }) => present && specific && grounded);
  return {
    parts,
    facts: carried,
    skills: reached,
    startable: isSound && carried.every((fact) => fact.found) && reached.fits,
    placement,
    re_explain: reExplain(handoff, known, facts, carried),
    defects: [
      ...judged.flatMap(({ part, objections }) => objections.map(({ kind, why }): Defect => ({ kind, where: part, why }))),
      ...judgeSecrets(written),
      ...judgePlacement(placement, reached, urgency),
      ...judgeMessage(known),
    ],
    unverified: read.flatMap(({ part, found }) => [
      ...new Map(found.flatMap(({ against, why }) => (against === 'unverified' ? [[why, { where: part, why }] as const] : []))).values(),
    ]),
  };
}

function objectionsTo<P extends HandoffPart>(part: P, handoff: { readonly [Q in HandoffPart]?: PartOf<Q> }, known: Case): Objection[] {
  const held = handoff[part];
  return held === undefined ? [{ against: 'specific', kind: 'missing', why: 'it is not passed on' }] : JUDGES[part](held, known);
}

function scorePart(objections: readonly Objection[], present: boolean): PartScore {
  const holds = (against: Objection['against']) => present && objections.every((objection) => objection.against !== against);
  const why = [...new Set(objections.map((objection) => objection.why))].join('; ');
  return { present, specific: holds('specific'), grounded: holds('grounded'), ...(why === '' ? {} : { why }) };
}
