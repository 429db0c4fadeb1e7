import type { Message } from '../../core/observation.ts';
import type { PartOf } from '../../policies/handoff/package.ts';
import type { Case } from './case.ts';
import { mustHold, mustTell, type Objection } from './objections.ts';

/** Each message is the record's, in its order; some of the messages are not the conversation. */
export function judgeConversation(part: PartOf<'conversation'>, { observation: { messages } }: Case): Objection[] {
  const held = new Map(messages.map((message, index) => [keyOf(message), index]));
  const places = part.map((message) => held.get(keyOf(message)) ?? -1);
  const foreign = part.filter((_, index) => places[index] === -1);
  const inOrder = places.every((place, index) => index === 0 || place === -1 || place > (places[index - 1] ?? -1));
  return [
    ...foreign.flatMap(({ role, turn }) => mustHold(false, `the ${role} did not say this at turn ${turn}`)),
    ...mustHold(inOrder, 'its messages are not in the order in which they were said'),
    ...mustTell(part.length >= messages.length, `it holds ${part.length} of ${messages.length} messages`),
  ];
}

function keyOf({ role, turn, text }: Message): string {
  return `${role} ${turn} ${text}`;
}
