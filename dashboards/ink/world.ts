import type { Book } from './book.ts';

/** What a screen is a function of beside its state: the run, and the room there is. */
export interface World {
  readonly book: Book;
  readonly size: Size;
}

/** Of a terminal, in columns and rows. */
export interface Size {
  readonly columns: number;
  readonly rows: number;
}

/** The least room in which the screens can be read. */
const LEAST: Size = { columns: 60, rows: 16 };

export function isTooSmall({ columns, rows }: Size): boolean {
  return columns < LEAST.columns || rows < LEAST.rows;
}

export function roomText({ columns, rows }: Size): string {
  return `This needs ${LEAST.columns} × ${LEAST.rows}, and there are ${columns} × ${rows}.`;
}

/** Lines of a frame that the body does not have: heading, tabs and title above it, a blank line and the keys below. */
const AROUND = 5;

/** The last row stays free: a terminal that is filled to its last cell scrolls. */
export function bodyHeight({ rows }: Size): number {
  return Math.max(1, rows - 1 - AROUND);
}
