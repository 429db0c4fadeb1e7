import { describe, expect, it } from 'vitest';
import { Team } from '../../core/team.ts';
import { parseYaml } from '../../core/yaml.ts';
import { runExample } from './run-example.ts';

const TEAM = Team.parse({
  version: 1,
  team: 'small',
  timezone: 'UTC',
  currency: 'EUR',
  actions: { answer: { consequence: 'informational' } },
  queues: { care: { skills: ['orders'], staff: 1, hours: 'always' } },
  categories: { orders: { title: 'Orders' } },
  intents: { order_status: { category: 'orders', examples: ['where is my parcel'] } },
});

const ONE = `
id: one
customer: { beats: { where: Where is my parcel?, again: Where is it? } }
truth: { need: must, windows: [{ opens: again }] }
policies:
  at-2: { decides: { 2: escalate } }
expect:
  at-2: { outcome: correct, stop: 2, offers: {}, sees: { 2: { turn: 2 } }, derived: { outcome: correct } }
`;

const SUITE = `
id: suite
customer: { beats: { where: Where is my parcel?, again: Where is it? } }
conversations:
  needed: { truth: { need: must, windows: [{ opens: again }] } }
policies:
  at-2: { decides: { 2: escalate } }
expect:
  at-2: { recall: 1 of 1, outcomes: { needed: correct }, suite_share: 1 of 1 }
`;

function run(text: string) {
  return runExample(parseYaml('page.md', text), TEAM);
}

function changed(text: string, from: string, to: string): string {
  expect(text).toContain(from);
  return text.replace(from, to);
}

describe('runExample', () => {
  it.each([ONE, SUITE])('accepts an example that holds', async (text) => {
    await expect(run(text)).resolves.toMatchObject({ records: [{ status: 'played' }] });
  });

  it.each([
    ['a wrong outcome', ONE, 'outcome: correct, stop', 'outcome: late, stop'],
    ['a wrong turn', ONE, 'stop: 2', 'stop: 1'],
    ['an offer that was not made', ONE, 'offers: {}', 'offers: { 1: declined }'],
    ['an observation that was not made', ONE, 'turn: 2', 'turn: 1'],
    ['a turn that was not observed', ONE, 'sees: { 2:', 'sees: { 3:'],
    ['a wrong outcome on derived signals', ONE, 'derived: { outcome: correct }', 'derived: { outcome: late }'],
    ['a wrong figure', SUITE, 'recall: 1 of 1', 'recall: 0 of 1'],
    ['a wrong outcome in a suite', SUITE, 'needed: correct', 'needed: early'],
    ['a conversation that is not in the suite', SUITE, '{ needed: correct }', '{ wanted: correct }'],
    ['a wrong share', SUITE, 'suite_share: 1 of 1', 'suite_share: 0 to 1 of 1'],
  ])('fails on %s', async (_what, text, from, to) => {
    await expect(run(changed(text, from, to))).rejects.toThrow();
  });

  it.each([
    ['an unknown key', ONE, 'id: one', 'id: one\nwhy: because', 'unknown key `why`'],
    ['an unknown key of a policy', ONE, '{ decides:', '{ decide:', 'unknown key `decide`'],
    ['an unknown key of a beat', ONE, 'where: Where is my parcel?', 'where: { say: Hello., offers: {} }', 'unknown key `offers`'],
    ['an unknown key of the truth', ONE, 'need: must', 'need: must, because: so', 'unknown key `because`'],
    ['an unknown expectation', ONE, 'stop: 2', 'stopped: 2', 'unknown key `stopped`'],
    ['an unknown figure', SUITE, 'recall:', 'recal:', 'unknown key `recal`'],
    ['a reason missing', ONE, 'outcome: correct, stop', 'outcome: unscored, stop', '`why` belongs to `unscored`'],
    [
      'no expectation',
      ONE,
      'at-2: { outcome: correct, stop: 2, offers: {}, sees: { 2: { turn: 2 } }, derived: { outcome: correct } }',
      '{}',
      'needs an expectation',
    ],
    ['a policy without an expectation', ONE, 'policies:', 'policies:\n  silent: { decides: {} }', 'needs an expectation'],
    ['an expectation that says nothing', SUITE, '{ recall: 1 of 1, outcomes: { needed: correct }, suite_share: 1 of 1 }', '{}', 'expects nothing'],
  ])('refuses %s', async (_what, text, from, to, message) => {
    await expect(run(changed(text, from, to))).rejects.toThrow(message);
  });
});
