import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { InputError } from '../../../core/errors.ts';
import { Team } from '../../../core/team.ts';
import { validate } from '../../../core/validate.ts';
import { parseYaml } from '../../../core/yaml.ts';
import type { Scenario } from '../../scenario.ts';
import { scenarioOfTask, TAU2_TEAMS } from './scenario-of-task.ts';

const teamOf = (file: string) => validate(Team, parseYaml(file, readFileSync(file, 'utf8')));
const TEAMS = { airline: teamOf(TAU2_TEAMS.airline), retail: teamOf(TAU2_TEAMS.retail), telecom: teamOf(TAU2_TEAMS.telecom) };
const PLACE = { file: 'tasks.jsonl', line: 3 };

const TASK = {
  id: 'retail/900',
  domain: 'retail',
  reason_for_call: 'You want to return your kettle. If that is not possible, you want to exchange it. If the agent asks for the reason, say that it leaks.',
  known_info: 'You are Ada Berg in zip code 10001.',
  unknown_info: 'You do not remember your email address',
  task_instructions: 'You are polite. You prefer a gift card.',
  expected_agent_actions: ['find_user_id_by_name_zip', 'get_order_details', 'exchange_delivered_order_items'],
  transfer_expected: false,
  transfer_position: null,
};

function told(scenario: Scenario): string[] {
  if (scenario.customer.kind !== 'script') throw new Error('not a script');
  return Object.entries(scenario.customer.beats).map(([name, beat]) => {
    const move = scenario.world.proposals[beat.propose ?? ''];
    return `${name}: ${beat.say} -> ${move?.action} ${move?.outcome}`;
  });
}

describe('scenarioOfTask', () => {
  it('has the customer speak the sheet, and the agent do what a right solution does', () => {
    const scenario = scenarioOfTask(TASK, PLACE, TEAMS.retail);
    expect(told(scenario)).toEqual([
      'opens: I want to return my kettle. -> clarify clarified',
      'identifies: I am Ada Berg in zip code 10001. I do not remember my email address. -> find_user_id_by_name_zip answered',
      'explains: I prefer a gift card. It leaks. -> answer refused',
      'pushes_back: I want to exchange it. -> get_order_details answered',
      'confirms_1: Yes, please go ahead. -> exchange_delivered_order_items answered',
      'closes: Thank you, that is all. -> answer answered',
    ]);
    expect(scenario).toMatchObject({
      family: 'retail-ada-berg',
      stratum: 'exchanges',
      account: { name: 'Ada Berg' },
      truth: { need: 'unlabelled' },
      customer: { offer: 'accept' },
    });
  });

  it.each([
    [0, 'opens'],
    [2, 'pushes_back'],
    [null, 'pushes_back'],
  ])('lets the window open where the transfer stands at %j', (position, opens) => {
    const actions = [...TASK.expected_agent_actions.slice(0, 2), 'transfer_to_human_agents'];
    const task = { ...TASK, expected_agent_actions: actions, transfer_expected: true, transfer_position: position, user_requests_transfer: true };
    const scenario = scenarioOfTask(task, PLACE, TEAMS.retail);
    expect(scenario.truth).toMatchObject({ need: 'must', windows: [{ opens }], untimed: false });
    expect(scenario.truth.triggers).toContain('explicit_request');
    expect(told(scenario).slice(-2)).toEqual([
      'asks_for_human: This is getting us nowhere. I would like to speak to a human, please. -> answer refused',
      'gives_up: Then leave everything as it is. I am done here. -> answer answered',
    ]);
    expect(scenario.customer).toMatchObject({ beats: { asks_for_human: { asks_for_human: true }, gives_up: { on: { otherwise: 'abandoned' } } } });
  });

  it('opens after the changes that come before the transfer', () => {
    const task = {
      ...TASK,
      expected_agent_actions: [...TASK.expected_agent_actions, 'transfer_to_human_agents'],
      transfer_expected: true,
      transfer_position: 3,
    };
    expect(scenarioOfTask(task, PLACE, TEAMS.retail).truth.windows).toEqual([{ opens: 'explains' }]);
  });

  it('declines a human where the sheet says so', () => {
    const task = { ...TASK, task_instructions: 'Do not ask to be transferred.' };
    expect(scenarioOfTask(task, PLACE, TEAMS.retail).customer).toMatchObject({ offer: 'decline' });
  });

  const PHONE = {
    ...TASK,
    id: 'telecom/[service_issue]overdue_bill_suspension|unseat_sim_card[PERSONA:Hard]',
    domain: 'telecom',
    persona: 'Technology makes you feel uneasy.',
    reason_for_call: 'Your phone has no service.',
    known_info: 'You are John Smith with phone number 555-123-2002.',
    unknown_info: null,
    task_instructions: 'If the agent asks you to pay a bill, you accept.',
    expected_agent_actions: ['send_payment_request', 'resume_line'],
    expected_user_actions: ['make_payment', 'reseat_sim_card'],
  };

  it('walks through a repair, and requests a payment before it is made', () => {
    const scenario = scenarioOfTask(PHONE, PLACE, TEAMS.telecom);
    expect(told(scenario).map((line) => line.split(' -> ')[1])).toEqual([
      'clarify clarified',
      'get_customer_by_phone answered',
      'send_payment_request answered',
      'troubleshoot answered',
      'troubleshoot answered',
      'resume_line answered',
      'answer answered',
    ]);
    expect(scenario).toMatchObject({ family: 'telecom-service_issue', stratum: 'service' });
  });

  it('opens the window where the phone shows what nobody here can mend', () => {
    const task = {
      ...PHONE,
      id: 'telecom/[service_issue]lock_sim_card_pin[PERSONA:None]',
      expected_agent_actions: ['transfer_to_human_agents'],
      transfer_expected: true,
      transfer_position: 0,
    };
    const scenario = scenarioOfTask(task, PLACE, TEAMS.telecom);
    expect(scenario.truth.windows).toEqual([{ opens: 'meets_obstacle' }]);
    expect(told(scenario)[3]).toContain('SIM card is locked');
  });

  it.each([
    [{ ...TASK, reason_for_call: ' ' }, 'must say why the customer calls'],
    [{ ...TASK, domain: 'bank' }, 'domain'],
    [
      { ...TASK, expected_agent_actions: ['return_delivered_order_item'] },
      'the team has no action `return_delivered_order_item`, which the task `retail/900` expects of the agent',
    ],
    ['a text', 'expected'],
    [null, 'expected'],
  ])('refuses %j', (record, message) => {
    const refused = () => scenarioOfTask(record, PLACE, TEAMS.retail);
    expect(refused).toThrow(InputError);
    expect(refused).toThrow(message);
  });
});

const data = process.env.ESCALAB_DATA;

describe.skipIf(data === undefined)('tau2-tasks-train.jsonl (needs the folder ESCALAB_DATA)', () => {
  const scenarios = (data === undefined ? '' : readFileSync(join(data, 'tau2-tasks-train.jsonl'), 'utf8'))
    .split('\n')
    .filter((line) => line !== '')
    .map((line, index) => {
      const record = JSON.parse(line) as { domain: keyof typeof TEAMS };
      return { domain: record.domain, scenario: scenarioOfTask(record, { file: 'tasks', line: index + 1 }, TEAMS[record.domain]) };
    });

  it('comes in whole, each task a scenario that passes the checks', () => {
    expect(scenarios).toHaveLength(178);
    expect(new Set(scenarios.map(({ scenario }) => scenario.scenario)).size).toBe(178);
    expect(scenarios.filter(({ scenario }) => scenario.truth.need === 'must')).toHaveLength(10);
    expect(new Set(scenarios.filter(({ domain }) => domain === 'telecom').map(({ scenario }) => scenario.family)).size).toBe(3);
    for (const { domain, scenario } of scenarios) expect(Object.keys(TEAMS[domain].categories)).toContain(scenario.stratum);
  });

  it('speaks in the first person to the agent, and keeps directions and secrets to itself', () => {
    const words = scenarios.flatMap(({ scenario }) =>
      scenario.customer.kind === 'script' ? Object.values(scenario.customer.beats).map((beat) => beat.say) : [],
    );
    for (const say of words) {
      expect(say).not.toMatch(/\bthe agent\b|\byourself\b|\bI (?:are|is|has)\b|\b(?:to|for|with|of) I\b|\.\.(?!\.)(?<!\.\.\.)|\bpersona\b|\breveal|###/i);
      expect(say).not.toContain('5206946487');
      expect(say).toMatch(/^["'(]?[A-Z0-9#].*[.!?]["')]?$/s);
    }
  });
});
