import type { Problem } from '../../../core/errors.ts';
import { didYouMean } from '../../../core/validate.ts';
import { locate, type SourceRecord } from '../source/record.ts';
import type { Field, Found } from './field.ts';

/** What fields are read from: the conversation, or one of its messages. */
export interface Spot {
  readonly value: unknown;
  /** Index of the message, from 0. */
  readonly message?: number;
}

const MOST_PROBLEMS = 50;
const YES: ReadonlySet<unknown> = new Set([true, 1, 'true', 'yes', 'y', '1']);
const NO: ReadonlySet<unknown> = new Set([false, 0, 'false', 'no', 'n', '0']);

/** Reads one record field by field and gathers what is wrong with it. */
export class Reading {
  readonly record: SourceRecord;
  readonly problems: Problem[] = [];
  readonly #list: string;

  /** @param list what the list of messages is called, for places */
  constructor(record: SourceRecord, list: string) {
    this.record = record;
    this.#list = list;
  }

  /** A text, a number or a boolean. */
  scalar(field: Field | undefined, spot: Spot): string | number | boolean | undefined {
    const found = field?.read(spot.value);
    if (found?.kind === 'unmapped') return this.#unmapped(found, spot);
    if (found?.kind !== 'value') return undefined;
    const { value } = found;
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
    return this.wrong(found.path, spot, value, 'a text or a number');
  }

  text(field: Field | undefined, spot: Spot): string | undefined {
    const value = this.scalar(field, spot);
    return value === undefined ? undefined : String(value);
  }

  /** A value of the field's table, whose meanings the caller vouches for. */
  meaning<T>(field: Field | undefined, spot: Spot): T | undefined {
    return this.scalar(field, spot) as T | undefined;
  }

  /** Whether the record has the field, or may lack it; if neither, that is a problem of the record. */
  present(field: Field, spot: Spot): boolean {
    if (field.optional || field.paths.length === 0) return true;
    const found = field.read(spot.value);
    if (found.kind !== 'absent') return true;
    const [path = ''] = field.paths;
    const known = typeof spot.value === 'object' && spot.value !== null ? Object.keys(spot.value).slice(0, 200) : [];
    const meant = didYouMean(path, known);
    const { place, name } = locate(this.record, path, spot.message, this.#list);
    const whose = spot.message === undefined ? 'the conversation' : `message ${spot.message + 1}`;
    this.add({
      code: 'missing-key',
      message: `${whose} has no field \`${name}\``,
      place,
      help: meant ? `Did you mean \`${meant}\`?` : 'Add it, or name the field that holds it.',
    });
    return false;
  }

  number(field: Field | undefined, spot: Spot): number | undefined {
    const value = this.scalar(field, spot);
    if (value === undefined) return undefined;
    const parsed = typeof value === 'string' ? Number(value) : value;
    if (typeof parsed === 'number' && Number.isFinite(parsed)) return parsed;
    return this.wrong(field?.paths[0] ?? '', spot, value, 'a number');
  }

  boolean(field: Field | undefined, spot: Spot): boolean | undefined {
    const value = this.scalar(field, spot);
    if (value === undefined) return undefined;
    const key = typeof value === 'string' ? value.trim().toLowerCase() : value;
    if (YES.has(key)) return true;
    return NO.has(key) ? false : this.wrong(field?.paths[0] ?? '', spot, value, '`true` or `false`');
  }

  /** A list of texts, or a text whose parts are parted by commas or semicolons. */
  texts(field: Field | undefined, spot: Spot): readonly string[] | undefined {
    const found = field?.read(spot.value);
    if (found?.kind !== 'value') return undefined;
    const parts = Array.isArray(found.value) ? found.value : String(found.value).split(/[,;]/);
    const texts = parts.map((part) => (typeof part === 'string' ? part.trim() : '')).filter((part) => part !== '');
    return Array.isArray(found.value) && texts.length < parts.length ? this.wrong(found.path, spot, found.value, 'a list of texts') : texts;
  }

  wrong(path: string, spot: Spot, value: unknown, expected: string, help?: string): undefined {
    const { place, name } = locate(this.record, path, spot.message, this.#list);
    this.add({ code: 'wrong-value', message: `\`${name}\`: expected ${expected}, got ${shown(value)}`, place, ...(help === undefined ? {} : { help }) });
  }

  add(problem: Problem): void {
    if (this.problems.length < MOST_PROBLEMS) this.problems.push(problem);
  }

  #unmapped({ path, value, known }: Extract<Found, { kind: 'unmapped' }>, spot: Spot): undefined {
    const { place, name } = locate(this.record, path, spot.message, this.#list);
    const meant = typeof value === 'string' ? didYouMean(value.slice(0, 80), known) : undefined;
    const listed = known
      .slice(0, 20)
      .map((one) => `\`${one}\``)
      .join(', ');
    const help = `${meant ? `Did you mean \`${meant}\`? ` : ''}Known: ${listed}${known.length > 20 ? ' …' : ''}; map others with \`values\`.`;
    this.add({ code: 'unknown-value', message: `\`${name}\`: ${shown(value)} is none of the known values`, place, help });
  }
}

/** A value of somebody else's, short enough for a message. */
export function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return `\`${text.length > 60 ? `${text.slice(0, 59)}…` : text}\``;
}
