import { categoryTable } from '../charts/categories.ts';
import { bandGauge } from '../charts/gauge.ts';
import { outcomeTable } from '../charts/outcomes.ts';
import { planeChart } from '../charts/plane.ts';
import { reliabilityChart } from '../charts/reliability.ts';
import { timingCharts } from '../charts/timing.ts';
import { trendCharts, trendLegend } from '../charts/trend.ts';
import { variantCharts } from '../charts/variants.ts';
import type { HtmlReportInput } from '../input.ts';
import { type Content, type Markup, markup, NOTHING } from '../markup.ts';

/** The figures behind the answer, drawn. */
export function chartSections({ view: { report }, reliability, history }: HtmlReportInput): Markup {
  const { variants, suite } = report;
  const hasTraffic = variants.some(({ projection }) => projection !== undefined);
  const scripted = suite.recorded < suite.scenarios;
  return markup`${section('compare', 'The policies side by side', markup`Dots are figures, lines their 95 % intervals by family. Policies that share a letter may be no different in that figure: their lines overlap, and the better dot may be chance. <code>escalab compare</code> tests two of them.`, grid(variantCharts(variants)))}
${section(
  'rate',
  'How many are handed over',
  'A rate is a symptom and not a goal: 15 % that are right beat 5 % that miss half.',
  markup`${grid([hasTraffic ? bandGauge(variants) : NO_TRAFFIC, outcomeTable(variants)])}${categoryTable(variants)}`,
)}
${section(
  'timing',
  'When handoffs came',
  'Conversations that needed a human at a known time, by how many customer messages the handoff was off its window.',
  grid(timingCharts(variants.filter(({ bound }) => !bound))),
)}
${section('quality', 'How well it decides, and what it decides on', undefined, grid([scripted ? planeChart(variants) : NOTHING, reliabilityChart(reliability)]))}
${trendSection(history)}`;
}

const NO_TRAFFIC = markup`<div class="chart"><h3>Handed over, against the 5–15 % band</h3><p class="unknown">Cannot tell: only a rate projected onto real contacts has a verdict, and the run has no traffic.yaml.</p></div>`;

function trendSection(history: HtmlReportInput['history']): Markup {
  const charts = trendCharts(history);
  if (charts.length === 0) return NOTHING;
  const note =
    'Stored runs of this suite, oldest first. A ring marks a run in which the policy was another than before. No line runs over a dashed bar: there the runs met other customers, labels or traffic, so a step says nothing of the policy.';
  return section('history', 'How it moved over the stored runs', note, markup`${trendLegend(history)}${grid(charts)}`);
}

function section(id: string, title: string, note: Content, body: Markup): Markup {
  return markup`<section id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${title}</h2>${note === undefined ? NOTHING : markup`<p class="lead">${note}</p>`}${body}</section>`;
}

function grid(charts: readonly Markup[]): Markup {
  return markup`<div class="charts">${charts}</div>`;
}
