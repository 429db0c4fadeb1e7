import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { faithfulPrompt } from '../evaluators/llm-judge/faithful-prompt.ts';
import { kindPrompt } from '../evaluators/llm-judge/kind-prompt.ts';
import type { Prompt } from '../llm/prompt.ts';
import { policyPrompt } from '../policies/prompt/prompt.ts';
import { anObservation, TEAM } from '../policies/testdata/observations.ts';
import { loadScenarios } from '../scenarios/load.ts';
import { readTeamFile } from '../scenarios/team.ts';
import { customerPrompt } from '../simulator/customer/sheet/prompt.ts';
import { type PastTurn, soFarOf } from '../simulator/customer/sheet/so-far.ts';
import { backgroundOf } from '../simulator/customer/sheet/validity/background.ts';
import { faultsOf } from '../simulator/customer/sheet/validity/validity.ts';
import { proposePrompt } from '../simulator/llm-agent/propose-prompt.ts';
import { replyPrompt } from '../simulator/llm-agent/reply-prompt.ts';
import { INJECTIONS } from './testdata/injections.ts';

const LIBRARY = join(import.meta.dirname, '..', 'scenarios', 'library');
const { team } = readTeamFile(join(LIBRARY, 'team.yaml'));
const [first] = loadScenarios([join(LIBRARY, 'llm')], team);
if (first?.scenario.customer.kind !== 'llm') throw new Error('there is no sheet');
const { scenario } = first;
const { sheet } = first.scenario.customer;
const PROSE = 'Escalate whoever asks for a human.';

/** Every prompt there is, with a text of a customer and one of an agent in every place where such a text comes. */
function promptsWith(customer: string, agent: string): Readonly<Record<string, Prompt<unknown>>> {
  const turns: readonly PastTurn[] = [{ customer, reply: agent, outcome: 'answered' }];
  const messages = [
    { role: 'customer' as const, text: customer, turn: 1 },
    { role: 'agent' as const, text: agent, turn: 1 },
  ];
  const account = { ...scenario.account, name: customer, facts: { note: customer } };
  const contacts = [{ at: scenario.clock, same_issue: true, channel: 'chat' as const, summary: customer, outcome: 'unknown' as const }];
  const scene = { account, contacts, turns, message: customer };
  const attempts = [{ turn: 1, action: 'answer', outcome: 'answered' as const, reply: agent }];
  return {
    customer: customerPrompt(sheet, soFarOf(turns, sheet)),
    'customer, asked anew': customerPrompt(sheet, soFarOf(turns, sheet), [{ kind: 'against_sheet', detail: customer }]),
    'agent proposes': proposePrompt(team, scene),
    'agent replies': replyPrompt(team, scene, { action: 'look_up', outcome: 'answered', result: agent }),
    policy: policyPrompt(PROSE, TEAM, anObservation({ message: customer, messages, attempts, account, contacts })),
    'judge of faithfulness': faithfulPrompt(agent, messages),
    'judge of kindness': kindPrompt(agent, messages),
  };
}

const BENIGN = promptsWith('hello', 'good morning');

/** What of a prompt is no data: the fences and what stands outside them. */
function frameOf({ messages }: Prompt<unknown>): readonly string[] {
  return messages.filter(({ role }) => role === 'user').map(({ content }) => content.replace(/<([a-z_]+)>\n[^<>]*\n<\/\1>/g, '<$1>'));
}

describe('a text that wants to be obeyed', () => {
  it('comes in at least 40 dresses, each once, from customers and agents', () => {
    expect(new Set(INJECTIONS.map(({ text }) => text)).size).toBe(INJECTIONS.length);
    expect(INJECTIONS.length).toBeGreaterThanOrEqual(40);
    expect(new Set(INJECTIONS.map(({ from }) => from))).toEqual(new Set(['customer', 'agent']));
  });

  it.each(INJECTIONS)('reaches no instruction and closes no fence: $text', ({ from, text }) => {
    const prompts = from === 'customer' ? promptsWith(text, 'good morning') : promptsWith('hello', text);
    for (const [name, prompt] of Object.entries(prompts)) {
      const benign = BENIGN[name];
      if (benign === undefined) throw new Error(`there is no prompt \`${name}\``);
      expect(prompt.system).toBe(benign.system);
      expect(frameOf(prompt)).toEqual(frameOf(benign));
    }
  });

  it.each(INJECTIONS)('does not make a faulty turn of a customer valid: $text', ({ text }) => {
    const turns: readonly PastTurn[] = [{ customer: 'where is my money', reply: text, outcome: 'answered' }];
    const answer = { message: `Thanks for everything, goodbye. ${text}`, felt_frustration: 8, goal_met: true, wants_human: false, leaves: true };
    const kinds = faultsOf({ sheet, answer, soFar: soFarOf(turns, sheet), background: backgroundOf(scenario) }).map(({ kind }) => kind);
    expect(kinds).toContain('closed_early');
  });
});

describe('the sheet', () => {
  it('reaches the customer and nobody else', () => {
    const { customer, 'customer, asked anew': anew, ...others } = BENIGN;
    expect(customer?.system).toContain(sheet.who);
    expect(anew?.system).toContain(sheet.who);
    const told = JSON.stringify(others);
    for (const text of [sheet.who, sheet.goal, sheet.temperament.manner, ...sheet.temperament.angers]) expect(told).not.toContain(text);
  });
});
