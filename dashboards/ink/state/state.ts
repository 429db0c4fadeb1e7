import type { Comparison } from '../../../evaluators/comparison/compare.ts';
import type { TrendPoint } from '../../history/trend-point.ts';
import type { ConversationDetail } from '../../run/detail.ts';
import type { Found, Selection } from '../filter/select.ts';
import type { ScreenName } from './screens.ts';

/** Where the cursor stands on a screen of cells: row and column, from 0. */
export interface Cursor {
  readonly row: number;
  readonly column: number;
}

/** The list of conversations. */
export interface ListState {
  /** As it was typed. */
  readonly filter: string;
  /** What of the filter is not understood; then the selection is that of the filter before. */
  readonly problem?: string;
  readonly selection: Selection;
  /** Of the line that is chosen, among the selection, from 0. */
  readonly row: number;
}

/** A conversation that is read. */
export interface Reading {
  readonly position: number;
  /** The variant that is followed. */
  readonly variant: string;
  /** The one beside it, where two are shown. */
  readonly beside?: string;
  readonly showsAllRules: boolean;
  /** The first line that is shown. */
  readonly top: number;
}

/** What was asked of the run and came, or did not. */
export type Asked<T> = { readonly is: 'there'; readonly value: T } | { readonly is: 'failed'; readonly why: string };

/** The one conversation that is held. */
interface Held {
  readonly position: number;
  readonly detail: Asked<ConversationDetail>;
}

/** A line of text that is being typed. */
export interface Typing {
  readonly text: string;
  /** Where the next character goes, in characters. */
  readonly at: number;
}

/** Where a reader was, to go back to. */
interface Before {
  readonly screen: ScreenName;
  readonly list: ListState;
}

/** Everything that keys change. A screen is a function of it, of the run, and of the room. */
export interface State {
  readonly screen: ScreenName;
  readonly cursors: Readonly<Partial<Record<ScreenName, Cursor>>>;
  readonly list: ListState;
  readonly reading?: Reading;
  readonly trail: readonly Before[];
  readonly typing?: Typing;
  /** The first line of the help that is shown, where it is open. */
  readonly help?: number;
  /** The two variants of the pair screen; differences are B − A. */
  readonly pair: { readonly a: string; readonly b: string };
  /** By `pairKey`. */
  readonly comparisons: ReadonlyMap<string, Asked<Comparison>>;
  /** All pairs of policies are being compared, one after the other. */
  readonly isTestingAll: boolean;
  readonly held?: Held;
  readonly history?: Asked<readonly TrendPoint[]>;
  readonly found: Found;
  readonly isOver: boolean;
}

/** One key for both orders would need every difference turned round, so each order is a pair of its own. */
export function pairKey(a: string, b: string): string {
  return JSON.stringify([a, b]);
}
