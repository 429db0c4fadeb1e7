import { z } from 'zod';
import { DATA_RULE, dataBlock, jsonBlock } from '../../core/data-block.ts';
import type { Observation } from '../../core/observation.ts';
import type { Team } from '../../core/team.ts';
import { TRIGGERS, URGENCIES } from '../../core/vocabulary.ts';
import type { Prompt } from '../../llm/prompt.ts';

const VERSION = 'policy/1';
const MOST_TOKENS = 500;

/** What a model decides. Empty texts stand for what only an offer or an escalation has. */
export const PromptDecision = z.strictObject({
  do: z.enum(['continue', 'offer', 'escalate']),
  trigger: z.enum([...TRIGGERS, '']).describe('Why, with offer and escalate; else empty'),
  route: z.string().describe("One of the team's queues; empty for the default"),
  urgency: z.enum([...URGENCIES, '']).describe('Empty for the default'),
  say: z.string().describe('What the customer is told; empty for the default'),
  because: z.string().describe('The clause of the policy that decided, in a few words'),
});
export type PromptDecision = z.infer<typeof PromptDecision>;

/** What a policy that is written in prose decides on a turn. @param prose the owner's policy, without its head */
export function policyPrompt(prose: string, team: Team, observation: Observation): Prompt<PromptDecision> {
  const { messages, ...seen } = observation;
  const said = messages.map(({ role, text }) => dataBlock(role === 'customer' ? 'customer_message' : 'agent_message', text));
  return { ...bareDecisionPrompt(prose, team), messages: [{ role: 'user', content: `${said.join('\n')}\n${jsonBlock('observation', seen)}\nDecide.` }] };
}

/** The same before anything was observed. */
export function bareDecisionPrompt(prose: string, team: Team): Omit<Prompt<PromptDecision>, 'messages'> {
  const queues = Object.entries(team.queues).map(([name, { title, skills, staff }]) => `- ${name}: ${title ?? name} (${skills.join(', ')}; ${staff} people)`);
  return {
    system: `You are the escalation policy of a support team. Before each move of an automated agent you decide: \`continue\` (the agent does what it proposes), \`offer\` (a human is offered to the customer) or \`escalate\` (a human takes over now). Decide by the policy below and by what was observed, and by nothing else.

Triggers: ${TRIGGERS.join(', ')}.
Urgencies: ${URGENCIES.join(', ')}.
Queues:
${queues.join('\n')}

${DATA_RULE}

The policy:

${prose}`,
    answer: PromptDecision,
    maxTokens: MOST_TOKENS,
    promptVersion: VERSION,
  };
}
