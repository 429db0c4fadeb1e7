import type { Key } from '../state/key.ts';
import type { Cursor } from '../state/state.ts';
import { type Cell, type CellRow, cellRows, type Grid } from './grid.ts';

export const HOME: Cursor = { row: 0, column: 0 };

/** The same place, or the nearest that there is. */
export function within(grid: Grid, { row, column }: Cursor): Cursor {
  const clamp = (value: number, count: number) => Math.max(0, Math.min(count - 1, value));
  return { row: clamp(row, cellRows(grid).length), column: clamp(column, grid.columns.length) };
}

/** @param page how many rows a page has */
export function moved(grid: Grid, cursor: Cursor, { name }: Key, page: number): Cursor {
  const { row, column } = within(grid, cursor);
  switch (name) {
    case 'up':
      return within(grid, { row: row - 1, column });
    case 'down':
      return within(grid, { row: row + 1, column });
    case 'left':
      return within(grid, { row, column: column - 1 });
    case 'right':
      return within(grid, { row, column: column + 1 });
    case 'page_up':
      return within(grid, { row: row - page, column });
    case 'page_down':
      return within(grid, { row: row + page, column });
    case 'home':
      return within(grid, { row: 0, column });
    case 'end':
      return within(grid, { row: Number.POSITIVE_INFINITY, column });
    default:
      return { row, column };
  }
}

export function rowAt(grid: Grid, cursor: Cursor): CellRow | undefined {
  return cellRows(grid)[within(grid, cursor).row];
}

export function cellAt(grid: Grid, cursor: Cursor): Cell | undefined {
  return rowAt(grid, cursor)?.cells[within(grid, cursor).column];
}
