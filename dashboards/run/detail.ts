import type { Cell } from '../../evaluators/cell.ts';
import type { ConversationRecord } from '../../runs/record.ts';
import type { Scenario } from '../../scenarios/scenario.ts';
import type { TurnTrace } from '../plain/trace.ts';

/** Everything there is to see of one conversation. */
export interface ConversationDetail {
  /** Among the records, from 0. */
  readonly position: number;
  /** Words, signals, decisions and handoff packages; `wholeCourse(record, id)` of `runs/` gives the turns of a course. */
  readonly record: ConversationRecord;
  /** As it was played: a customer who was drawn has an account and a past of their own. */
  readonly scenario: Scenario;
  /** How each variant came out, in the order of the run. */
  readonly cells: readonly Cell[];
  /** By variant: what its rules made of each turn that it decided. Empty for modules, whose inside nobody sees, and where the policy's copy is missing. */
  readonly traces: Readonly<Record<string, readonly TurnTrace[]>>;
}
