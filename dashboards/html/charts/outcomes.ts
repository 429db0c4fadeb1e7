import type { VariantReport } from '../../../evaluators/report.ts';
import type { Tally } from '../../../evaluators/tally.ts';
import { type Markup, markup } from '../markup.ts';
import { dataTable } from './figure.ts';

const OUTCOMES: readonly (readonly [head: string, of: (tally: Tally) => number])[] = [
  ['in time', ({ outcomes }) => outcomes.correct + outcomes.offered],
  ['early', ({ outcomes }) => outcomes.early],
  ['late', ({ outcomes }) => outcomes.late],
  ['never', ({ outcomes }) => outcomes.missed],
  ['for nothing', ({ outcomes }) => outcomes.unnecessary],
  ['left alone', ({ outcomes }) => outcomes.contained],
  ['asked for nothing', ({ outcomes }) => outcomes.offered_unnecessarily],
  ['not scored', ({ unscored }) => Object.values(unscored).reduce((sum, count) => sum + count, 0)],
  ['beyond authority', ({ critical_failures }) => critical_failures],
];

/** What came of every conversation under each policy. */
export function outcomeTable(variants: readonly VariantReport[]): Markup {
  const ordered = [...variants.filter(({ bound }) => !bound), ...variants.filter(({ bound }) => bound)];
  const rows = ordered.map(({ variant, bound, tally }) => [
    `${variant}${bound ? ' (bound)' : ''}`,
    ...OUTCOMES.map(([, of]) => of(tally).toLocaleString('en')),
  ]);
  return markup`<div class="chart two" id="chart-outcomes"><h3>What came of every conversation</h3>
<p>Counts of this suite. In time, early, late and never are those who needed a human; for nothing, left alone and asked for nothing those who needed none.</p>
${dataTable({ heads: ['policy', ...OUTCOMES.map(([head]) => head)], rows }, 'What came of every conversation')}</div>`;
}
