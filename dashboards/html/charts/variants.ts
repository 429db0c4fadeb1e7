import type { VariantReport } from '../../../evaluators/report.ts';
import { letters } from '../../ink/marks/letters.ts';
import { decimal, estimate, projectedPerThousand } from '../../plain/numbers.ts';
import type { Markup } from '../markup.ts';
import { type IntervalChart, type IntervalRow, intervalChart, ofProjected, ofProportion } from './intervals.ts';

const percentTick = (value: number) => `${Math.round(value * 100)} %`;
const thousandTick = (value: number) => Math.round(value * 1000).toLocaleString('en');

/** The variants side by side: whom they trap, whom they send for nothing, how well they decide, what the human gets. */
export function variantCharts(variants: readonly VariantReport[]): Markup[] {
  const hasTraffic = variants.some(({ projection }) => projection !== undefined);
  return [...(hasTraffic ? ofContacts(variants) : []), ...ofSuite(variants)].map(intervalChart);
}

function rows(variants: readonly VariantReport[], of: (variant: VariantReport) => Pick<IntervalRow, 'text' | 'at'>): IntervalRow[] {
  const all = variants.map((variant) => ({ name: variant.variant, bound: variant.bound, ...of(variant) }));
  const shared = sharedLetters(all.filter(({ bound }) => !bound));
  return all.map((row) => ({ ...row, letters: shared.get(row.name) ?? '' }));
}

/** By whether intervals overlap, which is no test; where one has none, nothing is told apart and nothing said. */
function sharedLetters(rows: readonly IntervalRow[]): ReadonlyMap<string, string> {
  const intervals = new Map(rows.map(({ name, at }) => [name, at]));
  if (rows.length < 2 || rows.some(({ at }) => at?.low === undefined)) return new Map();
  return letters([...intervals.keys()], (a, b) => areApart(intervals.get(a), intervals.get(b)));
}

function areApart(a: IntervalRow['at'], b: IntervalRow['at']): boolean {
  if (a?.low === undefined || a.high === undefined || b?.low === undefined || b.high === undefined) return false;
  return a.high < b.low || b.high < a.low;
}

function ofContacts(variants: readonly VariantReport[]): IntervalChart[] {
  const chart = (figure: 'trapped' | 'sent_for_nothing') =>
    rows(variants, ({ projection }) => ({
      text: projection === undefined ? '–' : projectedPerThousand(projection[figure]),
      ...ofProjected(projection?.[figure]),
    }));
  return [
    {
      id: 'chart-trapped',
      title: 'Trapped, of 1,000 contacts',
      note: 'Needed a human and got none in time. Less is better.',
      rows: chart('trapped'),
      tick: thousandTick,
    },
    {
      id: 'chart-nothing',
      title: 'Sent for nothing, of 1,000 contacts',
      note: 'Handed to a human whom they did not need. Less is better.',
      rows: chart('sent_for_nothing'),
      tick: thousandTick,
    },
  ];
}

function ofSuite(variants: readonly VariantReport[]): IntervalChart[] {
  const share = { most: 1, tick: percentTick };
  return [
    {
      id: 'chart-recall',
      title: 'Recall by the deadline',
      note: 'Of those who needed a human, who got one in time. More is better.',
      rows: rows(variants, ({ classification: { recall } }) => ({ text: estimate(recall), ...ofProportion(recall) })),
      ...share,
    },
    {
      id: 'chart-precision',
      title: 'Precision',
      note: 'Of those handed over, late ones aside, who needed it. More is better.',
      rows: rows(variants, ({ classification: { precision } }) => ({ text: estimate(precision), ...ofProportion(precision) })),
      ...share,
    },
    {
      id: 'chart-f1',
      title: 'F1',
      note: 'Between precision and recall; no proportion, so no interval. It does not know that a trapped customer costs more than a false handoff.',
      rows: rows(variants, ({ classification: { f1 } }) => ({ text: decimal(f1), ...(f1 === null ? {} : { at: { point: f1, pointTo: f1 } }) })),
      most: 1,
      tick: (value) => value.toFixed(1),
    },
    {
      id: 'chart-startable',
      title: 'Handoffs a human can start from',
      note: 'All ten parts there, specific and true, the facts carried, a queue with the skills. More is better.',
      rows: rows(variants, ({ handoff: { startable } }) => ({ text: estimate(startable), ...ofProportion(startable) })),
      ...share,
    },
  ];
}
