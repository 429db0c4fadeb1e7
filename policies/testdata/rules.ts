import { InputError, type Problem } from '../../core/errors.ts';
import { parseRulePolicy } from '../rules/load.ts';
import type { RulePolicy } from '../rules/policy.ts';

const HEAD = `version: 1
policy: tested
params:
  confidence: { informational: 0.4, account_change: 0.7, financial: 0.85 }
  contacts: 3
  words: [refund, money]
  pattern: ^refund
  nested: { limits: { low: 5 }, names: { five: five } }
defaults: { route: general, urgency: within_24h, say: We will write to you. }
`;

/** The first line of the rules in a file that `policyText` makes. */
export const FIRST_RULE_LINE = HEAD.split('\n').length + 1;

function policyText(rules: string, more = ''): string {
  return `${HEAD}${more}rules:\n${rules}`;
}

/** A policy of rules as they are written under `rules:`. */
export function policyOf(rules: string, more = ''): RulePolicy {
  return parseRulePolicy('tested.yaml', policyText(rules, more));
}

/** A policy that escalates when `condition` holds. */
export function policyWhen(condition: string): RulePolicy {
  return policyOf(`  - { id: only, trigger: confidence, do: escalate, when: ${JSON.stringify(condition)} }\n`);
}

/** What is wrong with it; none when it loads. */
export function problemsOf(load: () => unknown): readonly Problem[] {
  try {
    load();
    return [];
  } catch (error) {
    if (error instanceof InputError) return error.problems;
    throw error;
  }
}
