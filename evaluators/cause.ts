import type { Scalar } from '../core/decision.ts';
import type { RecordedDecision } from '../runs/record.ts';

/** What decided: a rule, a rule that failed, the fail-safe of a policy that broke, or nothing (it went on). */
export type Cause =
  | { readonly kind: 'rule'; readonly rule: string; readonly trigger?: string; readonly values: Readonly<Record<string, Scalar>> }
  | { readonly kind: 'rule_error'; readonly rule: string; readonly message: string }
  | { readonly kind: 'fail_safe'; readonly message: string }
  | { readonly kind: 'no_rule' };

export function causeOf({ fired, failure, errors }: RecordedDecision): Cause {
  if (failure !== undefined) return { kind: 'fail_safe', message: failure };
  if (fired !== undefined) return { kind: 'rule', rule: fired.rule, ...(fired.trigger === undefined ? {} : { trigger: fired.trigger }), values: fired.values };
  const error = errors.find(({ acted }) => acted === 'escalate');
  return error === undefined ? { kind: 'no_rule' } : { kind: 'rule_error', rule: error.rule, message: error.message };
}
