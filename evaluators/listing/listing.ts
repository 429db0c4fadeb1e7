import type { Cell } from '../cell.ts';
import type { JudgedConversation } from '../judged.ts';
import { growingColumn } from './column.ts';
import { type Way, wayOf } from './way.ts';

/** The need of a conversation on course 0, and of a dated one its window in turns. */
export interface ListedNeed {
  readonly need: Cell['need'];
  readonly opening?: number;
  readonly deadline?: number;
}

/** Numbers, one for each conversation. */
export type Column = ArrayLike<number>;

/**
 * All conversations of a run, a number a column: a hundred thousand of them are read in a fraction of a second. Whatever recurs (ids,
 * needs, ways) stands once, and columns hold its index. All columns are as long as there are conversations, in the order of the records.
 */
export interface Listing {
  readonly v: 1;
  readonly scenarios: readonly string[];
  readonly needs: readonly ListedNeed[];
  readonly ways: readonly Way[];
  readonly columns: {
    /** Index into `scenarios`. */
    readonly scenario: Column;
    readonly trial: Column;
    /** Index into `STATUSES`. */
    readonly status: Column;
    /** Index into `needs`; −1 where nothing could be judged. */
    readonly need: Column;
    /** 1 where what was said was kept. */
    readonly words: Column;
    /** Bytes of the file of records before this one. */
    readonly start: Column;
  };
  /** By variant, in the order of the run: index into `ways`; −1 where it was not judged. */
  readonly variants: Readonly<Record<string, Column>>;
}

const STATUSES = ['played', 'errored', 'invalid'] as const;

/** One line of the listing. */
export interface ListedConversation {
  /** Among the records, from 0. */
  readonly position: number;
  readonly scenario: string;
  readonly trial: number;
  readonly status: (typeof STATUSES)[number];
  readonly hasWords: boolean;
  /** Bytes of the file of records before this one. */
  readonly start: number;
  /** Absent where nothing could be judged. */
  readonly need?: ListedNeed;
  /** How the variant went. */
  readonly way: (variant: string) => Way | undefined;
}

/** Lists conversations as they are judged. */
export interface Lister {
  /** @param start bytes of the file of records before this one */
  readonly add: (conversation: JudgedConversation, start: number) => void;
  readonly listing: () => Listing;
}

/** @param variants in the order of the run */
export function lister(variants: readonly string[]): Lister {
  const [scenarios, needs, ways] = [coded<string>(), coded<ListedNeed>(), coded<Way>()];
  const columns = {
    scenario: growingColumn(Int32Array),
    trial: growingColumn(Int32Array),
    status: growingColumn(Int32Array),
    need: growingColumn(Int32Array),
    words: growingColumn(Int32Array),
    start: growingColumn(Float64Array),
  };
  const by = new Map(variants.map((name) => [name, growingColumn(Int32Array)]));
  return {
    add: ({ scenario, trial, status, cells }, start) => {
      columns.scenario.push(scenarios.codeOf(scenario));
      columns.trial.push(trial);
      columns.status.push(STATUSES.indexOf(status));
      const need = needOf(cells);
      columns.need.push(need === undefined ? -1 : needs.codeOf(need));
      columns.words.push(cells.some(({ isSilent }) => isSilent) ? 0 : 1);
      columns.start.push(start);
      for (const [name, column] of by) {
        const cell = cells.find(({ variant }) => variant === name);
        column.push(cell === undefined ? -1 : ways.codeOf(wayOf(cell)));
      }
    },
    listing: () => ({
      v: 1,
      scenarios: scenarios.all(),
      needs: needs.all(),
      ways: ways.all(),
      columns: {
        scenario: columns.scenario.all(),
        trial: columns.trial.all(),
        status: columns.status.all(),
        need: columns.need.all(),
        words: columns.words.all(),
        start: columns.start.all(),
      },
      variants: Object.fromEntries([...by].map(([name, column]) => [name, column.all()])),
    }),
  };
}

/** How many conversations are listed. */
export function lengthOf({ columns }: Listing): number {
  return columns.scenario.length;
}

/** @throws RangeError where there is no such conversation */
export function listedAt(listing: Listing, position: number): ListedConversation {
  const { columns, scenarios, needs, ways, variants } = listing;
  const at = (column: Column) => column[position] ?? -1;
  const scenario = scenarios[at(columns.scenario)];
  if (scenario === undefined) throw new RangeError(`there is no conversation ${position} among ${lengthOf(listing)}`);
  const need = needs[at(columns.need)];
  return {
    position,
    scenario,
    trial: at(columns.trial),
    status: STATUSES[at(columns.status)] ?? 'errored',
    hasWords: at(columns.words) === 1,
    start: at(columns.start),
    ...(need === undefined ? {} : { need }),
    way: (variant) => ways[at(variants[variant] ?? [])],
  };
}

/** By course 0, which some variant nearly always follows; of the others the need is the same, and turns may differ. */
function needOf(cells: readonly Cell[]): ListedNeed | undefined {
  const cell = cells.find(({ walk }) => walk.course === '0') ?? cells[0];
  if (cell === undefined) return undefined;
  const { need, truth } = cell;
  return truth.need === 'must' && truth.timing === 'timed' ? { need, opening: truth.opening, deadline: truth.deadline } : { need };
}

/** Values that recur, each with a number. */
function coded<T>(): { readonly codeOf: (value: T) => number; readonly all: () => readonly T[] } {
  const codes = new Map<string, number>();
  const values: T[] = [];
  return {
    codeOf: (value) => {
      const key = JSON.stringify(value);
      const known = codes.get(key);
      if (known !== undefined) return known;
      codes.set(key, values.length);
      values.push(value);
      return values.length - 1;
    },
    all: () => values,
  };
}
