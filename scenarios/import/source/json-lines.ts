import { InputError, type Place, type Problem } from '../../../core/errors.ts';
import { splitLines } from '../../../core/lines.ts';
import type { SourceItem } from './record.ts';

/**
 * The conversations of a file with one JSON object a line; blank lines do not count. A line may have up to 32 MB: a longer
 * one is a fault, and is never held whole.
 */
export async function* jsonLines(chunks: AsyncIterable<Uint8Array>, file: string): AsyncGenerator<SourceItem> {
  for await (const source of splitLines(chunks, file)) {
    const place = { ...source.place, line: source.place.line ?? 1 };
    if ('problem' in source) yield { kind: 'fault', place, problem: source.problem };
    else if (source.text.trim() !== '') yield itemOf(source.text, place);
  }
}

function itemOf(text: string, place: Place & { readonly line: number }): SourceItem {
  const parsed = parseObject(text, place);
  return 'fields' in parsed ? { kind: 'record', record: { place, fields: parsed.fields } } : { kind: 'fault', place, problem: parsed };
}

function parseObject(text: string, place: Place): { readonly fields: Readonly<Record<string, unknown>> } | Problem {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { fields: value as Record<string, unknown> };
    const found = Array.isArray(value) ? 'a list' : value === null ? 'null' : `a ${typeof value}`;
    const help = Array.isArray(value) ? 'A file that is one JSON list must be written as one object a line.' : 'Write one conversation a line.';
    return { code: 'wrong-type', message: `expected a JSON object, got ${found}`, place, help };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return syntaxFault(error, text, place);
  }
}

function syntaxFault(error: SyntaxError, text: string, place: Place): Problem {
  const column = columnOf(error.message, text);
  const cut = column !== undefined && column > text.trimEnd().length;
  return {
    code: 'json-invalid',
    message: cut ? 'not valid JSON: the line breaks off' : 'not valid JSON',
    place: column === undefined ? place : { ...place, column },
    help: cut ? 'The file was cut off while it was written, or a conversation runs over several lines: write one a line.' : 'Write one JSON object a line.',
  };
}

/** Some of the parser's messages give an offset; the others none. */
function columnOf(message: string, text: string): number | undefined {
  if (message.startsWith('Unexpected end')) return text.length + 1;
  const offset = / at position (\d{1,15})/.exec(message)?.[1];
  return offset === undefined ? undefined : Number(offset) + 1;
}

/** The first object of a file of JSON lines, if it begins with one. @throws InputError when the file is one JSON list */
export async function firstObject(chunks: AsyncIterable<Uint8Array>, file: string): Promise<Readonly<Record<string, unknown>> | undefined> {
  for await (const item of jsonLines(chunks, file)) {
    if (item.kind === 'record') return item.record.fields;
    if (item.problem.code === 'wrong-type') throw new InputError(item.problem);
    return undefined;
  }
  return undefined;
}
