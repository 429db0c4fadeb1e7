import type { Decision, Diagnostics, Firing, RuleError } from '../../core/decision.ts';
import type { Observation } from '../../core/observation.ts';
import type { Rule } from '../schema.ts';
import type { CompiledRule } from './compile.ts';
import { evaluateRule } from './evaluate.ts';
import type { RulePolicy } from './policy.ts';
import { Seen } from './seen.ts';

type Rules = Pick<RulePolicy, 'definition' | 'rules' | 'reads' | 'slots' | 'isCovered'>;

/** What most turns come to. */
const QUIET: Decision = { do: 'continue', diagnostics: { also_fired: [], errors: [] } };

/**
 * Evaluates all rules; the first that fires, top down, decides. A rule that fails decides at its place when `on_rule_error`
 * is `escalate`: then no rule is said to have fired, and that error alone has `acted: 'escalate'`.
 */
export function decideByRules(policy: Rules, observation: Observation): Decision {
  const { definition, rules } = policy;
  const seen = new Seen(observation, policy);
  if (seen.slots !== undefined && policy.isCovered && policy.slots.noneHolds()) return QUIET;
  let firings: Firing[] | undefined;
  let errors: RuleError[] | undefined;
  let decided: Rule | undefined;
  let act: Rule['do'] = 'continue';
  let fired: Firing | undefined;
  for (const compiled of rules) {
    const outcome = evaluateRule(compiled, seen);
    if (outcome.is === 'not') continue;
    const { rule } = compiled;
    if (outcome.is === 'error') {
      const acted = !decided && definition.on_rule_error === 'escalate' ? 'escalate' : 'skip';
      errors ??= [];
      errors.push({ rule: rule.id, message: outcome.message, acted });
      if (acted === 'escalate') [decided, act] = [rule, 'escalate'];
      continue;
    }
    const firing = firingOf(compiled, observation);
    if (decided) {
      firings ??= [];
      firings.push(firing);
    } else [decided, act, fired] = [rule, rule.do, firing];
  }
  if (!decided && !errors) return QUIET;
  const [also_fired, failed] = [firings ?? [], errors ?? []];
  const diagnostics: Diagnostics = fired ? { fired, also_fired, errors: failed } : { also_fired, errors: failed };
  if (!decided || act === 'continue') return { do: 'continue', diagnostics };
  // A rule's own routing; where it says none, the policy's.
  const { route, urgency, say } = definition.defaults;
  return { do: act, route: decided.route ?? route, urgency: decided.urgency ?? urgency, say: decided.say ?? say, diagnostics };
}

function firingOf({ rule, values: read }: CompiledRule, observation: Observation): Firing {
  const values = read(observation);
  return rule.trigger === undefined ? { rule: rule.id, do: rule.do, values } : { rule: rule.id, do: rule.do, trigger: rule.trigger, values };
}
