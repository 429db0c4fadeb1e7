import type { VariantReport } from '../../../evaluators/report.ts';
import { percent } from '../../plain/numbers.ts';
import { type Markup, markup } from '../markup.ts';
import { coordinate } from './axis.ts';
import { dataTable } from './figure.ts';

const BAR = 64;

/** How much of each ticket category every policy hands over: a table with a bar in each cell. */
export function categoryTable(variants: readonly VariantReport[]): Markup {
  const policies = variants.filter(({ bound }) => !bound);
  const names = [...new Set(policies.flatMap(({ by_category }) => by_category.map(({ name }) => name)))].sort();
  const rows = names.map((name) => [name.replaceAll('_', ' '), ...policies.map((policy) => cell(policy, name))]);
  return markup`<div class="chart wide" id="chart-categories"><h3>Rate by ticket category</h3>
<p>Share of this suite's conversations that were handed over, and how many. A suite is not traffic, so these have no verdict: look for a category that a policy hands over whole, or never.</p>
${dataTable({ heads: ['category', ...policies.map(({ variant }) => variant)], rows }, 'Rate by ticket category')}</div>`;
}

function cell({ by_category }: VariantReport, name: string): Markup | string {
  const slice = by_category.find((one) => one.name === name);
  if (slice === undefined || slice.conversations === 0) return '–';
  const share = slice.handed / slice.conversations;
  return markup`<svg class="inline" viewBox="0 0 ${BAR} 8" width="${BAR}" height="8" aria-hidden="true"><rect class="track" width="${BAR}" height="8"/><rect class="fill" width="${coordinate(BAR * share)}" height="8"/></svg> ${percent(share)} <small>${slice.handed.toLocaleString('en')} of ${slice.conversations.toLocaleString('en')}</small>`;
}
