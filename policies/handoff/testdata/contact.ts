import type { Account, PriorContact } from '../../../core/account.ts';
import type { Firing } from '../../../core/decision.ts';
import { type ObservedContext, type ObservedTurn, observe } from '../../../core/observe.ts';
import { Team } from '../../../core/team.ts';
import { HandoffSpec } from '../../schema.ts';
import type { HandoffInput } from '../input.ts';
import { type Material, materialOf } from '../material.ts';

export const TEAM = Team.parse({
  version: 1,
  team: 'acme',
  timezone: 'America/New_York',
  currency: 'USD',
  actions: {
    answer: { title: 'Answer a question', consequence: 'informational' },
    clarify: { title: 'Ask a clarifying question', consequence: 'informational' },
    issue_refund: { title: 'Refund a payment', consequence: 'financial', authority: { limit: 200 } },
    cancel_plan: { title: 'Cancel the plan', consequence: 'account_change', authority: { tiers: ['free', 'standard', 'business'] } },
  },
  queues: {
    general: { skills: ['general'], staff: 3, hours: { open: '08:00', close: '20:00' } },
    approvals: { skills: ['billing', 'refund_authority'], staff: 2, hours: { open: '09:00', close: '18:00' } },
    empty: { skills: ['billing', 'refund_authority'], staff: 0, hours: 'always' },
  },
  categories: { billing: { title: 'Billing and refunds' }, orders: { title: 'Orders and delivery' } },
  intents: { refund_request: { category: 'billing', examples: ['refund'] }, order_status: { category: 'orders', examples: ['where is it'] } },
});

const ACCOUNT: Account = {
  id: 'c-17',
  name: 'Ada Moreno',
  tier: 'business',
  annual_value: 4800,
  opportunity_value: 0,
  identity: 'primary_email',
  flags: ['bad_review_posted'],
  facts: { order: 'A-1093', plan: 'team' },
};
const CONTACT: PriorContact = {
  at: '2026-03-02T10:00:00-05:00',
  same_issue: true,
  channel: 'chat',
  summary: 'Refund promised, never paid',
  outcome: 'promised',
};
export const CONTEXT: ObservedContext & { account: Account; contacts: PriorContact[] } = {
  channel: 'chat',
  language: 'en',
  account: ACCOUNT,
  contacts: [CONTACT],
};

/** A turn in short: what is not given is plain. */
export interface ShortTurn {
  readonly say: string;
  readonly signals?: ObservedTurn['signals'];
  readonly action?: ObservedTurn['action'];
  readonly authority?: ObservedTurn['authority'];
  readonly outcome?: ObservedTurn['outcome'];
  readonly reply?: string;
}

/** Turns of a course, a minute apart, from Tuesday 3 March 2026, 10:00 in New York. */
export function turnsOf(short: readonly ShortTurn[]): ObservedTurn[] {
  return short.map((turn, index) => ({
    turn: index + 1,
    at: new Date(Date.parse('2026-03-03T15:00:00Z') + index * 60_000).toISOString(),
    customer: turn.say,
    signals: turn.signals ?? {},
    sources: {},
    derived: {},
    action: turn.action ?? { name: 'answer', consequence: 'informational' },
    authority: turn.authority ?? { permitted: true },
    ...(turn.outcome === undefined ? {} : { outcome: turn.outcome, reply: turn.reply ?? 'Done.' }),
  }));
}

export const REFUND: readonly ShortTurn[] = [
  {
    say: 'Hello!',
    signals: { intent: 'order_status', confidence: 0.3, frustration: 0.1 },
    action: { name: 'clarify', consequence: 'informational' },
    outcome: 'clarified',
    reply: 'What can I do?',
  },
  {
    say: 'I want my 640 USD back for order A-1093. NOW! Mail ada@example.com',
    signals: { intent: 'refund_request', confidence: 0.7, sentiment: -0.6, frustration: 0.7 },
    outcome: 'failed',
    reply: 'The order system does not answer.',
  },
  {
    say: 'Just refund me.',
    signals: { intent: 'refund_request', confidence: 0.95, sentiment: -0.4, frustration: 0.6 },
    action: { name: 'issue_refund', consequence: 'financial', amount: 640 },
    authority: { permitted: false, limit: 200 },
    outcome: 'refused',
  },
];

export const OVER_AUTHORITY: Firing = {
  rule: 'over-authority',
  do: 'escalate',
  trigger: 'policy_boundary',
  values: { 'action.amount': 640, 'authority.limit': 200 },
};

/** What the builder is given at the last of some turns. */
export function inputAt(short: readonly ShortTurn[], fired: Firing | undefined, over: Partial<HandoffInput> = {}): HandoffInput {
  return {
    observation: observe(CONTEXT, turnsOf(short), short.length, []),
    decision: {
      do: 'escalate',
      route: 'approvals',
      urgency: 'immediate',
      say: 'A colleague takes over now.',
      diagnostics: { ...(fired ? { fired } : {}), also_fired: [], errors: [] },
    },
    spec: HandoffSpec.parse({}),
    team: TEAM,
    ...over,
  };
}

/** The same, as the parts are given it. */
export function materialAt(...given: Parameters<typeof inputAt>): Material {
  return materialOf(inputAt(...given));
}
