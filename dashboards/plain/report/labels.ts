import type { Readings } from '../../../evaluators/readings.ts';
import type { Report, VariantReport } from '../../../evaluators/report.ts';
import type { ProportionEstimate } from '../../../evaluators/statistics/clustered-proportion.ts';
import type { ProjectedProportion } from '../../../evaluators/statistics/projected-proportion.ts';
import { safeLine } from '../safe-text.ts';
import type { Style } from '../style.ts';
import { withBoundsApart } from '../variant-table.ts';
import { indented } from '../wrap.ts';

/** How far each headline hangs on labels that the labellers disagree about; empty where none is contested. */
export function labelTables({ variants, suite }: Report, style: Style): string {
  const contested = variants.flatMap((variant) => (variant.readings ? [{ ...variant, readings: variant.readings }] : []));
  if (contested.length === 0) return '';
  const row = ({ variant, classification, projection, readings }: VariantReport & { readonly readings: Readings }) => [
    variant,
    moved(classification.precision, readings.least_needy.precision, readings.neediest.precision),
    moved(classification.recall, readings.least_needy.recall, readings.neediest.recall),
    perThousand(projection?.trapped, readings.least_needy.trapped, readings.neediest.trapped),
    perThousand(projection?.sent_for_nothing, readings.least_needy.sent_for_nothing, readings.neediest.sent_for_nothing),
  ];
  return [
    `${style.strong('IF CONTESTED LABELS WENT THE OTHER WAY')} ${style.faint('as counted › against › for a human')}`,
    withBoundsApart(contested, ['', 'precision', 'recall', 'trapped', 'for nothing'], row, style),
    ...indented(
      `${suite.labels.contested.length} contested, counted as may: ${suite.labels.contested.slice(0, 4).join(', ')}${suite.labels.contested.length > 4 ? ' …' : ''}`,
      '',
    ).map(style.faint),
    ...suite.labels.agreement.map(({ between, kappa }) => style.faint(`${safeLine(between.join(' and '), 60)}: ${kappaText(kappa)}`)),
  ].join('\n');
}

function kappaText(kappa: Report['suite']['labels']['agreement'][number]['kappa']): string {
  if (kappa.kind === 'undefined') return `no agreement to speak of (${kappa.why})`;
  const range = kappa.kind === 'interval' ? ` (${kappa.low.toFixed(2)}–${kappa.high.toFixed(2)})` : '';
  return `Cohen's κ ${kappa.kappa.toFixed(2)}${range} on ${kappa.n} customers`;
}

function moved(...estimates: readonly ProportionEstimate[]): string {
  return estimates.map((one) => (one.kind === 'none' ? '–' : (one.estimate * 100).toFixed(0))).join(' › ');
}

function perThousand(...shares: readonly (ProjectedProportion | undefined)[]): string {
  return shares.map((share) => (share === undefined ? '–' : (share.lowPoint * 1000).toFixed(0))).join(' › ');
}
