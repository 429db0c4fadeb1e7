import type { VariantReport } from '../../../evaluators/report.ts';
import { decimal } from '../../plain/numbers.ts';
import { quoted } from '../filter/parse.ts';
import type { Cell, Grid, GridColumn, GridRow } from '../grid/grid.ts';
import { nameCell, nameColumn } from '../tables/by-variant.ts';
import { type Line, line, lineWidth } from '../text/line.ts';
import { widthOf } from '../text/width.ts';
import { type CompareColumn, figureColumn, gaugeColumn, plainColumn } from './column.ts';
import { FOR_NOTHING, PRECISION, RATE, RECALL, STARTABLE, TRAPPED } from './figure.ts';
import type { Form, Forms } from './forms.ts';
import { widened } from './forms.ts';

/** What the cells of the comparison are made of. */
export interface CompareInput {
  readonly variants: readonly VariantReport[];
  /** By figure and variant: letters of the groups that may not be told apart. */
  readonly letters: (figure: Form, variant: string) => string;
  readonly width: number;
}

/** The variants, a line each, as wide as there is room; bounds below a heading of their own. */
export function compareGrid(input: CompareInput, notes: readonly Line[]): Grid {
  const columns = widened(
    (forms) => columnsOf(input, forms),
    (made) => widthIn(made, input),
    input.width,
  );
  const rowOf = (variant: VariantReport): GridRow => ({
    kind: 'cells',
    cells: [nameCell(variant), ...columns.map((column) => cellOf(column, variant))],
    isFaint: variant.bound,
    variant: variant.variant,
  });
  const [policies, bounds] = [input.variants.filter(({ bound }) => !bound), input.variants.filter(({ bound }) => bound)];
  const apart: GridRow[] =
    bounds.length === 0 ? [] : [{ kind: 'heading', line: line('  bounds: trivial policies that mark the extremes, not candidates', 'faint') }];
  return { columns: [nameColumn(input.variants), ...gridColumns(columns, input)], rows: [...policies.map(rowOf), ...apart, ...bounds.map(rowOf)], notes };
}

function columnsOf(input: CompareInput, forms: Forms): CompareColumn[] {
  const hasTraffic = input.variants.some(({ projection }) => projection !== undefined);
  const [contacts, rate] = hasTraffic ? [[TRAPPED, FOR_NOTHING], [gaugeColumn(RATE, input, forms)]] : [[], []];
  return [
    ...contacts.map((figure) => figureColumn(figure, input, forms)),
    ...[PRECISION, RECALL].map((figure) => figureColumn(figure, input, forms)),
    ...rate,
    plainColumn('F1', ({ classification }) => decimal(classification.f1), 'mistake:any', 'between precision and recall; no interval, and it knows no costs'),
    figureColumn(STARTABLE, input, forms),
    plainColumn(
      'critical',
      ({ tally }) => String(tally.critical_failures),
      'mistake:beyond_authority',
      'conversations in which the agent acted beyond its authority',
      isBad,
    ),
    plainColumn('in/early/late/never', timingText, 'outcome:early,late,missed', 'of those who needed a human: in the window, early, late, never'),
  ];
}

function isBad(text: string): boolean {
  return text !== '0';
}

function timingText({ timing }: VariantReport): string {
  return [timing.in_window, timing.early, timing.late, timing.never].join('/');
}

function cellOf(column: CompareColumn, variant: VariantReport): Cell {
  return {
    line: column.line(variant),
    target: { to: 'list', filter: `${column.filter} by:${quoted(variant.variant)}` },
    says: `${column.title}: ${column.means}`,
  };
}

function gridColumns(columns: readonly CompareColumn[], { variants }: CompareInput): GridColumn[] {
  return columns.map(({ title, align, line: lineOf }) => ({
    title,
    align,
    width: Math.max(widthOf(title), ...variants.map((variant) => lineWidth(lineOf(variant)))),
  }));
}

/** The gutter and the name, then each column with its gap. */
function widthIn(columns: readonly CompareColumn[], input: CompareInput): number {
  return gridColumns(columns, input).reduce((sum, { width }) => sum + width + 2, nameColumn(input.variants).width + 2);
}
