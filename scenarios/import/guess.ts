import { statSync } from 'node:fs';
import { InputError } from '../../core/errors.ts';
import type { Format } from './format.ts';
import { sourceBytes } from './source/bytes.ts';
import { firstObject } from './source/json-lines.ts';

export interface Guess {
  readonly format: Format;
  /** What it was seen by. */
  readonly because: string;
}

/**
 * Which format a file has: by its name, else by its first record.
 * @param formats in the order in which they are asked
 * @throws InputError when it is none of them, or cannot be read
 */
export async function guessFormat(file: string, formats: readonly Format[]): Promise<Guess> {
  const tabular = formats.find(({ name }) => name === 'csv');
  if (tabular && /\.(?:csv|tsv|tab)$/i.test(file)) return { format: tabular, because: 'its name' };
  const first = await firstObject(sourceBytes(file), file);
  const found = first && formats.find((format) => format.recognises(first));
  if (found) return { format: found, because: 'its first record' };
  if (!first && statSync(file).size === 0)
    throw new InputError({ code: 'file-empty', message: `\`${file}\` is empty`, place: { file }, help: 'Export it again.' });
  const keys = Object.keys(first ?? {}).slice(0, 12);
  throw new InputError({
    code: 'format-unknown',
    message: first
      ? `the first record is of no known format; it has the fields ${keys.map((key) => `\`${key.slice(0, 40)}\``).join(', ')}`
      : 'the first line is no JSON object',
    place: { file },
    help: `Name the format with \`--format\` (${formats.map(({ name }) => name).join(', ')}), or write a mapping for \`--mapping\`.`,
  });
}
