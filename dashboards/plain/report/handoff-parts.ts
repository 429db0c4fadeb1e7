import { HANDOFF_PARTS, type HandoffPart } from '../../../core/vocabulary.ts';
import type { Report, VariantReport } from '../../../evaluators/report.ts';
import { percent } from '../numbers.ts';
import type { Style } from '../style.ts';
import { withBoundsApart } from '../variant-table.ts';

const SHORT: Readonly<Record<HandoffPart, string>> = {
  account_state: 'account',
  attempted: 'tried',
  reason: 'reason',
  history: 'flags',
  ticket: 'ticket',
  conversation: 'talk',
  understanding: 'issue',
  sentiment: 'mood',
  approach: 'advice',
  routing: 'route',
};

export function handoffParts({ variants }: Report, style: Style): string {
  if (variants.every(({ handoff }) => handoff.startable.kind === 'none')) return '';
  const row = ({ variant, handoff }: VariantReport) => [variant, ...HANDOFF_PARTS.map((part) => percent(handoff.parts[part]).replace(' %', ''))];
  return [
    `${style.strong('PARTS OF THE HANDOFF')} ${style.faint('in % of handoffs: there, specific and true')}`,
    withBoundsApart(variants, ['', ...HANDOFF_PARTS.map((part) => SHORT[part])], row, style),
  ].join('\n');
}
