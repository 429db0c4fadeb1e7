import type { Team } from '../core/team.ts';
import type { ExpectedCalls } from '../llm/money/estimate.ts';
import type { Prompt } from '../llm/prompt.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import { customerPrompt } from './customer/sheet/prompt.ts';
import { soFarOf } from './customer/sheet/so-far.ts';
import { proposePrompt } from './llm-agent/propose-prompt.ts';
import { replyPrompt } from './llm-agent/reply-prompt.ts';
import type { ModelPlay } from './model-play.ts';

/** Bytes to a token, roughly. */
const BYTES = 4;
/** Tokens that a turn adds to what is sent, and tokens of an answer; assumptions. */
const TURN = 90;
const ANSWER = 80;
/** Courses beside the first, of each conversation, on which declined offers go on; and how much of it each has left. An assumption. */
const FORKS = 1;
const LEFT = 0.5;

/** Calls that a play is expected to make: roughly, since nobody knows how long a conversation will be. */
export function expectedCalls(scenarios: readonly Scenario[], trials: readonly number[], team: Team, ids: Partial<ModelPlay['ids']>): readonly ExpectedCalls[] {
  return scenarios.flatMap(({ customer, account, contacts }, index): ExpectedCalls[] => {
    if (customer.kind !== 'llm' || ids.customer === undefined) return [];
    const { sheet } = customer;
    // Whoever is not served leaves when the sheet says so; who is served, sooner.
    const turns = sheet.served_by.length === 0 ? sheet.gives_up.after + 1 : Math.min(3, sheet.gives_up.after + 1);
    const count = Math.round((trials[index] ?? 0) * turns * (1 + FORKS * LEFT));
    const scene = { account, contacts, turns: [], message: '' };
    const kind = (role: 'customer' | 'agent', model: string, prompt: Prompt<unknown>): ExpectedCalls => ({
      role,
      model,
      calls: count,
      input: sizeOf(prompt) + (TURN * turns) / 2,
      output: ANSWER,
      maxTokens: prompt.maxTokens,
    });
    const agent =
      ids.agent === undefined
        ? []
        : [
            kind('agent', ids.agent, proposePrompt(team, scene)),
            kind('agent', ids.agent, replyPrompt(team, scene, { action: 'answer', outcome: 'answered', result: '' })),
          ];
    return [kind('customer', ids.customer, customerPrompt(sheet, soFarOf([], sheet))), ...agent];
  });
}

function sizeOf({ system, messages }: Prompt<unknown>): number {
  return Math.round((system.length + messages.reduce((sum, { content }) => sum + content.length, 0)) / BYTES);
}
