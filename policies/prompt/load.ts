import { readTextFile } from '../../core/files.ts';
import { Unavailable } from '../../core/outage.ts';
import type { Team } from '../../core/team.ts';
import type { LanguageModel } from '../../llm/port.ts';
import type { Policy } from '../policy.ts';
import { decisions } from './decide.ts';
import { parsePromptFile } from './file.ts';

/** A policy in prose. It decides once a model is there to be asked. */
export interface PromptPolicy extends Policy {
  readonly kind: 'prompt';
  /** What it says, below its head. */
  readonly prose: string;
  /** Id of the model that it asks for itself. */
  readonly model?: string;
  /** What it decides by, once there is a model to ask. @param modelId where it names none itself */
  readonly asking: (model: LanguageModel, modelId: string, team: Team) => Policy['decide'];
}

export function isPromptPolicy(policy: Policy): policy is PromptPolicy {
  return policy.kind === 'prompt' && 'asking' in policy;
}

/** @throws InputError with every problem that was found */
export function loadPromptPolicy(file: string): PromptPolicy {
  return parsePromptPolicy(file, readTextFile(file));
}

/** @throws InputError with every problem that was found */
export function parsePromptPolicy(file: string, text: string): PromptPolicy {
  const { head, prose } = parsePromptFile(file, text);
  return {
    name: head.policy,
    kind: 'prompt',
    bound: head.bound,
    failSafe: head.fail_safe,
    defaults: head.defaults,
    handoff: head.handoff,
    source: { file, text },
    close: async () => undefined,
    prose,
    ...(head.model === undefined ? {} : { model: head.model }),
    decide: () => {
      throw new Unavailable(`no model was there to decide for the policy \`${head.policy}\``);
    },
    asking: (model, modelId, team) => decisions({ name: head.policy, prose, defaults: head.defaults, model, modelId: head.model ?? modelId, team }),
  };
}
