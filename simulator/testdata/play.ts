import { Team } from '../../core/team.ts';
import { Scenario } from '../../scenarios/scenario.ts';
import type { Perceiver } from '../perception/perceive.ts';

export const TEAM = Team.parse({
  version: 1,
  team: 'acme',
  timezone: 'America/New_York',
  currency: 'USD',
  actions: {
    answer: { consequence: 'informational' },
    clarify: { consequence: 'informational' },
    refund: { consequence: 'financial', authority: { limit: 20 } },
  },
  queues: {},
  categories: { billing: { title: 'Billing' } },
  intents: { refund_request: { category: 'billing', examples: ['refund me'] } },
});

/** Perceives nothing but how many messages came before. */
export const COUNTING: Perceiver = { perceive: (message, earlier) => ({ issues: earlier.length + 1, explicit_request: message.includes('human') }) };

export function scenario(customer: object, over: object = {}): Scenario {
  return Scenario.parse({
    version: 1,
    family: 'f',
    stratum: 'billing',
    archetype: 'everyday',
    scenario: 's',
    title: 'A talk',
    clock: '2026-03-08T06:59:00Z',
    account: { id: 'c-1' },
    world: {
      proposals: { pay: { intents: ['refund_request'], action: 'refund', amount: 40, outcome: ['failed', 'answered'], reply: ['Not now.', 'Done.'] } },
      confused: 'What do you mean?',
    },
    customer,
    truth: { need: 'unlabelled' },
    ...over,
  });
}
