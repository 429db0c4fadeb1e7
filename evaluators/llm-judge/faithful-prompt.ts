import { DATA_RULE, dataBlock } from '../../core/data-block.ts';
import type { Message } from '../../core/observation.ts';
import type { Prompt } from '../../llm/prompt.ts';
import { JudgeVerdict } from './verdict.ts';

const VERSION = 'judge-faithful/1';
const MOST_TOKENS = 400;

const RUBRIC = `You judge whether a summary that a human agent is handed is faithful to the conversation it is about.
- pass: every statement of the summary is in the conversation, or follows from it.
- fail: it states something that is not there, contradicts it, or turns a guess or a promise into a fact.
- cannot_tell: the conversation does not settle it.
What the summary leaves out is no fault here, nor is its style. Copy the words that decide it into quote.`;

/** Whether what a handoff says of a conversation is faithful to it. */
export function faithfulPrompt(summary: string, messages: readonly Message[]): Prompt<JudgeVerdict> {
  const said = messages.map(({ role, text }) => dataBlock(role === 'customer' ? 'customer_message' : 'agent_message', text));
  return {
    system: `${RUBRIC}\n\n${DATA_RULE}`,
    messages: [
      { role: 'user', content: `The conversation:\n${said.join('\n')}\nThe summary:\n${dataBlock('summary', summary)}\nYour verdict on the summary?` },
    ],
    answer: JudgeVerdict,
    maxTokens: MOST_TOKENS,
    promptVersion: VERSION,
  };
}
