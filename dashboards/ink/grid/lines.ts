import type { Cursor } from '../state/state.ts';
import { cutLine, fitLine, type Line, line, span, toned } from '../text/line.ts';
import { wrapLine } from '../text/wrap-line.ts';
import { within } from './cursor.ts';
import { type CellRow, cellRows, type Grid, type GridColumn, type GridRow } from './grid.ts';

const GUTTER = 2;
const GAP = 2;

/** The table in at most so many columns and lines: the heading, the rows round the cursor, and what notes there is room for. */
export function gridLines(grid: Grid, cursor: Cursor, width: number, height: number): Line[] {
  const at = within(grid, cursor);
  const shown = columnsFrom(grid.columns, at.column, width);
  const chosen = cellRows(grid)[at.row];
  const head = headLine(grid.columns, shown, width);
  const hidden = grid.namesHidden ? hiddenLines(grid.columns, shown) : [];
  const notes = [...hidden, ...grid.notes].flatMap((note) => wrapLine(note, width)).slice(0, Math.max(0, height - 1 - grid.rows.length));
  const rows = grid.rows.map((row) => rowLine(row, grid.columns, shown, row === chosen ? at.column : undefined, width));
  const top = firstRow(chosen === undefined ? 0 : grid.rows.indexOf(chosen), rows.length, height - 1 - notes.length);
  return [head, ...rows.slice(top, top + Math.max(1, height - 1 - notes.length)), ...notes];
}

/** The first row to show so that the chosen one is seen, in the middle where there are more rows than room. */
export function firstRow(chosen: number, count: number, room: number): number {
  return Math.max(0, Math.min(count - room, chosen - Math.floor(room / 2)));
}

/** Numbers of the columns that fit: the first, then those up to the chosen one from as far left as fits, then what follows. */
function columnsFrom(columns: readonly GridColumn[], chosen: number, width: number): number[] {
  const first = columns[0];
  if (first === undefined) return [];
  const room = width - GUTTER - first.width;
  for (let start = 1; start < columns.length; start += 1) {
    const shown = fitting(columns, start, room);
    if (chosen === 0 || shown.includes(chosen) || start === chosen) return [0, ...shown];
  }
  return [0];
}

function fitting(columns: readonly GridColumn[], start: number, room: number): number[] {
  const shown: number[] = [];
  let left = room;
  for (let at = start; at < columns.length; at += 1) {
    left -= GAP + (columns[at]?.width ?? 0);
    if (left < 0) break;
    shown.push(at);
  }
  return shown;
}

/** A column that is out of sight has another beside it that reads as if it were the whole. */
function hiddenLines(columns: readonly GridColumn[], shown: readonly number[]): Line[] {
  const names = columns.filter((_column, at) => !shown.includes(at)).map(({ title }) => title);
  return names.length === 0 ? [] : [line(`  Out of sight, and left and right lead there: ${names.join(', ')}.`, 'mark')];
}

/** Arrows show that there is more to the sides. */
function headLine(columns: readonly GridColumn[], shown: readonly number[], width: number): Line {
  const more = `${(shown[1] ?? 1) > 1 ? '◂' : ' '}${(shown.at(-1) ?? 0) < columns.length - 1 ? '▸' : ' '}`;
  const cells = shown.map((at, index) => {
    const column = columns[at];
    return column === undefined ? [] : spaced(fitLine(line(column.title, 'faint'), column.width, column.align), index);
  });
  return cutLine([span(more, 'key'), ...cells.flat()], width);
}

function rowLine(row: GridRow, columns: readonly GridColumn[], shown: readonly number[], chosen: number | undefined, width: number): Line {
  if (row.kind === 'heading') return cutLine(row.line, width);
  const cells = shown.map((at, index) => spaced(cellLine(row, at, columns[at], chosen === at), index));
  return cutLine([span(chosen === undefined ? '  ' : '› ', 'strong'), ...cells.flat()], width);
}

function cellLine(row: CellRow, at: number, column: GridColumn | undefined, isChosen: boolean): Line {
  if (column === undefined) return [];
  const fitted = fitLine(row.cells[at]?.line ?? [], column.width, column.align);
  if (isChosen) return toned(fitted, 'chosen');
  return row.isFaint ? toned(fitted, 'faint') : fitted;
}

function spaced(cell: Line, index: number): Line {
  return index === 0 ? cell : [span(' '.repeat(GAP)), ...cell];
}
