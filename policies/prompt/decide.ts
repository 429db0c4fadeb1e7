import type { Decision, Routing } from '../../core/decision.ts';
import type { Observation } from '../../core/observation.ts';
import { Halted, Unavailable } from '../../core/outage.ts';
import { ModelError } from '../../llm/errors.ts';
import type { LanguageModel, ModelAnswer } from '../../llm/port.ts';
import type { DecisionPlace } from '../policy.ts';
import { type PromptDecision, policyPrompt } from './prompt.ts';

/** How often a decision is asked for; what the last answer was is then the policy's own outcome. */
const MOST_TRIES = 3;

export interface ByModel {
  readonly name: string;
  readonly prose: string;
  readonly defaults: Routing;
  readonly model: LanguageModel;
  readonly modelId: string;
}

/**
 * Decides by what a model makes of the prose.
 * @throws Unavailable where the service is out of reach, Halted where nothing more can be asked; Error where the model gave no decision
 */
export function decideByModel(by: ByModel): (observation: Observation, place?: DecisionPlace) => Promise<Decision> {
  return async (observation, place) => {
    if (place === undefined) throw new Error('a model decides within a conversation');
    let why = '';
    for (let attempt = 0; attempt < MOST_TRIES; attempt += 1) {
      const answer = await askOnce(by, observation, place, attempt);
      if (answer.kind !== 'answered') why = `the model gave no decision (${answer.kind}): ${answer.detail}`;
      else if (answer.value.do !== 'continue' && answer.value.trigger === '') why = `the model decided to ${answer.value.do} without a trigger`;
      else return decisionOf(answer.value, by.defaults);
    }
    throw new Error(why);
  };
}

async function askOnce(
  { name, prose, model, modelId }: ByModel,
  observation: Observation,
  { team, conversation, course }: DecisionPlace,
  attempt: number,
): Promise<ModelAnswer<PromptDecision>> {
  try {
    const address = { conversation, course: `${course} by ${name}`, turn: observation.turn, attempt };
    return await model.ask({ ...policyPrompt(prose, team, observation), role: 'policy', model: modelId, address });
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    throw error.reach === 'conversation' ? new Unavailable(error.message) : new Halted(error);
  }
}

function decisionOf({ do: act, trigger, route, urgency, say, because }: PromptDecision, defaults: Routing): Decision {
  if (act === 'continue' || trigger === '') return { do: 'continue', diagnostics: { also_fired: [], errors: [] } };
  return {
    do: act,
    route: route === '' ? defaults.route : route,
    urgency: urgency === '' ? defaults.urgency : urgency,
    say: say.trim() === '' ? defaults.say : say,
    diagnostics: { fired: { rule: 'prompt', do: act, trigger, values: { because: because.slice(0, 200) } }, also_fired: [], errors: [] },
  };
}
