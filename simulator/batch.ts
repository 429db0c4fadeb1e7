import type { Team } from '../core/team.ts';
import type { Policy } from '../policies/policy.ts';
import type { ConversationRecord } from '../runs/record.ts';
import { slotsOf } from '../runs/slots.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import { playConversation } from './conversation.ts';
import type { ModelPlay } from './model-play.ts';
import type { PlaySettings } from './settings.ts';
import { stageOf } from './stage.ts';

/** What is to be played, but for the policies: plain data, which another thread can be given. */
export interface Bill {
  readonly scenarios: readonly Scenario[];
  /** How often each scenario is played, in the order of the scenarios; a script goes the same way each time. */
  readonly trials: readonly number[];
  readonly team: Team;
  readonly settings: PlaySettings;
}

export interface Batch extends Bill {
  readonly policies: readonly Policy[];
  /** Who plays customers with a sheet. @default nobody: such a scenario errs */
  readonly models?: ModelPlay;
}

/** Plays one slot of the run; at once where all policies decide at once. */
export type PlaySlot = (index: number) => ConversationRecord | Promise<ConversationRecord>;

/** Learns once what the team's customers say; the slots of the batch are then played one by one, in whatever order. */
export function openBatch({ scenarios, trials, team, policies, settings, models }: Batch): PlaySlot {
  const slots = slotsOf(trials);
  const stage = stageOf(team, policies, settings, models);
  return (index) => {
    const slot = slots.at(index);
    const scenario = scenarios[slot.scenario];
    if (scenario === undefined) throw new RangeError(`there is no scenario for slot ${index}`);
    return playConversation(stage, scenario, slot.trial);
  };
}

/** Plays every scenario × trial, in the order of the run; yields each record as soon as it is played. */
export async function* playBatch(batch: Batch): AsyncGenerator<ConversationRecord> {
  const play = openBatch(batch);
  const { count } = slotsOf(batch.trials);
  for (let index = 0; index < count; index += 1) yield await play(index);
}
