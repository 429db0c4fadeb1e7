import type { Scalar } from '../../core/decision.ts';
import type { Observation } from '../../core/observation.ts';
import type { Trigger } from '../../core/vocabulary.ts';
import type { Cause } from './cause.ts';

/** The values that a firing stands on. */
export interface Evidence {
  readonly trigger?: Trigger;
  readonly values: Readonly<Record<string, Scalar>>;
}

/** What the observation holds on a trigger, for policies that name no values. */
const OBSERVED: Readonly<Record<Trigger, (observation: Observation) => Record<string, Scalar | undefined>>> = {
  confidence: ({ signals }) => ({ 'signals.confidence': signals.confidence }),
  sentiment: ({ signals, so_far }) => ({ 'signals.sentiment': signals.sentiment, 'so_far.peak_frustration': so_far.peak_frustration }),
  policy_boundary: ({ action, authority }) => ({ 'action.amount': action.amount, 'authority.limit': authority.limit }),
  repeat_contact: ({ contacts_7d }) => ({ contacts_7d }),
  explicit_request: () => ({}),
  high_value: ({ account }) => ({ 'account.annual_value': account.annual_value, 'account.opportunity_value': account.opportunity_value }),
  complexity: ({ signals, so_far }) => ({ 'signals.issues': signals.issues, 'so_far.failed_attempts': so_far.failed_attempts }),
  sensitive_topic: () => ({}),
};

/** The firing's values; where it names none, what the observation holds on its trigger. */
export function evidenceOf({ trigger, values }: Extract<Cause, { kind: 'fired' }>, observation: Observation): Evidence {
  if (trigger === undefined) return { values };
  if (Object.keys(values).length > 0) return { trigger, values };
  const observed = Object.entries(OBSERVED[trigger](observation)).filter((entry): entry is [string, Scalar] => entry[1] !== undefined);
  return { trigger, values: Object.fromEntries(observed) };
}
