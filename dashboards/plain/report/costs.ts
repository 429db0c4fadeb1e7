import type { CostFigures } from '../../../evaluators/cost/figures.ts';
import type { UnsoundBasis } from '../../../evaluators/cost/unsound-parts.ts';
import type { Report, VariantReport } from '../../../evaluators/report.ts';
import type { ProjectedMean } from '../../../evaluators/statistics/projected-mean.ts';
import { plural } from '../numbers.ts';
import { safeLine } from '../safe-text.ts';
import type { Style } from '../style.ts';
import { table } from '../table.ts';
import { withBoundsApart } from '../variant-table.ts';
import { indented } from '../wrap.ts';

/** What each variant is modelled to cost, what that is made of, and whether the cheapest hangs on an assumption. */
export function costTables({ variants, costs }: Report, style: Style): string {
  const priced = variants.flatMap((variant) => (variant.cost ? [{ ...variant, cost: variant.cost }] : []));
  if (!costs || priced.length === 0) return '';
  const row = ({ variant, cost }: Priced) => [
    marked(variant, cost),
    perThousand(cost.total),
    ...(['minutes', 'false_handoff', 'missed', 'late', 'declined_offers', 'beyond_authority'] as const).map((part) => whole(cost.parts[part])),
  ];
  const parameters = Object.entries(costs.model).map(([name, { value, source }]) => `${name.replaceAll('_', ' ')} ${value} (${source})`);
  return [
    `${style.strong('MODELLED COST PER 1,000 CONTACTS')} ${style.faint(`${costs.currency}; a model of what decisions cost, not a measurement`)}`,
    withBoundsApart(priced, ['', 'in all', 'minutes', 'false', 'missed', 'late', 'offers', 'authority'], row, style),
    ...unsoundNotes(priced).map(style.faint),
    ...indented(beyondNote(priced), '').map(style.faint),
    ...indented(`From: ${parameters.join(' · ')}`, '').map(style.faint),
    '',
    `${style.strong('CHEAPEST FIRST')} ${style.faint('if one missed customer costs as much as so many handoffs for nothing')}`,
    table(
      [{ title: '', align: 'right' }, { title: '' }],
      costs.rankings.map(({ ratio, order }) => [
        `${ratio} ×`,
        order
          .filter(({ variant }) => !isBound(variants, variant))
          .map((one) => marked(one.variant, one))
          .join(' < '),
      ]),
    )
      .split('\n')
      .map((line) => line.trimEnd())
      .filter((line) => line !== '')
      .join('\n'),
    ...indented('The price of a late handoff moves with that of a missed customer; all else is held.', '').map(style.faint),
  ].join('\n');
}

type Priced = VariantReport & { readonly cost: CostFigures };

/** A cost that lacks a part stands beside others that have it, and among them in the order. */
function marked(variant: string, { unsound_parts: basis }: Pick<CostFigures, 'unsound_parts'>): string {
  return basis?.is === 'unknown' ? `${variant} *` : variant;
}

/** Where not all words were kept, from how many handoffs the cost of unsound ones is known. */
function unsoundNotes(priced: readonly Priced[]): string[] {
  const from = (is: UnsoundBasis['is']) => priced.flatMap(({ variant, cost: { unsound_parts: basis } }) => (basis?.is === is ? [{ variant, ...basis }] : []));
  const estimated = from('estimated').map(({ variant, kept, handoffs }) => `${safeLine(variant, 40)} ${count(kept)} of ${count(handoffs)}`);
  const unknown = from('unknown').map(({ variant, handoffs }) => `${safeLine(variant, 40)} (${plural(handoffs, 'handoff')})`);
  return [
    ...(estimated.length === 0
      ? []
      : indented(`Minutes lost on unsound handoffs are estimated from those whose words were kept, in the order below too: ${estimated.join(', ')}.`, '')),
    ...(unknown.length === 0 ? [] : indented(`* Without the minutes lost on unsound handoffs: no words were kept. ${unknown.join(', ')}.`, '')),
  ];
}

function beyondNote(priced: readonly Priced[]): string {
  const isOpen = priced.some(({ cost }) => cost.total.uncovered > 0);
  return `The range leaves out how uncertain acts beyond authority are: they are counted as seen${isOpen ? ', and not at all in traffic that no customer speaks for' : ''}.`;
}

function count(conversations: number): string {
  return conversations.toLocaleString('en');
}

function isBound(variants: readonly VariantReport[], name: string): boolean {
  return variants.some(({ variant, bound }) => bound && variant === name);
}

function perThousand(mean: ProjectedMean): string {
  const points = mean.lowPoint === mean.highPoint ? whole(mean.lowPoint) : `${whole(mean.lowPoint)} to ${whole(mean.highPoint)}`;
  return mean.kind === 'interval' ? `${points} (${whole(Math.max(0, mean.low))}–${whole(mean.high)})` : points;
}

function whole(perContact: number): string {
  return Math.round(perContact * 1000).toLocaleString('en');
}
