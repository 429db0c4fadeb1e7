import type { Report, VariantReport } from '../../../evaluators/report.ts';
import type { Style } from '../style.ts';
import { withBoundsApart } from '../variant-table.ts';
import { indented } from '../wrap.ts';

const NAMES = ['correct', 'early', 'offered', 'late', 'missed', 'unnecessary', 'contained', 'offered_unnecessarily'] as const;

export function outcomeTable({ variants }: Report, style: Style): string {
  const row = ({ variant, tally }: VariantReport) => [
    variant,
    ...NAMES.map((name) => String(tally.outcomes[name])),
    String(Object.values(tally.unscored).reduce((a, b) => a + b, 0)),
    String(tally.other_declined_offers),
  ];
  const columns = ['', 'right', 'early', 'offer', 'late', 'never', 'false', 'none', 'asked', 'open', 'declined'];
  return [
    `${style.strong('OUTCOMES')} ${style.faint('conversations')}`,
    withBoundsApart(variants, columns, row, style),
    ...indented(
      'needed a human: right in the window, early, offer declined that sufficed, late, never · needed none: false handoff, none made, asked and declined · open: not scored · declined: other offers',
      '',
    ).map(style.faint),
  ].join('\n');
}
