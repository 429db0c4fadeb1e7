import type { Team } from '../core/team.ts';
import type { ConversationRecord } from '../runs/record.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import { type Cell, cellsOf, cellsOnDerived } from './cell.ts';

/** What a report needs of one conversation, once its words are no longer needed. */
export interface JudgedConversation {
  readonly scenario: string;
  readonly trial: number;
  readonly status: ConversationRecord['status'];
  readonly error?: string;
  /** One for each variant, as it was perceived. */
  readonly cells: readonly Cell[];
  /** One for each variant, on derived signals alone. */
  readonly derived: readonly Cell[];
}

/** Judges a record, so that a run can be read line by line and no record has to be kept. */
export function judgeConversation(record: ConversationRecord, scenario: Scenario, team: Team): JudgedConversation {
  const { trial, status, error } = record;
  return {
    scenario: record.scenario,
    trial,
    status,
    ...(error === undefined ? {} : { error }),
    cells: cellsOf(record, scenario, team),
    derived: cellsOnDerived(record, scenario),
  };
}
