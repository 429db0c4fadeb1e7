import type { VariantReport } from '../../../evaluators/report.ts';
import type { ProportionEstimate } from '../../../evaluators/statistics/clustered-proportion.ts';
import { decimal, estimate } from '../../plain/numbers.ts';
import type { Book } from '../book.ts';
import { quoted } from '../filter/parse.ts';
import { within } from '../grid/cursor.ts';
import type { Grid, GridRow } from '../grid/grid.ts';
import { gridLines } from '../grid/lines.ts';
import type { Cursor } from '../state/state.ts';
import { cutLine, EMPTY, fitLine, type Line, line, span } from '../text/line.ts';
import { saidLine } from '../text/steady.ts';
import { toWidth } from '../text/to-width.ts';
import { widthOf } from '../text/width.ts';
import type { World } from '../world.ts';
import { type Plotted, plot } from './plot.ts';

/** From here on the legend has the figures beside the names. */
const WIDE = 120;

/** Screen 6: the legend, in which a variant is chosen. */
export function planeLegend({ book, size }: World): Grid {
  const ordered = inOrder(book);
  const widest = Math.max(6, ...ordered.map(({ variant }) => widthOf(saidLine(variant.variant, 60)) + 2));
  const figures = [
    { title: 'recall', width: 14, align: 'left' as const },
    { title: 'precision', width: 14, align: 'left' as const },
    { title: 'F1', width: 4, align: 'right' as const },
  ];
  return {
    columns: [{ title: 'policy', width: Math.min(20, widest), align: 'left' }, ...(size.columns < WIDE ? [] : figures)],
    rows: ordered.map(({ variant, mark }) => legendRow(variant, mark)),
    notes: [EMPTY, line('  * several in one place', 'faint'), line('  lines: 95 % interval of the chosen one', 'faint')],
  };
}

function legendRow(variant: VariantReport, mark: string): GridRow {
  const { recall, precision, f1 } = variant.classification;
  const name = saidLine(variant.variant, 60);
  const says = `${name}: recall ${estimate(recall)}, precision ${estimate(precision)}, F1 ${decimal(f1)}`;
  const target = { to: 'list' as const, filter: `mistake:any by:${quoted(variant.variant)}` };
  const cells = [`${mark} ${name}`, estimate(recall), estimate(precision), decimal(f1)].map((text) => ({ line: line(text), target, says }));
  return { kind: 'cells', isFaint: variant.bound, variant: variant.variant, cells };
}

/** Capitals for policies, small letters for bounds. */
function inOrder({ view: { report } }: Book): { readonly variant: VariantReport; readonly mark: string }[] {
  const marked = (variants: readonly VariantReport[], from: number) =>
    variants.map((variant, index) => ({ variant, mark: String.fromCharCode(from + (index % 26)) }));
  return [
    ...marked(
      report.variants.filter(({ bound }) => !bound),
      65,
    ),
    ...marked(
      report.variants.filter(({ bound }) => bound),
      97,
    ),
  ];
}

const AXIS = 6;
const GAP = 3;

/** The legend, and the plane to its right with the intervals of the chosen variant. */
export function planeLines(world: World, cursor: Cursor, width: number, height: number): Line[] {
  const grid = planeLegend(world);
  const legendWidth = grid.columns.reduce((sum, column) => sum + column.width + 2, 0);
  const legend = gridLines(grid, cursor, legendWidth, height);
  const field = { columns: Math.min(101, width - legendWidth - GAP - AXIS), rows: Math.max(1, Math.min(33, height - 3)) };
  const chosen = within(grid, cursor).row;
  const points = inOrder(world.book).flatMap(({ variant, mark }, index) => pointOf(variant, mark, index === chosen));
  const plane = framed(plot(points, field.columns, field.rows), field.columns);
  const rows = Math.min(height, Math.max(legend.length, plane.length));
  return Array.from({ length: rows }, (_, at) =>
    cutLine([...fitLine(legend[at] ?? EMPTY, legendWidth), span(' '.repeat(GAP)), ...(plane[at] ?? EMPTY)], width),
  );
}

function pointOf({ classification: { recall, precision } }: VariantReport, mark: string, isChosen: boolean): Plotted[] {
  if (recall.kind === 'none' || precision.kind === 'none') return [];
  const interval = (value: Exclude<ProportionEstimate, { kind: 'none' }>) => (value.kind === 'interval' ? { low: value.low, high: value.high } : undefined);
  const [x, y] = [interval(recall), interval(precision)];
  return [{ mark, x: recall.estimate, y: precision.estimate, ...(x ? { xInterval: x } : {}), ...(y ? { yInterval: y } : {}), isChosen }];
}

/** Both axes with their ends. */
function framed(field: readonly string[], columns: number): Line[] {
  const label = (index: number) => (index === 0 ? '100 %' : index === field.length - 1 ? '0 %' : index === Math.floor(field.length / 2) ? '50 %' : '');
  const middle = Math.floor((columns - 1) / 2);
  const below = toWidth(`${toWidth('0 %', middle)}50 %`, columns - 5);
  return [
    line(`${' '.repeat(AXIS - 1)}precision ↑   recall →`, 'faint'),
    ...field.map((text, index): Line => [span(`${toWidth(label(index), AXIS - 1, 'right')}│`, 'faint'), ...inked(text)]),
    line(`${' '.repeat(AXIS - 1)}└${'─'.repeat(columns)}`, 'faint'),
    line(`${' '.repeat(AXIS)}${below}100 %`, 'faint'),
  ];
}

/** Letters stand out from grid and lines. */
function inked(text: string): Line {
  return text.split(/([A-Za-z*]+)/).map((part) => span(part, /[A-Za-z*]/.test(part) ? 'strong' : 'faint'));
}
