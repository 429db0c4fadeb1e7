import type { VariantReport } from '../../../evaluators/report.ts';
import type { Style } from '../style.ts';
import { table } from '../table.ts';

/** Every recorded conversation that the policy would have handed over, and why. */
export function handoversText({ variant, handovers }: VariantReport, style: Style): string {
  const title = style.strong(`WHOM ${variant} WOULD HAVE HANDED OVER: ${handovers.reduce((sum, { times }) => sum + times, 0)}`);
  if (handovers.length === 0) return title;
  const columns = ['conversation', 'turn', 'rule', 'trigger'].map((head) => ({ title: style.faint(head) }));
  const rows = handovers.map(({ scenario, times, turn, how, rule, trigger }) => [
    times === 1 ? scenario : `${scenario} (${times} trials)`,
    `${turn}${how === 'offer_unanswered' ? '?' : ''}`,
    rule ?? 'fail-safe',
    trigger ?? '',
  ]);
  return `${title}\n${table(columns, rows).trimEnd()}`;
}
