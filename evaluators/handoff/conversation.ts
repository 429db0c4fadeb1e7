import type { Message } from '../../core/observation.ts';
import type { PartOf } from '../../policies/handoff/package.ts';
import type { Case } from './case.ts';
import { mustHold, mustTell, type Objection } from './objections.ts';

const REMOVED = /\[[A-Za-z ]{1,40} removed\]/;

/** Each message is the record's, in its order; some of the messages are not the conversation. Secrets may be masked in any way. */
export function judgeConversation(part: PartOf<'conversation'>, { observation: { messages } }: Case): Objection[] {
  if (part.length === messages.length && part.every((said, index) => isSame(said, messages[index]))) return [];
  const held = new Map(messages.map((message, index) => [keyOf(message), index]));
  const masked = messages.flatMap((message, index) => (REMOVED.test(message.text) ? [{ message, index }] : []));
  const placeOf = (said: Message) => held.get(keyOf(said)) ?? masked.find(({ message }) => isMasked(said, message))?.index ?? -1;
  const places = part.map(placeOf);
  const foreign = part.filter((_, index) => places[index] === -1);
  const inOrder = places.every((place, index) => index === 0 || place === -1 || place > (places[index - 1] ?? -1));
  return [
    ...foreign.flatMap(({ role, turn }) => mustHold(false, `the ${role} did not say this at turn ${turn}`, 'made_up')),
    ...mustHold(inOrder, 'its messages are not in the order in which they were said'),
    ...mustTell(part.length >= messages.length, `it holds ${part.length} of ${messages.length} messages`),
  ];
}

function isSame(said: Message, held: Message | undefined): boolean {
  return said.role === held?.role && said.turn === held.turn && said.text === held.text;
}

function keyOf({ role, turn, text }: Message): string {
  return `${role} ${turn} ${text}`;
}

/** Whether a message is that of the record, with other words in place of its secrets. */
function isMasked(said: Message, { role, turn, text }: Message): boolean {
  if (said.role !== role || said.turn !== turn) return false;
  let at = 0;
  for (const piece of text.split(REMOVED)) {
    const found = said.text.indexOf(piece, at);
    if (found === -1) return false;
    at = found + piece.length;
  }
  return true;
}
