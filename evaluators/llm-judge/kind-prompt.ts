import { DATA_RULE, dataBlock } from '../../core/data-block.ts';
import type { Message } from '../../core/observation.ts';
import type { Prompt } from '../../llm/prompt.ts';
import { JudgeVerdict } from './verdict.ts';

const VERSION = 'judge-kind/1';
const MOST_TOKENS = 400;

const RUBRIC = `You judge whether the message with which a customer is handed to a human would feel to this customer like better service.
- pass: it is respectful, fits how the customer feels, and says what happens next.
- fail: it sounds like a rejection, blames or lectures the customer, is cold towards somebody in distress, or cheerful towards somebody who is angry or grieves.
- cannot_tell: it could be read either way.
Whether it is true is no question here. Copy the words that decide it into quote.`;

/** Whether the message that goes with a handoff is kind to this customer. */
export function kindPrompt(say: string, messages: readonly Message[]): Prompt<JudgeVerdict> {
  const said = messages.map(({ role, text }) => dataBlock(role === 'customer' ? 'customer_message' : 'agent_message', text));
  return {
    system: `${RUBRIC}\n\n${DATA_RULE}`,
    messages: [
      { role: 'user', content: `The conversation:\n${said.join('\n')}\nThe message:\n${dataBlock('handoff_message', say)}\nYour verdict on the message?` },
    ],
    answer: JudgeVerdict,
    maxTokens: MOST_TOKENS,
    promptVersion: VERSION,
  };
}
