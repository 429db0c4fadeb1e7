import type { Team } from '../core/team.ts';
import type { ExpectedCalls } from '../llm/money/estimate.ts';
import type { Prompt } from '../llm/prompt.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import { customerPrompt } from './customer/sheet/prompt.ts';
import { soFarOf } from './customer/sheet/so-far.ts';
import { proposePrompt } from './llm-agent/propose-prompt.ts';
import { replyPrompt } from './llm-agent/reply-prompt.ts';

/** Bytes to a token, roughly. */
const BYTES = 4;
/** Tokens that a turn adds to what is sent, and tokens of an answer; assumptions. */
const TURN = 90;
const ANSWER = 80;
/** Courses beside the first, of each conversation, on which declined offers go on; and how much of it each has left. An assumption. */
const FORKS = 1;
const LEFT = 0.5;

/** Turns that a policy decides in a conversation, and what it reads each time; assumptions. */
const DECIDED = 2.5;
const READ = 1_500;

/** Models by the part they play; who is absent plays none. */
export interface ModelIds {
  readonly customer?: string;
  readonly agent?: string;
  readonly policy?: string;
}

/**
 * Calls that a play is expected to make: roughly, since nobody knows how long a conversation will be.
 * @param policies how many are written in prose
 */
export function expectedCalls(
  scenarios: readonly Scenario[],
  trials: readonly number[],
  team: Team,
  ids: ModelIds,
  policies: number,
): readonly ExpectedCalls[] {
  return scenarios.flatMap(({ customer, account, contacts }, index): ExpectedCalls[] => {
    const deciding = ids.policy === undefined ? [] : [policyCalls(ids.policy, (trials[index] ?? 0) * policies)];
    if (customer.kind !== 'llm' || ids.customer === undefined) return deciding;
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
    return [kind('customer', ids.customer, customerPrompt(sheet, soFarOf([], sheet))), ...agent, ...deciding];
  });
}

function policyCalls(model: string, conversations: number): ExpectedCalls {
  return { role: 'policy', model, calls: Math.round(conversations * DECIDED), input: READ, output: ANSWER, maxTokens: 500 };
}

function sizeOf({ system, messages }: Prompt<unknown>): number {
  return Math.round((system.length + messages.reduce((sum, { content }) => sum + content.length, 0)) / BYTES);
}
