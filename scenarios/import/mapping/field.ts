import { z } from 'zod';
import { lookup } from './path.ts';

const Path = z.string().min(1).max(200);
const Paths = z.union([Path, z.array(Path).min(1).max(20)]);

/** Where a value is taken from: a path, the first of several that is filled, one with a table, or a constant. */
export function fieldOf<V extends z.ZodType>(value: V) {
  return z.union([
    Path,
    z.array(Path).min(1).max(20),
    z.strictObject({
      field: Paths.describe('Path, or several of which the first that is filled counts'),
      values: z.record(z.string(), value).exactOptional().describe('What each value of the field means; letter case does not matter'),
      otherwise: value.exactOptional().describe('What a value that is not in the table means, or an empty field'),
      optional: z.boolean().exactOptional().describe('Records, or the whole file, may lack the field'),
    }),
    z.strictObject({ value: value.describe('The same for all') }),
  ]);
}

/** A field as a mapping names it. */
export type FieldSpec =
  | string
  | readonly string[]
  | {
      readonly field: string | readonly string[];
      readonly values?: Readonly<Record<string, unknown>>;
      readonly otherwise?: unknown;
      readonly optional?: boolean;
    }
  | { readonly value: unknown };

/** What reading a field came to. */
export type Found =
  | { readonly kind: 'absent' }
  /** It is there, and null or blank. */
  | { readonly kind: 'empty'; readonly path: string; readonly isNull: boolean }
  | { readonly kind: 'value'; readonly path: string; readonly value: unknown }
  /** The table does not hold it. */
  | { readonly kind: 'unmapped'; readonly path: string; readonly value: unknown; readonly known: readonly string[] };

/** A field ready to be read from many records; remembers whether any held it. */
export class Field {
  readonly paths: readonly string[];
  /** Whether a record may lack it without a word. */
  readonly optional: boolean;
  readonly #lookups: readonly { readonly path: string; readonly read: (record: unknown) => unknown }[];
  readonly #table: ReadonlyMap<string, unknown> | undefined;
  readonly #otherwise: unknown;
  #met = false;

  /** @param table what values mean where the mapping gives no table of its own */
  constructor(spec: FieldSpec, table?: Readonly<Record<string, unknown>>) {
    this.paths = pathsOf(spec);
    this.optional = isOptional(spec);
    this.#lookups = this.paths.map((path) => ({ path, read: lookup(path) }));
    const values = isTabled(spec) ? (spec.values ?? table) : table;
    this.#table = values && new Map(Object.entries(values).map(([key, meaning]) => [key.trim().toLowerCase(), meaning]));
    this.#otherwise = isTabled(spec) ? spec.otherwise : isConstant(spec) ? spec.value : undefined;
  }

  /** Whether no record held it. */
  get unmet(): boolean {
    return !this.#met && !this.optional && this.paths.length > 0;
  }

  read(record: unknown): Found {
    let empty: Found = { kind: 'absent' };
    for (const { path, read } of this.#lookups) {
      const value = read(record);
      if (value === undefined) continue;
      this.#met = true;
      if (value !== null && !(typeof value === 'string' && value.trim() === '')) return this.#meaning(path, value);
      if (empty.kind === 'absent') empty = { kind: 'empty', path, isNull: value === null };
    }
    if (this.#otherwise !== undefined) return { kind: 'value', path: this.paths[0] ?? '', value: this.#otherwise };
    return empty;
  }

  #meaning(path: string, value: unknown): Found {
    if (!this.#table) return { kind: 'value', path, value };
    const key = typeof value === 'object' ? undefined : String(value).trim().toLowerCase();
    const meaning = key === undefined ? undefined : (this.#table.get(key) ?? this.#otherwise);
    return meaning === undefined ? { kind: 'unmapped', path, value, known: [...this.#table.keys()] } : { kind: 'value', path, value: meaning };
  }
}

function isTabled(spec: FieldSpec): spec is Extract<FieldSpec, { field: unknown }> {
  return typeof spec === 'object' && 'field' in spec;
}

function isConstant(spec: FieldSpec): spec is { readonly value: unknown } {
  return typeof spec === 'object' && 'value' in spec && !('field' in spec);
}

export function isOptional(spec: FieldSpec): boolean {
  return isTabled(spec) && spec.optional === true;
}

/** The paths that a field names, templates whole. */
export function pathsOf(spec: FieldSpec): readonly string[] {
  if (typeof spec === 'string') return [spec];
  if (isTabled(spec)) return [spec.field].flat();
  return isConstant(spec) ? [] : (spec as readonly string[]);
}
