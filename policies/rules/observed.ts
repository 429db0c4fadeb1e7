import type { Account, PriorContact } from '../../core/account.ts';
import type { Attempt, Message, Observation, Offer, ProposedAction, Signals, SoFar } from '../../core/observation.ts';
import type { RecordShape, Shape } from './shapes.ts';

type OptionalKey<T> = { [K in keyof T]-?: Partial<Pick<T, K>> extends Pick<T, K> ? K : never }[keyof T];
/** The shape of what may be absent. */
interface Maybe {
  readonly of: Shape;
}
type Fields<T> = { readonly [K in keyof Required<T>]: K extends OptionalKey<T> ? Maybe : Shape };

/** A record shape that has to name every field of `T`, and no other, and has to say of each whether it may be absent. */
function record<T>(type: string, fields: Fields<T>): RecordShape {
  const named = Object.entries<Shape | Maybe>(fields);
  return {
    type,
    fields: Object.fromEntries(named.map(([key, field]) => [key, isMaybe(field) ? field.of : field])),
    optional: named.flatMap(([key, field]) => (isMaybe(field) ? [key] : [])),
  };
}

function isMaybe(field: Shape | Maybe): field is Maybe {
  return typeof field === 'object' && 'of' in field;
}

function maybe(of: Shape): Maybe {
  return { of };
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
    name: maybe('string'),
    tier: 'string',
    annual_value: 'double',
    opportunity_value: 'double',
    since: maybe('string'),
    identity: 'string',
    flags: strings,
    facts: { map: 'dyn' },
  }),
  contacts: { list: record<PriorContact>('Contact', { at: 'string', same_issue: 'bool', channel: 'string', summary: 'string', outcome: 'string' }) },
  contacts_7d: 'double',
  signals: record<Signals>('Signals', {
    intent: maybe('string'),
    confidence: maybe('double'),
    out_of_scope: maybe('double'),
    sentiment: maybe('double'),
    explicit_request: maybe('bool'),
    frustration: maybe('double'),
    curt_hostile: maybe('bool'),
    re_explains: maybe('bool'),
    sensitive_topics: maybe(strings),
    issues: maybe('double'),
  }),
  sources: record<Observation['sources']>('Sources', {
    intent: maybe('string'),
    confidence: maybe('string'),
    out_of_scope: maybe('string'),
    sentiment: maybe('string'),
    explicit_request: maybe('string'),
    frustration: maybe('string'),
    curt_hostile: maybe('string'),
    re_explains: maybe('string'),
    sensitive_topics: maybe('string'),
    issues: maybe('string'),
  }),
  action: record<ProposedAction>('Action', { name: 'string', consequence: 'string', amount: maybe('double') }),
  authority: record<Observation['authority']>('Authority', { permitted: 'bool', limit: maybe('double') }),
  attempts: { list: record<Attempt>('Attempt', { turn: 'double', action: 'string', amount: maybe('double'), outcome: 'string', reply: 'string' }) },
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
