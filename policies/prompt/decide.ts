import type { Decision, Routing } from '../../core/decision.ts';
import { digestValue } from '../../core/digest.ts';
import type { Observation } from '../../core/observation.ts';
import { Unavailable } from '../../core/outage.ts';
import type { Team } from '../../core/team.ts';
import { ModelError } from '../../llm/errors.ts';
import type { LanguageModel, ModelAnswer } from '../../llm/port.ts';
import type { Policy } from '../policy.ts';
import { shortened } from '../rules/values.ts';
import { type PromptDecision, policyPrompt } from './prompt.ts';

/** Whom to ask for which policy. */
interface Asking {
  readonly name: string;
  readonly prose: string;
  readonly defaults: Routing;
  readonly model: LanguageModel;
  readonly modelId: string;
  readonly team: Team;
}

/** How often a decision is asked for before the policy counts as broken. */
const MOST_TRIES = 2;
/** As much of a digest as tells observations of a run apart, in hexadecimal digits. */
const DIGITS = 16;

/**
 * Decides by asking a model. The same observation is asked about once: a policy is a function of it, which a model by itself is not.
 * @returns a function that rejects with Unavailable where nobody can be reached, with a ModelError where nothing more can be played, and with
 * an Error where the model gives no decision
 */
export function decisions(asking: Asking): Policy['decide'] {
  const known = new Map<string, Promise<Decision>>();
  return (observation) => {
    const digest = digestValue(observation).slice(0, DIGITS);
    const before = known.get(digest);
    if (before) return before;
    const decided = decide(asking, observation, digest);
    known.set(digest, decided);
    return decided;
  };
}

async function decide({ name, prose, defaults, model, modelId, team }: Asking, observation: Observation, digest: string): Promise<Decision> {
  const address = { conversation: `policy ${name}`, course: digest, turn: observation.turn };
  let why = '';
  for (let attempt = 0; attempt < MOST_TRIES; attempt += 1) {
    const answer = await ask(model, { ...policyPrompt(prose, team, observation), role: 'policy', model: modelId, address: { ...address, attempt } });
    if (answer.kind !== 'answered') why = `the model gave no decision (${answer.kind}): ${answer.detail}`;
    else if (answer.value.do !== 'continue' && answer.value.trigger === '') why = `the model decided to ${answer.value.do} without a trigger`;
    else return decisionOf(answer.value, defaults);
  }
  throw new Error(why);
}

/** Where nobody answers, one conversation errors for this policy; where nobody will answer any more, all is over. */
async function ask(model: LanguageModel, request: Parameters<typeof model.ask<PromptDecision>>[0]): Promise<ModelAnswer<PromptDecision>> {
  try {
    return await model.ask(request);
  } catch (error) {
    if (error instanceof ModelError && error.reach === 'conversation') throw new Unavailable(error.message);
    throw error;
  }
}

function decisionOf({ do: act, trigger, route, urgency, say, because }: PromptDecision, defaults: Routing): Decision {
  if (act === 'continue' || trigger === '') return { do: 'continue', diagnostics: { also_fired: [], errors: [] } };
  const fired = { rule: 'prompt', do: act, trigger, values: { because: shortened(because) } };
  return {
    do: act,
    route: route === '' ? defaults.route : route,
    urgency: urgency === '' ? defaults.urgency : urgency,
    say: say.trim() === '' ? defaults.say : say,
    diagnostics: { fired, also_fired: [], errors: [] },
  };
}
