import type { Team } from '../core/team.ts';
import type { ExpectedCalls } from '../llm/money/estimate.ts';
import type { Policy } from '../policies/policy.ts';
import { isPromptPolicy } from '../policies/prompt/load.ts';
import { bareDecisionPrompt } from '../policies/prompt/prompt.ts';
import type { Scenario } from '../scenarios/scenario.ts';

/** Bytes to a token, roughly. */
const BYTES = 4;
/** Tokens of what was observed at a turn, and of an answer; assumptions. */
const OBSERVED = 700;
const ANSWER = 60;
/** Turns of a conversation whose length nobody knows before it is played; an assumption. */
const TURNS = 6;

/** Calls that policies in prose are expected to make: roughly, since a conversation ends where a policy hands over. */
export function expectedDecisions(
  scenarios: readonly Scenario[],
  trials: readonly number[],
  team: Team,
  policies: readonly Policy[],
  modelId: string,
): readonly ExpectedCalls[] {
  const turns = scenarios.reduce((sum, scenario, index) => sum + turnsOf(scenario) * countOf(scenario, trials[index] ?? 0), 0);
  return policies.filter(isPromptPolicy).map((policy) => {
    const { system, maxTokens } = bareDecisionPrompt(policy.prose, team);
    return {
      role: 'policy',
      model: policy.model ?? modelId,
      calls: turns,
      input: Math.round(system.length / BYTES) + OBSERVED,
      output: ANSWER,
      maxTokens,
    };
  });
}

/** The same observation is asked about once, and customers without chance go the same way in each trial. */
function countOf({ customer }: Scenario, trials: number): number {
  return customer.kind === 'script' || customer.kind === 'transcript' ? Math.min(1, trials) : trials;
}

function turnsOf({ customer }: Scenario): number {
  if (customer.kind === 'script') return Object.keys(customer.beats).length;
  return customer.kind === 'transcript' ? customer.turns.length : TURNS;
}
