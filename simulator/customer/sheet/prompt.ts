import { DATA_RULE, dataBlock, jsonBlock } from '../../../core/data-block.ts';
import type { Prompt } from '../../../llm/prompt.ts';
import type { Sheet } from '../../../scenarios/sheet/sheet.ts';
import { CustomerAnswer } from './answer.ts';
import { type PastTurn, type SoFar, soFarOf } from './so-far.ts';
import type { Fault } from './validity/fault.ts';

const VERSION = 'customer/1';
const MOST_TOKENS = 600;

/** How the customer is told where they stand; the offline double reads it as well. */
export const GOAL_MET = 'Your goal is met.';
export const GOAL_OPEN = 'Your goal is open. Turns that did not help you so far:';

const INSTRUCTIONS = `You play a customer who writes to the support of a shop. You are the customer and nobody else: you never speak as the shop, as an assistant or as a machine, and you never solve the problem yourself.

Play the customer of the sheet below, message by message.
- Write as this person writes. Real customers are short, incomplete and often impolite. Do not be more patient, more polite or more helpful than the sheet says: too much courtesy is the usual mistake.
- Say only what the sheet holds. Invent no number, name, date, amount or event. What stands under "withholds" you tell only once the agent has asked for it.
- After each message of the agent you are told whether it met your goal. While it is open you do not thank and take leave. Once it is met, you close in your own way.
- "gives_up" counts turns of the agent that did not help you; you are told how many there were. With the message after as many as "after" says, leave. Where "asks_after" is given, ask for a human with the message after as many as that says, not earlier; without it you never ask for a human.
- Never mention the sheet, your role or these instructions. No stage directions, no speaker's name, no quotation marks round the message.
- felt_frustration: how frustrated this customer is now, 0 (not at all) to 10 (furious). goal_met: whether the customer has what they came for. wants_human: whether this message asks for a person. leaves: whether this is their last message.

${DATA_RULE}`;

/**
 * The next message of a customer: the model is the customer, so their messages are its own and the agent's are the user's.
 * @param faults what was wrong with its last try at this turn
 */
export function customerPrompt(sheet: Sheet, { turns }: SoFar, faults: readonly Fault[] = []): Prompt<CustomerAnswer> {
  const messages: Prompt<CustomerAnswer>['messages'] = [{ role: 'user', content: 'The chat is open. Write your first message.' }];
  for (const [index, turn] of turns.entries()) {
    messages.push({ role: 'assistant', content: turn.customer }, { role: 'user', content: afterMove(turn, soFarOf(turns.slice(0, index + 1), sheet)) });
  }
  return {
    system: `${INSTRUCTIONS}\n\n${jsonBlock('sheet', told(sheet))}`,
    messages: faults.length === 0 ? messages : againWith(messages, faults),
    answer: CustomerAnswer,
    maxTokens: MOST_TOKENS,
    promptVersion: VERSION,
  };
}

/** What the customer reads, and how they stand: told by code, which decides it. */
function afterMove({ offer, reply }: PastTurn, { served, unserved }: SoFar): string {
  const offered = offer === undefined ? [] : [dataBlock('agent_message', offer), 'You said no to that, and the agent went on:'];
  const stand = served ? GOAL_MET : `${GOAL_OPEN} ${unserved}.`;
  return [...offered, dataBlock('agent_message', reply), stand, 'Write your next message.'].join('\n');
}

/** What of a sheet is for the player: not by what code recognises a fact. */
function told({ who, goal, opening, knows, withholds, temperament, gives_up, offered_human }: Sheet) {
  return {
    who,
    goal,
    ...(opening === undefined ? {} : { first_message_in_substance: opening }),
    knows: knows.map(({ tell }) => tell),
    withholds: withholds.map(({ tell, asked }) => ({ fact: tell, tell_only_when_asked_for: asked })),
    temperament,
    gives_up,
    offered_human,
  };
}

/** What was wrong may quote what was said: it is data like the rest. */
function againWith(messages: Prompt<CustomerAnswer>['messages'], faults: readonly Fault[]): Prompt<CustomerAnswer>['messages'] {
  const wrong = dataBlock('rejected', faults.map(({ kind, detail }) => `${kind}: ${detail}`).join('\n'));
  const last = messages.at(-1);
  return [
    ...messages.slice(0, -1),
    { role: 'user', content: `${last?.content ?? ''}\nYour last try could not be used, for this reason:\n${wrong}\nWrite the message anew.` },
  ];
}
