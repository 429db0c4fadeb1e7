import type { Observation } from '../../core/observation.ts';
import type { Trigger } from '../../core/vocabulary.ts';
import type { Player } from '../../llm/simulated/simulated.ts';
import type { PromptDecision } from '../../policies/prompt/prompt.ts';
import { unfenced } from './unfenced.ts';

/** What it takes for a reason, the clearest first. */
const REASONS: readonly (readonly [Trigger, PromptDecision['do'], (seen: Observation) => boolean])[] = [
  ['explicit_request', 'escalate', ({ signals }) => signals.explicit_request === true],
  ['policy_boundary', 'escalate', ({ authority }) => !authority.permitted],
  ['sensitive_topic', 'escalate', ({ signals }) => (signals.sensitive_topics ?? []).length > 0],
  ['repeat_contact', 'escalate', ({ contacts_7d }) => contacts_7d >= 3],
  ['sentiment', 'offer', ({ signals }) => (signals.frustration ?? 0) >= 0.7],
  ['confidence', 'offer', ({ signals }) => (signals.confidence ?? 1) < 0.4],
];

/**
 * Decides for the double where a policy is written in prose: by the observation in the prompt and a handful of reasons, whatever the prose
 * says. It is no model, and says nothing of how one reads a policy.
 */
export const doublePolicy: Player = ({ messages }) => {
  const [written] = unfenced('observation', messages.map(({ content }) => content).join('\n'));
  if (written === undefined) return undefined;
  const seen = JSON.parse(written) as Observation;
  const [trigger, act] = REASONS.find(([, , holds]) => holds(seen)) ?? ['', 'continue'];
  const decision: PromptDecision = {
    do: act,
    trigger,
    route: '',
    urgency: '',
    say: '',
    because: trigger === '' ? 'nothing speaks for a human' : `${trigger} is seen`,
  };
  return decision;
};
