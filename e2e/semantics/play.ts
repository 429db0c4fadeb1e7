import type { Observation } from '../../core/observation.ts';
import type { Team } from '../../core/team.ts';
import type { Policy } from '../../policies/policy.ts';
import type { ConversationRecord } from '../../runs/record.ts';
import type { Scenario } from '../../scenarios/scenario.ts';
import { playConversation } from '../../simulator/conversation.ts';
import type { Perceiver } from '../../simulator/perception/perceive.ts';
import { stageOf } from '../../simulator/stage.ts';
import type { ExampleConversation, ExamplePolicy } from './example.ts';
import { policyOf } from './policies.ts';

const MAX_TURNS = 12;

/** One scenario as it was played, with what each policy saw on the way. */
export interface Played {
  readonly scenario: Scenario;
  readonly record: ConversationRecord;
  readonly policies: ReadonlyMap<string, Policy>;
  /** By policy and turn. */
  readonly seen: ReadonlyMap<string, ReadonlyMap<number, Observation>>;
}

/** Plays one trial of an example through the real conversation loop. */
export async function play(
  scenario: Scenario,
  short: ExampleConversation,
  specs: Readonly<Record<string, ExamplePolicy>>,
  team: Team,
  trial: number,
): Promise<Played> {
  const policies = await Promise.all(Object.entries(specs).map(([name, spec]) => policyOf(name, spec, trial)));
  const seen = new Map(policies.map((policy) => [policy.name, new Map<number, Observation>()]));
  const watched = policies.map((policy) => watching(policy, seen.get(policy.name) ?? new Map()));
  try {
    const stage = stageOf(team, watched, { maxTurns: short.max_turns ?? MAX_TURNS, seed: 1 });
    const record = await playConversation(short.harness_breaks ? { ...stage, perceiver: () => BROKEN } : stage, scenario, trial);
    return { scenario, record, policies: new Map(policies.map((policy) => [policy.name, policy])), seen };
  } finally {
    await Promise.all(policies.map((policy) => policy.close()));
  }
}

/** Notes what the policy is shown on its first pass; the second one, on derived signals, starts again at turn 1. */
function watching(policy: Policy, seen: Map<number, Observation>): Policy {
  let passes = 0;
  const decide: Policy['decide'] = (observation) => {
    if (observation.turn === 1) passes += 1;
    if (passes === 1) seen.set(observation.turn, observation);
    return policy.decide(observation);
  };
  return { ...policy, decide };
}

const BROKEN: Perceiver = {
  perceive: () => {
    throw new Error('the reader of signals broke');
  },
};
