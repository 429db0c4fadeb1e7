import type { VariantReport } from '../../evaluators/report.ts';
import type { Style } from './style.ts';
import { table } from './table.ts';

/** Bounds stand apart, below a line that says so, so that nobody takes a trivial figure for a good one. */
export function withBoundsApart<V extends VariantReport>(
  variants: readonly V[],
  columns: readonly string[],
  row: (variant: V) => readonly string[],
  style: Style,
): string {
  const isLeft = (index: number) => index === 0;
  const heads = columns.map((title, index) => ({ title: style.faint(title), align: isLeft(index) ? ('left' as const) : ('right' as const) }));
  const [policies, bounds] = [variants.filter(({ bound }) => !bound), variants.filter(({ bound }) => bound)];
  const divider = bounds.length > 0 ? [[style.faint('bounds'), ...columns.slice(1).map(() => '')]] : [];
  return table(heads, [...policies.map(row), ...divider, ...bounds.map((bound) => row(bound).map((text) => style.faint(text)))]).trimEnd();
}
