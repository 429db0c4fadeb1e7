import { stringify } from 'csv-stringify/sync';
import type { Place, Problem } from '../../core/errors.ts';

/** Cells that a spreadsheet would take for a formula are made text. */
const row = (cells: readonly (string | number)[]): string => stringify([[...cells]], { escape_formulas: true });

export const LEFT_OUT_HEAD = row(['line', 'column', 'code', 'what', 'help']);

/** A conversation that was left out, as a row: where it begins, and what is wrong (with the fault's own line, if it is another). */
export function leftOutRow(place: Place, { code, message, help, place: fault }: Problem): string {
  const line = place.line ?? 1;
  const what = fault?.line === undefined || fault.line === line ? message : `line ${fault.line}: ${message}`;
  return row([line, fault?.column ?? '', code, what, help ?? '']);
}
