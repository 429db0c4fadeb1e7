import type { Firing, Scalar } from '../../core/decision.ts';
import type { Observation } from '../../core/observation.ts';
import type { Policy } from '../policy.ts';
import { evaluateRule, type Outcome } from './evaluate.ts';
import { isRulePolicy } from './policy.ts';
import { Seen } from './seen.ts';

/** What became of one rule, and what it looked at. */
export type RuleTrace = Outcome & {
  readonly rule: string;
  readonly do: Firing['do'];
  readonly trigger?: Firing['trigger'];
  readonly values: Readonly<Record<string, Scalar>>;
  /** Whether it, fired or failed, made the decision. */
  readonly decided: boolean;
};

/** What every rule of a policy makes of an observation, top down; empty for policies that are not rules. */
export function traceRules(policy: Policy, observation: Observation): readonly RuleTrace[] {
  if (!isRulePolicy(policy)) return [];
  const { definition, rules } = policy;
  const seen = new Seen(observation, policy);
  const outcomes = rules.map((compiled) => evaluateRule(compiled, seen));
  const deciding = outcomes.findIndex(({ is }) => is === 'fired' || (is === 'error' && definition.on_rule_error === 'escalate'));
  return rules.flatMap((compiled, index) => {
    const outcome = outcomes[index];
    if (!outcome) return [];
    const { id, do: act, trigger } = compiled.rule;
    const values = compiled.values(observation);
    return [{ ...outcome, rule: id, do: act, ...(trigger ? { trigger } : {}), values, decided: index === deciding }];
  });
}
