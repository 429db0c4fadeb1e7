import * as fc from 'fast-check';
import type { Observation } from '../../core/observation.ts';
import { Team } from '../../core/team.ts';

export const TEAM = Team.parse({
  version: 1,
  team: 'acme',
  timezone: 'America/New_York',
  currency: 'USD',
  actions: { answer: { consequence: 'informational' }, issue_refund: { consequence: 'financial', authority: { limit: 500 } } },
  queues: {
    general: { skills: ['general'], staff: 3, hours: 'always' },
    approvals: { skills: ['billing'], staff: 2, hours: 'always' },
    nobody: { skills: ['billing'], staff: 0, hours: 'always' },
  },
  categories: { billing: { title: 'Billing' } },
  intents: { refund_request: { category: 'billing', examples: ['refund'] } },
});

/** The second message of somebody who wants 640 back, where the agent may refund 500; `changes` replace whole parts. */
export function anObservation(changes: Partial<Observation> = {}): Observation {
  return {
    turn: 2,
    message: 'I want my money back',
    messages: [
      { role: 'customer', text: 'hello', turn: 1 },
      { role: 'agent', text: 'How can I help?', turn: 1 },
      { role: 'customer', text: 'I want my money back', turn: 2 },
    ],
    channel: 'chat',
    language: 'en',
    clock: '2026-03-02T10:05:00-05:00',
    account: {
      id: 'c-1',
      tier: 'standard',
      annual_value: 240,
      opportunity_value: 0,
      identity: 'primary_email',
      flags: ['first_invoice'],
      facts: { plan: 'basic', seats: 4, trial: false },
    },
    contacts: [{ at: '2026-03-01T09:00:00-05:00', same_issue: true, channel: 'email', summary: 'asked for a refund', outcome: 'promised' }],
    contacts_7d: 2,
    signals: { intent: 'refund_request', confidence: 0.8, sentiment: -0.2, frustration: 0.4, sensitive_topics: [] },
    sources: { intent: 'given', confidence: 'given', sentiment: 'derived', frustration: 'derived', sensitive_topics: 'derived' },
    action: { name: 'issue_refund', consequence: 'financial', amount: 640 },
    authority: { permitted: false, limit: 500 },
    attempts: [{ turn: 1, action: 'answer', outcome: 'answered', reply: 'How can I help?' }],
    so_far: {
      attempts: 1,
      failed_attempts: 0,
      refusals: 0,
      clarifications: 0,
      negative_turns: 0,
      curt_hostile_turns: 0,
      re_explanations: 0,
      explicit_requests: 0,
      peak_frustration: 0.4,
    },
    offers: [],
    ...changes,
  };
}

const unit = fc.double({ min: 0, max: 1, noNaN: true });
const count = fc.nat({ max: 6 });
const SIGNALS: fc.Arbitrary<Observation['signals']> = fc.record(
  {
    intent: fc.constantFrom('refund_request', 'goodbye', 'cancel_subscription', 'unheard_of'),
    confidence: unit,
    sentiment: fc.double({ min: -1, max: 1, noNaN: true }),
    explicit_request: fc.boolean(),
    frustration: unit,
    curt_hostile: fc.boolean(),
    re_explains: fc.boolean(),
    sensitive_topics: fc.uniqueArray(fc.constantFrom('safety', 'legal', 'fraud', 'bereavement', 'press')),
    issues: count,
  },
  { requiredKeys: [] },
);

/** Any observation, with any of its optional parts absent. */
export const OBSERVATIONS: fc.Arbitrary<Observation> = fc
  .record({
    turn: fc.integer({ min: 1, max: 12 }),
    message: fc.string({ maxLength: 300 }),
    signals: SIGNALS,
    contacts_7d: fc.integer({ min: 1, max: 6 }),
    action: fc.record(
      {
        name: fc.constantFrom('answer', 'clarify', 'issue_refund', 'of-a-record'),
        consequence: fc.constantFrom('informational', 'account_change', 'financial'),
        amount: fc.nat(),
      },
      { requiredKeys: ['name', 'consequence'] },
    ),
    authority: fc.record({ permitted: fc.boolean(), limit: fc.nat() }, { requiredKeys: ['permitted'] }),
    so_far: fc.record({
      attempts: count,
      failed_attempts: count,
      refusals: count,
      clarifications: count,
      negative_turns: count,
      curt_hostile_turns: count,
      re_explanations: count,
      explicit_requests: count,
      peak_frustration: unit,
    }),
    offers: fc.array(fc.record({ turn: fc.integer({ min: 1, max: 12 }), answer: fc.constantFrom('accepted', 'declined', 'unanswered') }), { maxLength: 2 }),
    account: fc.record({
      id: fc.constant('c-1'),
      tier: fc.constantFrom('free', 'standard', 'business', 'enterprise'),
      annual_value: fc.nat(),
      opportunity_value: fc.nat(),
      identity: fc.constantFrom('primary_email', 'other_email', 'unverified'),
      flags: fc.uniqueArray(fc.constantFrom('bad_review_posted', 'first_invoice')),
      facts: fc.constant({}),
    }),
  })
  .map((changes) => anObservation(changes));
