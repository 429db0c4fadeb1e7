import type { Troubles } from '../../evaluators/tally.ts';
import { plural } from './numbers.ts';

/** The same as sentences of their own. */
export function troubleSentences(troubles: Troubles): readonly string[] {
  return troubleLines(troubles).map((line) => `${line.charAt(0).toUpperCase()}${line.slice(1)}.`);
}

/** That rules failed, and that the policy itself broke, as far as either happened: a sentence each, without its subject. */
export function troubleLines({ with_rule_errors, with_policy_failures }: Troubles): readonly string[] {
  return [
    ...(with_rule_errors > 0 ? [`a rule failed in ${plural(with_rule_errors, 'conversation')}`] : []),
    ...(with_policy_failures > 0 ? [`the policy itself broke in ${plural(with_policy_failures, 'conversation')}; its fail-safe decided`] : []),
  ];
}
