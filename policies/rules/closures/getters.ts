import type { Account } from '../../../core/account.ts';
import type { Observation, ProposedAction, SignalName, SoFar } from '../../../core/observation.ts';

type Get = (observation: Observation) => unknown;
type Fields<T> = { readonly [K in keyof Required<T>]: Get };

/**
 * Reads each part of an observation by a function of its own. An engine remembers at each place in the code where the fields of
 * the objects it met lie; one place for all fields, which would be a line, is three times as slow.
 */
const PARTS: Fields<Observation> = {
  turn: (o) => o.turn,
  message: (o) => o.message,
  messages: (o) => o.messages,
  channel: (o) => o.channel,
  language: (o) => o.language,
  clock: (o) => o.clock,
  account: (o) => o.account,
  contacts: (o) => o.contacts,
  contacts_7d: (o) => o.contacts_7d,
  signals: (o) => o.signals,
  sources: (o) => o.sources,
  action: (o) => o.action,
  authority: (o) => o.authority,
  attempts: (o) => o.attempts,
  so_far: (o) => o.so_far,
  offers: (o) => o.offers,
};

const ACCOUNT: Fields<Account> = {
  id: (o) => o.account.id,
  name: (o) => o.account.name,
  tier: (o) => o.account.tier,
  annual_value: (o) => o.account.annual_value,
  opportunity_value: (o) => o.account.opportunity_value,
  since: (o) => o.account.since,
  identity: (o) => o.account.identity,
  flags: (o) => o.account.flags,
  facts: (o) => o.account.facts,
};
const SIGNALS: { readonly [K in SignalName]: Get } = {
  intent: (o) => o.signals.intent,
  confidence: (o) => o.signals.confidence,
  out_of_scope: (o) => o.signals.out_of_scope,
  sentiment: (o) => o.signals.sentiment,
  explicit_request: (o) => o.signals.explicit_request,
  frustration: (o) => o.signals.frustration,
  curt_hostile: (o) => o.signals.curt_hostile,
  re_explains: (o) => o.signals.re_explains,
  sensitive_topics: (o) => o.signals.sensitive_topics,
  issues: (o) => o.signals.issues,
};
const ACTION: Fields<ProposedAction> = {
  name: (o) => o.action.name,
  consequence: (o) => o.action.consequence,
  amount: (o) => o.action.amount,
};
const AUTHORITY: Fields<Observation['authority']> = {
  permitted: (o) => o.authority.permitted,
  limit: (o) => o.authority.limit,
};
const SO_FAR: Fields<SoFar> = {
  attempts: (o) => o.so_far.attempts,
  failed_attempts: (o) => o.so_far.failed_attempts,
  refusals: (o) => o.so_far.refusals,
  clarifications: (o) => o.so_far.clarifications,
  negative_turns: (o) => o.so_far.negative_turns,
  curt_hostile_turns: (o) => o.so_far.curt_hostile_turns,
  re_explanations: (o) => o.so_far.re_explanations,
  explicit_requests: (o) => o.so_far.explicit_requests,
  peak_frustration: (o) => o.so_far.peak_frustration,
};
const RECORDS: { readonly [K in keyof Observation]?: Readonly<Record<string, Get>> } = {
  account: ACCOUNT,
  signals: SIGNALS,
  action: ACTION,
  authority: AUTHORITY,
  so_far: SO_FAR,
};

/** Reads a path; what is absent is `undefined`. The function throws where a whole part of the observation is absent. */
export function getterOf(root: keyof Observation, keys: readonly string[]): Get {
  const [field, ...rest] = keys;
  const known = field === undefined ? PARTS[root] : RECORDS[root]?.[field];
  if (known && rest.length === 0) return known;
  return known ? under(known, rest) : under(PARTS[root], keys);
}

function under(get: Get, keys: readonly string[]): Get {
  return (observation) => {
    let value = get(observation);
    for (const key of keys) value = value === undefined || value === null ? undefined : (value as Record<string, unknown>)[key];
    return value;
  };
}
