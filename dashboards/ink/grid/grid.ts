import type { Line } from '../text/line.ts';

/** Where a cell leads. */
export type Target =
  | { readonly to: 'list'; readonly filter: string }
  | { readonly to: 'conversation'; readonly position: number; readonly variant: string; readonly beside?: string };

export interface Cell {
  readonly line: Line;
  readonly target?: Target;
  /** What the cell says, in words, below the table while it is chosen. */
  readonly says?: string;
}

export interface GridColumn {
  readonly title: string;
  readonly width: number;
  readonly align: 'left' | 'right';
}

export type GridRow =
  /** As many cells as there are columns. */
  | { readonly kind: 'cells'; readonly cells: readonly Cell[]; readonly isFaint?: boolean; readonly variant?: string }
  /** A heading between rows, which cannot be chosen. */
  | { readonly kind: 'heading'; readonly line: Line };

/** A table whose cells can be walked through. The first column names the row and always stays. */
export interface Grid {
  readonly columns: readonly GridColumn[];
  readonly rows: readonly GridRow[];
  /** Below the table, as far as there is room. */
  readonly notes: readonly Line[];
  /** Whether columns for which there is no room are named below the table, beside the arrows in its head. */
  readonly namesHidden?: true;
}

export type CellRow = Extract<GridRow, { readonly kind: 'cells' }>;

/** The rows that can be chosen. */
export function cellRows({ rows }: Grid): CellRow[] {
  return rows.filter((row) => row.kind === 'cells');
}
