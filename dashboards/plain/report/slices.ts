import type { Slice } from '../../../evaluators/breakdown.ts';
import type { Report } from '../../../evaluators/report.ts';
import type { Style } from '../style.ts';
import { table } from '../table.ts';

/** One row a slice, one column a policy: who got a human in time, and who got one for nothing; nothing where there are no slices. */
export function sliceTable({ variants }: Report, by: 'by_trigger' | 'by_category', title: string, style: Style): string {
  const policies = variants.filter(({ bound }) => !bound);
  const names = [...new Set(policies.flatMap((variant) => variant[by].map(({ name }) => name)))].sort();
  if (names.length === 0) return '';
  const heads = ['', ...policies.map(({ variant }) => variant)].map((text, index) => ({
    title: style.faint(text),
    align: index === 0 ? ('left' as const) : ('right' as const),
  }));
  const rows = names.map((name) => [name, ...policies.map((variant) => sliceText(variant[by].find((slice) => slice.name === name)))]);
  return [style.strong(title), table(heads, rows).trimEnd(), style.faint('in time/needed a human · for nothing/needed none · [handed over/unlabelled]')].join(
    '\n',
  );
}

function sliceText(slice: Slice | undefined): string {
  if (!slice) return '–';
  if (slice.needed + slice.not_needed === 0) return `[${slice.handed}/${slice.conversations}]`;
  const part = (hits: number, of: number) => (of === 0 ? '–' : `${hits}/${of}`);
  return `${part(slice.in_time, slice.needed)} · ${part(slice.for_nothing, slice.not_needed)}`;
}
