import { InputError, type Place } from '../../../core/errors.ts';
import { type CsvSettings, columnsOf, decoded, type Wanted } from './csv-head.ts';
import { csvRows, type RawRow } from './csv-rows.ts';
import { type Delimiter, guessDelimiter } from './delimiter.ts';
import type { SourceItem } from './record.ts';
import { RowGroups } from './row-groups.ts';

const DELIMITERS: Readonly<Record<Exclude<CsvSettings['delimiter'], 'auto'>, Delimiter>> = { comma: ',', semicolon: ';', tab: '\t', pipe: '|' };
const SHOWN: Readonly<Record<Delimiter, string>> = { ',': '`,`', ';': '`;`', '\t': 'a tab', '|': '`|`' };
const QUOTES = { double: { quote: '"' }, single: { quote: "'" }, none: {} } as const;

export interface CsvOptions {
  readonly settings: CsvSettings;
  readonly wanted: readonly Wanted[];
  /** Columns of which the first that is there names the conversation. */
  readonly id: readonly string[];
  /** Is told what was not said but seen. */
  readonly onGuess: (what: string) => void;
}

/**
 * The conversations of a CSV file with one message a row, whose rows stand together.
 * @throws InputError when a column is missing or twice, when the quotes cannot be understood, or when a conversation comes back later
 */
export async function* csvConversations(chunks: AsyncIterable<Uint8Array>, file: string, options: CsvOptions): AsyncGenerator<SourceItem> {
  const { settings } = options;
  const { encoding, marked, head, rest } = await decoded(chunks, file, settings.encoding);
  if (marked && encoding !== 'utf-8') options.onGuess(`the encoding is ${encoding}, by the byte order mark`);
  const delimiter = settings.delimiter === 'auto' ? guessDelimiter(Buffer.from(head).toString('utf8', 0, 65_536)) : DELIMITERS[settings.delimiter];
  if (settings.delimiter === 'auto') options.onGuess(`cells are parted by ${SHOWN[delimiter]}`);
  let groups: RowGroups | undefined;
  for await (const rows of csvRows(rest, file, { delimiter, ...QUOTES[settings.quote] })) {
    const [header] = rows;
    const body = groups ? rows : rows.slice(1);
    if (!groups && header) groups = groupsOf(header, options, file);
    for (const row of body) {
      const item = groups?.take(row);
      if (item) yield item;
    }
  }
  const last = groups?.end();
  if (last) yield last;
}

function groupsOf(header: RawRow, { wanted, id }: CsvOptions, file: string): RowGroups {
  const place = { file, line: header.line };
  const names = header.cells.map((cell, index) => nameOf(cell, { ...place, column: index + 1 }));
  const columns = columnsOf(names, wanted, place);
  const key = id.find((name) => columns.has(name)) ?? '';
  return new RowGroups({ file, columns, width: names.length, id: key });
}

function nameOf(cell: Buffer, place: Place): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(cell).trim();
  } catch {
    throw new InputError({
      code: 'not-utf8',
      message: 'the header is not valid UTF-8',
      place,
      help: 'Save the file as UTF-8, or name its encoding: `csv: { encoding: windows-1252 }` in a mapping.',
    });
  }
}
