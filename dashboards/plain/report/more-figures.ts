import type { Report, VariantReport } from '../../../evaluators/report.ts';
import { estimate } from '../numbers.ts';
import type { Style } from '../style.ts';
import { suiteShareText } from '../suite-share.ts';
import { withBoundsApart } from '../variant-table.ts';
import { indented } from '../wrap.ts';

export function moreFigures({ variants }: Report, style: Style): string {
  const row = ({ variant, classification, suite_share }: VariantReport) => [
    variant,
    suiteShareText(suite_share),
    estimate(classification.specificity),
    estimate(classification.recall_any_time),
    estimate(classification.in_window_precision),
    estimate(classification.offered_unnecessarily),
  ];
  return [
    style.strong('MORE FIGURES'),
    withBoundsApart(variants, ['', 'suite', 'specificity', 'recall ever', 'in window', 'asked'], row, style),
    ...indented(
      'suite: share of it handed over, by weight where customers differ in it, which has no verdict · specificity: of those who needed none, who was left alone · in window: of the handoffs, those inside the window · asked: for nothing, of those who needed none',
      '',
    ).map(style.faint),
  ].join('\n');
}
