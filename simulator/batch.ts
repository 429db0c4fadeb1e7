import type { Team } from '../core/team.ts';
import type { Policy } from '../policies/policy.ts';
import type { ConversationRecord } from '../runs/record.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import { playConversation } from './conversation.ts';
import { createPerceiver } from './perception/perceive.ts';
import type { PlaySettings } from './settings.ts';

export interface Batch {
  readonly scenarios: readonly Scenario[];
  readonly team: Team;
  readonly policies: readonly Policy[];
  readonly settings: PlaySettings;
}

/** Plays every scenario × trial, in the order given; yields each record as soon as it is played. */
export async function* playBatch({ scenarios, team, policies, settings }: Batch): AsyncGenerator<ConversationRecord> {
  const perceiver = createPerceiver(team);
  for (const scenario of scenarios) {
    for (let trial = 1; trial <= settings.trials; trial += 1) {
      yield await playConversation({ scenario, trial, team, policies, perceiver, maxTurns: settings.maxTurns });
    }
  }
}
