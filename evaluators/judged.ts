import type { Team } from '../core/team.ts';
import type { ConversationRecord } from '../runs/record.ts';
import { isContested, type Reading } from '../scenarios/contested.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import { type Cell, cellsAsRead, cellsOf, cellsOnDerived } from './cell.ts';

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
  /** Of a contested scenario: the cells as they would be if the dispute went one way. */
  readonly readings?: Readonly<Record<Reading, readonly Cell[]>>;
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
    ...(isContested(scenario.truth)
      ? { readings: { neediest: cellsAsRead(record, scenario, 'neediest'), least_needy: cellsAsRead(record, scenario, 'least_needy') } }
      : {}),
  };
}
