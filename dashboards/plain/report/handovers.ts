import type { VariantReport } from '../../../evaluators/report.ts';
import type { Style } from '../style.ts';
import { table } from '../table.ts';

/** Every recorded conversation that the policy would have handed over, and why. */
export function handoversText({ variant, handovers }: VariantReport, style: Style): string {
  const title = style.strong(`WHOM ${variant} WOULD HAVE HANDED OVER: ${handovers.length}`);
  if (handovers.length === 0) return title;
  const columns = ['conversation', 'turn', 'rule', 'trigger'].map((head) => ({ title: style.faint(head) }));
  const rows = handovers.map(({ scenario, turn, how, rule, trigger }) => [
    scenario,
    `${turn}${how === 'offer_unanswered' ? '?' : ''}`,
    rule ?? 'fail-safe',
    trigger ?? '',
  ]);
  return `${title}\n${table(columns, rows).trimEnd()}`;
}
