import { asksForPerson } from '../../../perception/explicit-request.ts';
import { readText } from '../../../perception/text.ts';
import { isAtEnd, type TurnCase } from './case.ts';

/**
 * Whether the message asks for a human: its words do, or the model says so on a turn on which the sheet has the customer ask. Words
 * that no extractor knows are then heard all the same, and the model's word alone decides nothing.
 */
export function asksForHuman({ sheet, answer, soFar }: TurnCase): boolean {
  return asksForPerson(readText(answer.message)) || (answer.wants_human && isDue(sheet.gives_up.asks_after, soFar.unserved));
}

/** Why a turn is not what the sheet says of giving up and of asking for a human. */
export function ignoresStopRule(turn: TurnCase): string | undefined {
  const { sheet, answer, soFar } = turn;
  if (soFar.served) return undefined;
  const { after, asks_after } = sheet.gives_up;
  if (isAtEnd(turn)) return answer.leaves ? undefined : `after ${soFar.unserved} turns that did not help, the customer leaves`;
  if (answer.leaves) return `the customer leaves after ${after} turns that did not help, and there were ${soFar.unserved}`;
  const asks = answer.wants_human || asksForPerson(readText(answer.message));
  if (asks && !isDue(asks_after, soFar.unserved)) {
    return asks_after === undefined ? 'this customer never asks for a human' : `the customer asks for a human after ${asks_after} turns that did not help`;
  }
  return !asks && !soFar.asked && isDue(asks_after, soFar.unserved) ? 'the customer asks for a human by now' : undefined;
}

function isDue(asksAfter: number | undefined, unserved: number): boolean {
  return asksAfter !== undefined && unserved >= asksAfter;
}
