import { type Info, Parser } from 'csv-parse';
import { InputError } from '../../../core/errors.ts';
import type { Delimiter } from './delimiter.ts';
import { LineCounter } from './line-counter.ts';

/** The cells of a row, still as bytes. */
export interface RawRow {
  /** The line on which it begins. */
  readonly line: number;
  readonly cells: readonly Buffer[];
}

export interface CsvShape {
  readonly delimiter: Delimiter;
  /** Undefined: a quote is a character like any other. */
  readonly quote?: string;
}

/** A row of this size is a quote that nobody closed. */
const MAX_ROW_BYTES = 32 * 1024 * 1024;

/**
 * The rows of a CSV file (RFC 4180, any of its line ends), as many at a time as a piece of the file completes. Blank lines are
 * passed over. Memory holds one piece and one row.
 * @param chunks UTF-8 without a byte order mark
 * @throws InputError at the row whose quotes cannot be understood: from there on nobody can tell where a row ends
 */
export async function* csvRows(chunks: AsyncIterable<Uint8Array>, file: string, shape: CsvShape): AsyncGenerator<readonly RawRow[]> {
  const lines = new LineCounter();
  let rows: RawRow[] = [];
  let ended = 0;
  const parser = new Parser({
    delimiter: shape.delimiter,
    quote: shape.quote ?? null,
    encoding: null,
    relax_column_count: true,
    max_record_size: MAX_ROW_BYTES,
    on_record: (cells: unknown, { bytes }: Info) => {
      const row = cells as Buffer[];
      if (row.length > 1 || row[0]?.length !== 0) rows.push({ line: lines.lineAt(ended), cells: row });
      ended = bytes;
      return null;
    },
  });
  parser.resume();
  // Each fault also reaches the callback of the write that met it.
  parser.on('error', () => {});
  const taken = (write: (done: (error?: Error | null) => void) => void) =>
    new Promise<void>((resolve, reject) => write((error) => (error ? reject(fault(error, file, lines.lineAt(ended))) : resolve())));
  for await (const chunk of chunks) {
    lines.add(chunk);
    await taken((done) => parser.write(chunk, done));
    if (rows.length > 0) yield rows;
    rows = [];
  }
  await taken((done) => parser.end(done));
  if (rows.length > 0) yield rows;
}

function fault(error: Error, file: string, line: number): unknown {
  const place = { file, line };
  const quotes = 'Put a text that holds quotes in quotes and double those inside, or set `csv: { quote: none }` in the mapping where quotes mean nothing.';
  switch ((error as { readonly code?: string }).code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return new InputError({ code: 'csv-quote-open', message: 'the row that begins here opens a quote that is never closed', place, help: quotes });
    case 'CSV_MAX_RECORD_SIZE': {
      const message = `the row that begins here has over ${MAX_ROW_BYTES / 1024 / 1024} MB: probably a quote that is never closed`;
      return new InputError({ code: 'csv-row-too-long', message, place, help: quotes });
    }
    case 'CSV_INVALID_CLOSING_QUOTE':
      return new InputError({ code: 'csv-quote-stray', message: 'in the row that begins here, text follows a closing quote', place, help: quotes });
    case 'INVALID_OPENING_QUOTE':
      return new InputError({ code: 'csv-quote-stray', message: 'in the row that begins here, a quote stands inside an unquoted text', place, help: quotes });
    default:
      return error;
  }
}
