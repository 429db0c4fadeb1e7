import type { VariantReport } from '../../../evaluators/report.ts';
import { quoted } from '../filter/parse.ts';
import type { Cell, GridColumn, GridRow } from '../grid/grid.ts';
import { line, span } from '../text/line.ts';
import { saidLine } from '../text/steady.ts';
import { widthOf } from '../text/width.ts';

/** A row a variant; bounds stand below a heading that says what they are. */
export function byVariant(variants: readonly VariantReport[], cellsOf: (variant: VariantReport) => readonly Cell[]): GridRow[] {
  const rowOf = (variant: VariantReport): GridRow => ({
    kind: 'cells',
    cells: [nameCell(variant), ...cellsOf(variant)],
    isFaint: variant.bound,
    variant: variant.variant,
  });
  const bounds = variants.filter(({ bound }) => bound);
  const heading: GridRow[] =
    bounds.length === 0 ? [] : [{ kind: 'heading', line: line('  bounds: trivial policies that mark the extremes, not candidates', 'faint') }];
  return [...variants.filter(({ bound }) => !bound).map(rowOf), ...heading, ...bounds.map(rowOf)];
}

/** The column of the policies' names, as wide as they are. */
export function nameColumn(variants: readonly VariantReport[]): GridColumn {
  const widest = Math.max(6, ...variants.map(({ variant }) => widthOf(saidLine(variant, 60))));
  return { title: 'policy', width: Math.min(24, widest), align: 'left' };
}

/** A policy's name; it leads to everything that it got wrong. */
export function nameCell({ variant, bound }: VariantReport): Cell {
  return {
    line: [span(saidLine(variant, 60), bound ? 'faint' : 'strong')],
    target: { to: 'list', filter: `mistake:any by:${quoted(variant)}` },
    says: `everything that ${saidLine(variant, 60)} got wrong`,
  };
}
