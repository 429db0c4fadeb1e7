import type { Report, VariantReport } from '../../../evaluators/report.ts';
import { decimal, estimate } from '../numbers.ts';
import type { Style } from '../style.ts';
import { suiteShareText } from '../suite-share.ts';
import { withBoundsApart } from '../variant-table.ts';

/** By what the label rests on. */
export function onBasis({ variants }: Report, style: Style): string {
  const row = ({ variant, by_basis }: VariantReport) => [
    variant,
    ...(['mandate', 'outcome'] as const).flatMap((basis) => [estimate(by_basis[basis].precision), estimate(by_basis[basis].recall)]),
  ];
  return [
    `${style.strong('BY BASIS OF THE LABEL')} ${style.faint('a duty (mandate), or what would become of the customer')}`,
    withBoundsApart(variants, ['', 'mandate: prec.', 'recall', 'outcome: prec.', 'recall'], row, style),
  ].join('\n');
}

/** The same policies without what the authors gave; nothing where none was played like that, as on customers whose signals are drawn. */
export function onDerivedSignals({ variants }: Report, style: Style): string {
  if (variants.every(({ on_derived }) => on_derived.suite_share.conversations === 0)) return '';
  const row = ({ variant, on_derived: { classification, suite_share } }: VariantReport) => [
    variant,
    estimate(classification.precision),
    estimate(classification.recall),
    decimal(classification.f1),
    suiteShareText(suite_share),
  ];
  return [
    `${style.strong('ON DERIVED SIGNALS ALONE')} ${style.faint('the policies are shown only what the text gives')}`,
    withBoundsApart(variants, ['', 'precision', 'recall in time', 'F1', 'suite share'], row, style),
  ].join('\n');
}
