import { InputError } from '../../core/errors.ts';
import type { ConversationDetail } from '../../dashboards/run/detail.ts';
import type { Cell } from '../../evaluators/cell.ts';
import type { ConversationRecord } from '../../runs/record.ts';
import type { Scenario } from '../../scenarios/scenario.ts';
import { asPlayed } from '../run/as-played.ts';
import { type RulesOf, tracesOf } from '../run/traces.ts';

/** Everything there is to see of one conversation that was judged. */
export function detailOf(position: number, record: ConversationRecord, scenario: Scenario, cells: readonly Cell[], rulesOf: RulesOf): ConversationDetail {
  const traces = record.words === 'left_out' ? {} : Object.fromEntries(cells.map((cell) => [cell.variant, tracesIfThere(rulesOf, record, cell)]));
  return { position, record, scenario: asPlayed(scenario, record), cells, traces };
}

/** A run whose copy of a policy is gone or damaged still shows everything else. */
function tracesIfThere(...[rulesOf, record, cell]: Parameters<typeof tracesOf>): ReturnType<typeof tracesOf> {
  try {
    return tracesOf(rulesOf, record, cell);
  } catch (error) {
    if (error instanceof InputError) return [];
    throw error;
  }
}
