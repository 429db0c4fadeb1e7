import type { CostFigures } from '../../../evaluators/cost/figures.ts';
import type { Report, VariantReport } from '../../../evaluators/report.ts';
import type { ProjectedMean } from '../../../evaluators/statistics/projected-mean.ts';
import type { Style } from '../style.ts';
import { table } from '../table.ts';
import { withBoundsApart } from '../variant-table.ts';
import { indented } from '../wrap.ts';

/** What each variant is modelled to cost, what that is made of, and whether the cheapest hangs on an assumption. */
export function costTables({ variants, costs }: Report, style: Style): string {
  const priced = variants.flatMap((variant) => (variant.cost ? [{ ...variant, cost: variant.cost }] : []));
  if (!costs || priced.length === 0) return '';
  const row = ({ variant, cost }: VariantReport & { readonly cost: CostFigures }) => [
    variant,
    perThousand(cost.total),
    ...(['minutes', 'false_handoff', 'missed', 'late', 'declined_offers', 'beyond_authority'] as const).map((part) => whole(cost.parts[part])),
  ];
  const parameters = Object.entries(costs.model).map(([name, { value, source }]) => `${name.replaceAll('_', ' ')} ${value} (${source})`);
  return [
    `${style.strong('MODELLED COST PER 1,000 CONTACTS')} ${style.faint(`${costs.currency}; a model of what decisions cost, not a measurement`)}`,
    withBoundsApart(priced, ['', 'in all', 'minutes', 'false', 'missed', 'late', 'offers', 'authority'], row, style),
    ...indented('The range leaves out how uncertain acts beyond authority are: they are counted as seen.', '').map(style.faint),
    ...indented(`From: ${parameters.join(' · ')}`, '').map(style.faint),
    '',
    `${style.strong('CHEAPEST FIRST')} ${style.faint('if one missed customer costs as much as so many handoffs for nothing')}`,
    table(
      [{ title: '', align: 'right' }, { title: '' }],
      costs.rankings.map(({ ratio, order }) => [
        `${ratio} ×`,
        order
          .filter(({ variant }) => !isBound(variants, variant))
          .map(({ variant }) => variant)
          .join(' < '),
      ]),
    )
      .trim()
      .split('\n')
      .map((line) => line.trimEnd())
      .join('\n'),
  ].join('\n');
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
