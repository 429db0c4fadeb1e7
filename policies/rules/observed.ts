import type { Account, PriorContact } from '../../core/account.ts';
import type { Attempt, Message, Observation, Offer, ProposedAction, SignalName, Signals, SoFar } from '../../core/observation.ts';
import type { RecordShape, Shape } from './shapes.ts';

/** A record shape that has to name every field of `T`, and no other. */
function record<T>(type: string, fields: { readonly [K in keyof Required<T>]: Shape }): RecordShape {
  return { type, fields };
}

const strings: Shape = { list: 'string' };

/** What a condition may read of the observation, by the name of the variable. */
export const OBSERVED = {
  turn: 'double',
  message: 'string',
  messages: { list: record<Message>('Message', { role: 'string', text: 'string', turn: 'double' }) },
  channel: 'string',
  language: 'string',
  clock: 'string',
  account: record<Account>('Account', {
    id: 'string',
    name: 'string',
    tier: 'string',
    annual_value: 'double',
    opportunity_value: 'double',
    since: 'string',
    identity: 'string',
    flags: strings,
    facts: { map: 'dyn' },
  }),
  contacts: { list: record<PriorContact>('Contact', { at: 'string', same_issue: 'bool', channel: 'string', summary: 'string', outcome: 'string' }) },
  contacts_7d: 'double',
  signals: record<Signals>('Signals', {
    intent: 'string',
    confidence: 'double',
    out_of_scope: 'double',
    sentiment: 'double',
    explicit_request: 'bool',
    frustration: 'double',
    curt_hostile: 'bool',
    re_explains: 'bool',
    sensitive_topics: strings,
    issues: 'double',
  }),
  sources: record<Record<SignalName, string>>('Sources', {
    intent: 'string',
    confidence: 'string',
    out_of_scope: 'string',
    sentiment: 'string',
    explicit_request: 'string',
    frustration: 'string',
    curt_hostile: 'string',
    re_explains: 'string',
    sensitive_topics: 'string',
    issues: 'string',
  }),
  action: record<ProposedAction>('Action', { name: 'string', consequence: 'string', amount: 'double' }),
  authority: record<Observation['authority']>('Authority', { permitted: 'bool', limit: 'double' }),
  attempts: { list: record<Attempt>('Attempt', { turn: 'double', action: 'string', amount: 'double', outcome: 'string', reply: 'string' }) },
  so_far: record<SoFar>('SoFar', {
    attempts: 'double',
    failed_attempts: 'double',
    refusals: 'double',
    clarifications: 'double',
    negative_turns: 'double',
    curt_hostile_turns: 'double',
    re_explanations: 'double',
    explicit_requests: 'double',
    peak_frustration: 'double',
  }),
  offers: { list: record<Offer>('Offer', { turn: 'double', answer: 'string' }) },
} as const satisfies { readonly [K in keyof Observation]: Shape };
