import type { Material } from './material.ts';
import type { PartOf } from './package.ts';

/** The conversation up to the message on which it was handed over; or that message alone, where the policy wants it so. */
export function conversationPart({ observation, spec }: Material): PartOf<'conversation'> {
  const messages = spec.conversation === 'full' ? observation.messages : observation.messages.slice(-1);
  return messages.map((message) => ({ ...message }));
}
