import { z } from 'zod';
import { DATA_RULE, dataBlock } from '../../core/data-block.ts';
import type { Team } from '../../core/team.ts';
import type { MoveOutcome } from '../../core/vocabulary.ts';
import type { Prompt } from '../../llm/prompt.ts';
import { type Scene, sceneText } from './scene.ts';

const VERSION = 'agent-reply/1';
const MOST_TOKENS = 500;

const AgentReply = z.strictObject({ reply: z.string().min(1).describe('What you write to the customer') });
type AgentReply = z.infer<typeof AgentReply>;

/** What came of an action. */
export interface Attempted {
  readonly action: string;
  readonly outcome: MoveOutcome;
  /** What the world gave back. */
  readonly result: string;
}

/** What the agent writes once its action was attempted. */
export function replyPrompt(team: Team, scene: Scene, { action, outcome, result }: Attempted): Prompt<AgentReply> {
  return {
    system: `You are the support agent of ${team.team}. You used a tool for the customer; tell them what came of it, in two or three plain sentences. Promise nothing that the result does not say.

${DATA_RULE}`,
    messages: [
      {
        role: 'user',
        content: `${sceneText(scene)}\nYou used a tool, and this came of it:\n${dataBlock('tool_result', `${action} (${outcome}): ${result}`)}\nWrite your reply.`,
      },
    ],
    answer: AgentReply,
    maxTokens: MOST_TOKENS,
    promptVersion: VERSION,
  };
}
