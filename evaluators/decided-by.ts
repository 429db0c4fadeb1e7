import type { RecordedDecision } from '../runs/record.ts';
import { causeOf } from './cause.ts';

/**
 * Behind the words that somebody was handed over: by which rule, or why by none.
 * @param shown a name as it may be shown
 */
export function decidedBy(decision: RecordedDecision | undefined, shown: (name: string) => string): string {
  const cause = decision === undefined ? undefined : causeOf(decision);
  switch (cause?.kind) {
    case 'rule':
      return ` by ${shown(cause.rule)}`;
    case 'rule_error':
      return ` because its rule ${shown(cause.rule)} failed`;
    case 'fail_safe':
      return ' by its fail-safe, because it broke';
    default:
      return '';
  }
}
