import type { Message } from '../../core/observation.ts';
import type { Team } from '../../core/team.ts';
import type { HandoffPackage } from '../../policies/handoff/package.ts';
import { wholeCourse } from '../../runs/courses.ts';
import type { ConversationRecord } from '../../runs/record.ts';
import type { Scenario } from '../../scenarios/scenario.ts';
import { caseOf } from '../handoff/case.ts';
import type { Defect } from '../handoff/defect.ts';
import { scoreHandoff } from '../handoff/score.ts';
import type { Question } from './question.ts';

/** A handoff as a judge sees it. */
export interface Subject {
  readonly scenario: string;
  readonly family: string;
  readonly trial: number;
  readonly variant: string;
  /** What was said before the handoff. */
  readonly messages: readonly Message[];
  /** What the human is told of it in free text; empty where the policy passes none on. */
  readonly summary: string;
  /** What the customer was told. */
  readonly say: string;
  /** Questions that rules settle, with what they found. */
  readonly settled: Readonly<Partial<Record<Question, string>>>;
}

/** Parts that tell of the conversation in free text. */
const SUMMARY: ReadonlySet<Defect['where']> = new Set(['ticket', 'understanding', 'approach', 'reason']);
const UNFAITHFUL: ReadonlySet<Defect['kind']> = new Set(['made_up', 'contradicted', 'invented_attempt']);
const UNKIND: ReadonlySet<Defect['kind']> = new Set(['blame', 'rejection', 'not_open']);

/** The handoffs of a conversation, one for each variant that made one. */
export function subjectsOf(record: ConversationRecord, scenario: Scenario, team: Team): Subject[] {
  return Object.entries(record.variants).flatMap(([variant, passage]): Subject[] => {
    const { handoff, routing, stop } = passage;
    if (stop.how !== 'escalated' || handoff === undefined || routing === undefined) return [];
    const course = wholeCourse(record, passage.course);
    const { facts, skills, urgency } = scenario.truth;
    const { defects } = scoreHandoff({ handoff, course, passage, context: record.context, team, facts, skills, urgency });
    const { observation } = caseOf({ course, passage, context: record.context, team });
    return [
      {
        scenario: record.scenario,
        family: record.family,
        trial: record.trial,
        variant,
        messages: observation.messages,
        summary: summaryOf(handoff),
        say: routing.say,
        settled: settledBy(defects),
      },
    ];
  });
}

function summaryOf({ ticket, understanding, approach, reason }: HandoffPackage): string {
  const parts = [
    ticket === undefined ? [] : [ticket.title, ticket.body, `Next: ${ticket.next_step}`],
    understanding === undefined ? [] : [`The customer wants: ${understanding.wants}`],
    reason === undefined ? [] : [`Why: ${reason.text}`],
    approach === undefined ? [] : [`Suggested: ${approach.text}`],
  ];
  return parts.flat().join('\n');
}

function settledBy(defects: readonly Defect[]): Subject['settled'] {
  const found = (isIt: (defect: Defect) => boolean) => defects.find(isIt)?.why;
  const faithful = found(({ kind, where }) => SUMMARY.has(where) && UNFAITHFUL.has(kind));
  const kind = found((defect) => defect.where === 'message' && UNKIND.has(defect.kind));
  return { ...(faithful === undefined ? {} : { faithful }), ...(kind === undefined ? {} : { kind }) };
}
