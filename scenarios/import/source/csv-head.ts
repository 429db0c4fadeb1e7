import { InputError, type Place } from '../../../core/errors.ts';
import { didYouMean } from '../../../core/validate.ts';
import { byteOrderMark, type Encoding, toUtf8 } from './encoding.ts';

/** How a CSV file is written, as far as somebody said so; the rest is seen from the file. */
export interface CsvSettings {
  readonly delimiter: 'auto' | 'comma' | 'semicolon' | 'tab' | 'pipe';
  /** Absent: as the byte order mark says, else UTF-8. */
  readonly encoding?: Encoding;
  readonly quote: 'double' | 'single' | 'none';
}

/** A column that the import wants: any of these names serves. */
export interface Wanted {
  /** What wants it, as the user knows it: `messages.role`. */
  readonly what: string;
  readonly names: readonly string[];
  /** Whether the import can do without. */
  readonly required: boolean;
}

/** The pieces of a file as UTF-8 without its byte order mark, and the encoding they came in. */
export async function decoded(
  chunks: AsyncIterable<Uint8Array>,
  file: string,
  said: Encoding | undefined,
): Promise<{ readonly encoding: Encoding; readonly marked: boolean; readonly head: Uint8Array; readonly rest: AsyncIterable<Uint8Array> }> {
  const iterator = chunks[Symbol.asyncIterator]();
  const first = await iterator.next();
  if (first.done || first.value.length === 0) {
    throw new InputError({ code: 'file-empty', message: `\`${file}\` is empty`, place: { file }, help: 'Export it again.' });
  }
  const mark = byteOrderMark(first.value);
  const encoding = mark?.encoding ?? said ?? 'utf-8';
  const utf8 = toUtf8(encoding);
  const head = utf8(first.value.subarray(mark?.length ?? 0));
  async function* rest(): AsyncGenerator<Uint8Array> {
    yield head;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield utf8(next.value);
    const last = utf8();
    if (last.length > 0) yield last;
  }
  return { encoding, marked: mark !== undefined, head, rest: rest() };
}

/**
 * Where the wanted columns stand in a row.
 * @returns index (from 0) by column name, of those that are there
 * @throws InputError naming each required column that is not there, and each wanted one that is there twice
 */
export function columnsOf(header: readonly string[], wanted: readonly Wanted[], place: Place): ReadonlyMap<string, number> {
  const problems = wanted.flatMap(({ what, names, required }) => {
    const there = names.filter((name) => header.includes(name));
    if (there.length === 0 && required) return [missing(names, what, header, place)];
    return there.filter((name) => header.indexOf(name) !== header.lastIndexOf(name)).map((name) => twice(name, header, place));
  });
  const [first, ...rest] = problems;
  if (first) throw new InputError(first, ...rest);
  const names = new Set(wanted.flatMap((one) => one.names));
  return new Map([...names].flatMap((name): [string, number][] => (header.includes(name) ? [[name, header.indexOf(name)]] : [])));
}

function missing(names: readonly string[], what: string, header: readonly string[], place: Place) {
  const meant = didYouMean(names[0] ?? '', header);
  const listed = header.slice(0, 30).map((name) => `\`${name.slice(0, 40)}\``);
  return {
    code: 'missing-column',
    message: `no column ${names.map((name) => `\`${name}\``).join(' or ')}, which ${what} needs`,
    place,
    help: meant ? `Did you mean \`${meant}\`?` : `The columns are ${listed.join(', ')}${header.length > 30 ? ' …' : ''}; name the right one in a mapping.`,
  };
}

function twice(name: string, header: readonly string[], place: Place) {
  return {
    code: 'duplicate-column',
    message: `the column \`${name}\` is there twice`,
    place: { ...place, column: header.lastIndexOf(name) + 1 },
    help: 'Rename one of them: nobody can tell which is meant.',
  };
}
