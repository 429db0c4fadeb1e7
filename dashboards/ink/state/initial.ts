import type { Book } from '../book.ts';
import { filtered } from './filtered.ts';
import type { ScreenName } from './screens.ts';
import type { State } from './state.ts';

/** Where to begin. */
export interface Start {
  readonly screen?: ScreenName;
  readonly filter?: string;
}

/** A state before any key: the comparison unless told otherwise, and the list where only a filter is given. */
export function initialState(book: Book, { screen, filter = '' }: Start = {}): State {
  const [a = '', b = a] = book.policies.length > 0 ? book.policies : book.variants;
  const state: State = {
    screen: screen ?? (filter === '' ? 'compare' : 'list'),
    cursors: {},
    list: { filter: '', selection: Int32Array.from({ length: book.count }, (_, position) => position), row: 0 },
    trail: [],
    pair: { a, b },
    comparisons: new Map(),
    isTestingAll: false,
    found: new Map(),
    isOver: false,
  };
  return filter === '' ? state : filtered(state, filter, book);
}
