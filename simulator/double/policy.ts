import type { Observation } from '../../core/observation.ts';
import type { Player } from '../../llm/simulated/simulated.ts';
import { unfenced } from './unfenced.ts';

/** Frustration from which a human is offered. */
const OFFERS_FROM = 0.5;

/**
 * Decides for the double, by three plain rules and not by the prose: escalate what the agent may not do and whoever asks for a human, offer
 * one to the frustrated, and go on. It is no model, and says nothing of how one behaves.
 */
export const doublePolicy: Player = ({ messages }) => {
  const [text] = unfenced('observation', messages.map(({ content }) => content).join('\n'));
  if (text === undefined) return undefined;
  const { authority, signals } = JSON.parse(text) as Pick<Observation, 'authority' | 'signals'>;
  if (!authority.permitted) return decision('escalate', 'policy_boundary', 'the action is beyond the authority of the agent');
  if (signals.explicit_request) return decision('escalate', 'explicit_request', 'the customer asks for a person');
  if ((signals.frustration ?? 0) >= OFFERS_FROM) return decision('offer', 'sentiment', 'the customer sounds frustrated');
  return decision('continue', '', 'nothing calls for a human');
};

function decision(act: string, trigger: string, because: string): object {
  return { do: act, trigger, route: '', urgency: '', say: '', because };
}
