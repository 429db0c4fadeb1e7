import type { VariantReport } from '../../../evaluators/report.ts';
import { unapart } from '../../ink/compare/apart.ts';
import { LETTERED } from '../../ink/compare/figure.ts';
import { safeLine } from '../safe-text.ts';
import type { Style } from '../style.ts';
import { table } from '../table.ts';
import { indented } from '../wrap.ts';

/** Which policies share a letter in which figure: they may be no different. Empty for a single policy. */
export function unapartText(variants: readonly VariantReport[], style: Style): string {
  const policies = variants.filter(({ bound }) => !bound);
  if (policies.length < 2) return '';
  const figures = LETTERED.filter((figure) => policies.some((policy) => figure.barred(policy) !== undefined));
  const groups = figures.map((figure) => unapart(figure, policies, new Map()).letters);
  const rows = policies.map(({ variant }) => [safeLine(variant, 40), ...groups.map((letters) => letters.get(variant) || '·')]);
  return [
    `${style.strong('WHO MAY BE NO DIFFERENT')} ${style.faint('by overlapping 95 % intervals; not tested')}`,
    table(
      ['', ...figures.map(({ title }) => title)].map((title) => ({ title: style.faint(title) })),
      rows,
    ).trimEnd(),
    ...indented(
      'Policies that share a letter may be no different in that figure, and the better number may be chance. `escalab compare` tests two of them.',
      '',
    ).map(style.faint),
  ].join('\n');
}
