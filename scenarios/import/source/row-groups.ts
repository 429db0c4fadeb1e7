import { digestText } from '../../../core/digest.ts';
import { InputError, type Place, type Problem } from '../../../core/errors.ts';
import type { RawRow } from './csv-rows.ts';
import type { Row, SourceItem } from './record.ts';

interface Shape {
  readonly file: string;
  /** Index of each wanted column. */
  readonly columns: ReadonlyMap<string, number>;
  /** Cells that a row must have. */
  readonly width: number;
  /** The column that names the conversation. */
  readonly id: string;
}

interface OpenGroup {
  readonly id: string;
  readonly line: number;
  readonly rows: Row[];
  last: number;
  size: number;
  problem?: Problem;
}

/** More is not one conversation, but a column that names something else. */
const MAX_ROWS = 10_000;
const MAX_CHARACTERS = 32 * 1024 * 1024;

/** Joins rows that stand together to conversations, and finds those that come back later. */
export class RowGroups {
  readonly #shape: Shape;
  readonly #ordinals: ReadonlyMap<string, number>;
  readonly #ended = new Map<string, number>();
  readonly #decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  #open: OpenGroup | undefined;
  /** A row that nobody can assign; it may be the first of the conversation that follows. */
  #orphan: Problem | undefined;

  constructor(shape: Shape) {
    this.#shape = shape;
    this.#ordinals = new Map([...shape.columns].map(([name, index]) => [name, index + 1]));
  }

  /** @returns the conversation that this row shows to be over */
  take(raw: RawRow): SourceItem | undefined {
    const ragged = this.#raggedness(raw);
    if (ragged) return this.#spoil(ragged);
    const { cells, problem } = this.#decode(raw);
    const id = cells[this.#shape.id];
    if (id === undefined) return this.#spoil(problem ?? this.#nameless(raw));
    const done = this.#open?.id === id ? undefined : this.#begin(id, raw.line);
    this.#add({ line: raw.line, cells }, problem);
    return done;
  }

  end(): SourceItem | undefined {
    const open = this.#open;
    this.#open = undefined;
    if (!open) return this.#orphan ? faultAt(this.#orphan, this.#shape.file) : undefined;
    return this.#closed(open);
  }

  #begin(id: string, line: number): SourceItem | undefined {
    const before = this.#open;
    if (before) this.#ended.set(keyOf(before.id), before.last);
    const earlier = this.#ended.get(keyOf(id));
    if (earlier !== undefined) throw this.#comesBack(id, line, earlier);
    this.#open = { id, line, rows: [], last: line, size: 0, ...(this.#orphan ? { problem: this.#orphan } : {}) };
    this.#orphan = undefined;
    return before && this.#closed(before);
  }

  #add(row: Row, problem: Problem | undefined): void {
    const open = this.#open;
    if (!open) return;
    // A row that belongs here shows that the orphan before it did so too.
    this.#orphan = undefined;
    open.last = row.line;
    if (problem) open.problem ??= problem;
    open.size += Object.values(row.cells).reduce((sum, cell) => sum + cell.length, 0);
    if (open.rows.length >= MAX_ROWS || open.size > MAX_CHARACTERS) {
      open.problem ??= this.#tooLong(open, row.line);
      open.rows.length = 0;
    }
    if (open.problem === undefined) open.rows.push(row);
  }

  #spoil(problem: Problem): undefined {
    if (this.#open) this.#open.problem ??= problem;
    this.#orphan = problem;
  }

  #closed({ line, rows, problem }: OpenGroup): SourceItem {
    const place = { file: this.#shape.file, line };
    if (problem) return { kind: 'fault', place, problem };
    return { kind: 'record', record: { place, fields: firstCells(rows), table: { rows, columns: this.#ordinals } } };
  }

  #decode(raw: RawRow): { readonly cells: Record<string, string>; readonly problem?: Problem } {
    const cells: Record<string, string> = {};
    let problem: Problem | undefined;
    for (const [name, index] of this.#shape.columns) {
      const bytes = raw.cells[index];
      if (!bytes || bytes.length === 0) continue;
      try {
        cells[name] = this.#decoder.decode(bytes);
      } catch {
        problem ??= this.#undecodable(name, index, raw.line);
      }
    }
    return problem ? { cells, problem } : { cells };
  }

  /** Cells beyond the header that are empty are what spreadsheets leave behind. */
  #raggedness({ line, cells }: RawRow): Problem | undefined {
    const { file, width } = this.#shape;
    const count = cells.findLastIndex((cell, index) => index < width || cell.length > 0) + 1;
    if (count === width) return undefined;
    return {
      code: 'csv-ragged',
      message: `the row has ${count} cells, the header ${width}`,
      place: { file, line, column: Math.min(count, width) + 1 },
      help: 'Usually a text holds the delimiter or a line break and is not in quotes.',
    };
  }

  #undecodable(name: string, index: number, line: number): Problem {
    const help = 'Save the file as UTF-8, or name its encoding: `csv: { encoding: windows-1252 }` in a mapping.';
    return { code: 'not-utf8', message: `the cell of \`${name}\` is not valid UTF-8`, place: this.#place(line, index), help };
  }

  #nameless({ line }: RawRow): Problem {
    const { id, columns } = this.#shape;
    const place = this.#place(line, columns.get(id) ?? 0);
    return { code: 'missing-id', message: `the row names no conversation: its \`${id}\` is empty`, place, help: `Fill \`${id}\` in on every row.` };
  }

  #tooLong(open: OpenGroup, line: number): Problem {
    const size = `${MAX_ROWS.toLocaleString('en')} rows or ${MAX_CHARACTERS / 1024 / 1024} MB`;
    const message = `the conversation that begins on line ${open.line} has more than ${size}`;
    return {
      code: 'conversation-too-long',
      message,
      place: { file: this.#shape.file, line },
      help: `Check that \`${this.#shape.id}\` names the conversation.`,
    };
  }

  #comesBack(id: string, line: number, earlier: number): InputError {
    const { id: column, columns } = this.#shape;
    return new InputError({
      code: 'conversation-split',
      message: `the conversation \`${id.slice(0, 80)}\` comes back here; its rows ended on line ${earlier}`,
      place: this.#place(line, columns.get(column) ?? 0),
      help: `Sort by \`${column}\`, and inside a conversation by time: the rows of a conversation must stand together.`,
    });
  }

  #place(line: number, index: number): Place & { readonly line: number } {
    return { file: this.#shape.file, line, column: index + 1 };
  }
}

function faultAt(problem: Problem, file: string): SourceItem {
  return { kind: 'fault', place: { file, line: problem.place?.line ?? 1 }, problem };
}

/** Ids may be as long as somebody likes; what is remembered of them is not. */
function keyOf(id: string): string {
  return id.length <= 64 ? id : digestText(id);
}

/** What a conversation says of itself: of each column the first cell that is filled. */
function firstCells(rows: readonly Row[]): Record<string, string> {
  const cells: Record<string, string> = {};
  for (const row of rows) for (const [name, cell] of Object.entries(row.cells)) if (!Object.hasOwn(cells, name)) cells[name] = cell;
  return cells;
}
