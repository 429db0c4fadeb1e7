import type { Scalar } from '../../core/decision.ts';
import type { Trigger } from '../../core/vocabulary.ts';
import type { HandoffInput } from './input.ts';

/** Why it was handed over: a rule's condition held, a rule could not be evaluated, or the policy itself gave no rule. */
export type Cause =
  | { readonly kind: 'fired'; readonly rule: string; readonly trigger?: Trigger; readonly values: Readonly<Record<string, Scalar>> }
  | { readonly kind: 'rule_error'; readonly rule: string; readonly message: string }
  | { readonly kind: 'failure'; readonly message?: string };

export function causeOf({ diagnostics: { fired, errors } }: HandoffInput['decision'], failure: string | undefined): Cause {
  if (fired) {
    const { rule, trigger, values } = fired;
    return trigger ? { kind: 'fired', rule, trigger, values } : { kind: 'fired', rule, values };
  }
  const broken = errors.find((error) => error.acted === 'escalate');
  if (broken && failure === undefined) return { kind: 'rule_error', rule: broken.rule, message: broken.message };
  return { kind: 'failure', ...(failure === undefined ? {} : { message: failure }) };
}

export function triggerOf(cause: Cause): Trigger | undefined {
  return cause.kind === 'fired' ? cause.trigger : undefined;
}
