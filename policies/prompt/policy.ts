import type { LanguageModel } from '../../llm/port.ts';
import type { Policy } from '../policy.ts';

/** A policy that is written in prose, and that a model decides by. */
export interface PromptPolicy extends Policy {
  readonly kind: 'prompt';
  /** The same, decided by that model. Until then nobody decides. */
  readonly withModel: (model: LanguageModel, modelId: string) => Policy;
}

export function isPromptPolicy(policy: Policy): policy is PromptPolicy {
  return policy.kind === 'prompt' && 'withModel' in policy;
}
