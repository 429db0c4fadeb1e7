import { z } from 'zod';
import { DATA_RULE } from '../../core/data-block.ts';
import type { Team } from '../../core/team.ts';
import type { Prompt } from '../../llm/prompt.ts';
import { type Scene, sceneText } from './scene.ts';

const VERSION = 'agent-propose/1';
const MOST_TOKENS = 500;

/** What an agent is about to do, before anybody has allowed it. */
export const AgentProposal = z.strictObject({
  intent: z.string().describe("Which of the team's intents the customer's message is about; empty where none"),
  confidence: z.number().min(0).max(1).describe('How sure you are of the intent, 0 to 1'),
  action: z.string().describe('The tool to use next'),
  amount: z.number().nullable().describe("Money that the action moves, in the team's currency; null where none"),
  question: z.string().describe('With `clarify` and `collect_details`: what you ask the customer; else empty'),
});
export type AgentProposal = z.infer<typeof AgentProposal>;

/** What the agent proposes on a turn. It is told of no limit and of no policy: those are others' to hold it to. */
export function proposePrompt(team: Team, scene: Scene): Prompt<AgentProposal> {
  const tools = Object.entries(team.actions).map(([name, { title, consequence }]) => `- ${name}: ${title ?? name} (${consequence})`);
  return {
    system: `You are the support agent of ${team.team}. You read a customer's message and choose the one tool to use next. You propose and do not act yet: whether it is done is decided after you. Prefer the tool that serves the customer; ask with \`clarify\` or \`collect_details\` only when you cannot act without the answer.

Tools:
${tools.join('\n')}

Intents: ${Object.keys(team.intents).join(', ')}.
Currency: ${team.currency}.

${DATA_RULE}`,
    messages: [{ role: 'user', content: `${sceneText(scene)}\nWhat do you propose?` }],
    answer: AgentProposal,
    maxTokens: MOST_TOKENS,
    promptVersion: VERSION,
  };
}
