import type { ConversationRecord } from '../../runs/record.ts';
import type { Scenario } from '../../scenarios/scenario.ts';

/** A customer who was drawn has an account and a past of their own. */
export function asPlayed(scenario: Scenario, { context: { account, contacts } }: ConversationRecord): Scenario {
  return { ...scenario, account, contacts };
}
