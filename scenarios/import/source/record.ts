import type { Place, Problem } from '../../../core/errors.ts';

/** A row of a CSV file: the cells of the columns that the import reads, by column name. Empty cells are not there. */
export interface Row {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** One conversation as the file holds it, before anybody knows what its fields mean. */
export interface SourceRecord {
  /** Where it begins. */
  readonly place: Place & { readonly line: number };
  readonly fields: Readonly<Record<string, unknown>>;
  /** CSV only: its rows, and where (from 1) each column stands in a row. */
  readonly table?: { readonly rows: readonly Row[]; readonly columns: ReadonlyMap<string, number> };
}

/** What a source yields: a conversation, or why there is none. */
export type SourceItem =
  | { readonly kind: 'record'; readonly record: SourceRecord }
  | { readonly kind: 'fault'; readonly place: Place & { readonly line: number }; readonly problem: Problem };

/** Where a field stands, and what its user calls it. @param message index of the message that holds it; none: the conversation does */
export function locate(record: SourceRecord, path: string, message?: number, list = ''): { readonly place: Place; readonly name: string } {
  const { table, place } = record;
  if (!table) return { place, name: message === undefined ? path : [list, String(message), path].filter((part) => part !== '').join('.') };
  const column = table.columns.get(path);
  const line = message === undefined ? place.line : (table.rows[message]?.line ?? place.line);
  return { place: { file: place.file, line, ...(column === undefined ? {} : { column }) }, name: path };
}
