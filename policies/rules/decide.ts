import type { Decision, Firing, Routing, RuleError } from '../../core/decision.ts';
import type { Observation } from '../../core/observation.ts';
import type { PolicyFile, Rule } from '../schema.ts';
import type { CompiledRule } from './compile.ts';
import { ruleContext } from './environment.ts';
import { evaluateRule } from './evaluate.ts';
import type { RulePolicy } from './policy.ts';
import { valuesOf } from './values.ts';

type Rules = Pick<RulePolicy, 'definition' | 'rules' | 'reads'>;

/**
 * Evaluates all rules; the first that fires, top down, decides. A rule that fails decides at its place when `on_rule_error`
 * is `escalate`: then no rule is said to have fired, and that error alone has `acted: 'escalate'`.
 */
export function decideByRules({ definition, rules, reads }: Rules, observation: Observation): Decision {
  const context = ruleContext(observation, reads);
  const firings: Firing[] = [];
  const errors: RuleError[] = [];
  let decided: { rule: Rule; do: Rule['do'] } | undefined;
  let fired: Firing | undefined;
  for (const compiled of rules) {
    const { rule } = compiled;
    const outcome = evaluateRule(compiled, context);
    if (outcome.is === 'error') {
      const acted = !decided && definition.on_rule_error === 'escalate' ? 'escalate' : 'skip';
      errors.push({ rule: rule.id, message: outcome.message, acted });
      if (acted === 'escalate') decided = { rule, do: 'escalate' };
    } else if (outcome.is === 'fired') {
      const firing = firingOf(compiled, observation, definition);
      if (decided) firings.push(firing);
      else {
        decided = { rule, do: rule.do };
        fired = firing;
      }
    }
  }
  const diagnostics = { ...(fired ? { fired } : {}), also_fired: firings, errors };
  if (!decided || decided.do === 'continue') return { do: 'continue', diagnostics };
  return { do: decided.do, ...routingOf(decided.rule, definition), diagnostics };
}

function firingOf({ rule, reads }: CompiledRule, observation: Observation, definition: PolicyFile): Firing {
  const trigger = rule.trigger === undefined ? {} : { trigger: rule.trigger };
  return { rule: rule.id, do: rule.do, ...trigger, values: valuesOf(reads, observation, definition.params) };
}

/** A rule's own routing; where it says none, the policy's. */
function routingOf(rule: Rule, { defaults }: Pick<PolicyFile, 'defaults'>): Routing {
  return { route: rule.route ?? defaults.route, urgency: rule.urgency ?? defaults.urgency, say: rule.say ?? defaults.say };
}
