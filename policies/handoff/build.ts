import { HANDOFF_PARTS, type HandoffPart } from '../../core/vocabulary.ts';
import { accountStatePart } from './account-state.ts';
import { approachPart } from './approach.ts';
import { attemptedPart } from './attempted.ts';
import { conversationPart } from './conversation.ts';
import { historyPart } from './history.ts';
import type { HandoffInput } from './input.ts';
import { type Material, materialOf } from './material.ts';
import type { HandoffPackage, PartOf } from './package.ts';
import { reasonPart } from './reason.ts';
import { routingPart } from './routing.ts';
import { sentimentPart } from './sentiment.ts';
import { ticketPart } from './ticket.ts';
import { understandingPart } from './understanding.ts';

const BUILDERS: { readonly [P in HandoffPart]: (material: Material) => PartOf<P> } = {
  account_state: accountStatePart,
  attempted: attemptedPart,
  reason: reasonPart,
  history: historyPart,
  ticket: ticketPart,
  conversation: conversationPart,
  understanding: understandingPart,
  sentiment: sentimentPart,
  approach: approachPart,
  routing: routingPart,
};

/**
 * What the human gets: the parts that the policy's `handoff` names, in reading order, built only from what
 * the conversation, the account, the team and the decision hold. What is not known is left out, never guessed, and so are card
 * numbers, passwords and the like: a note stands in their place.
 */
export function buildHandoff(input: HandoffInput): HandoffPackage {
  const handoff: HandoffPackage = {};
  const material = materialOf(input);
  for (const part of HANDOFF_PARTS) if (input.spec.parts.includes(part)) put(handoff, part, material);
  return handoff;
}

function put<P extends HandoffPart>(handoff: { [Q in HandoffPart]?: PartOf<Q> }, part: P, material: Material): void {
  handoff[part] = BUILDERS[part](material);
}
