import type { Book } from '../book.ts';
import { understand } from '../filter/filter.ts';
import { select } from '../filter/select.ts';
import type { ListState, State } from './state.ts';

/** The list by another filter, from its top; a filter that is not understood says so and changes nothing else. */
export function filtered(state: State, filter: string, book: Book): State {
  const understood = understand(filter, book);
  if ('problem' in understood) return { ...state, list: { ...state.list, filter, problem: understood.problem } };
  return { ...state, list: { filter, selection: select(understood.filter, book, state.found), row: 0 } };
}

/** The same filter over what is there now: words that were found since, or another run. The chosen conversation stays chosen. */
export function refiltered(state: State, book: Book): State {
  const understood = understand(state.list.filter, book);
  if ('problem' in understood) return { ...state, list: { ...state.list, problem: understood.problem } };
  const selection = select(understood.filter, book, state.found);
  return { ...state, list: { filter: state.list.filter, selection, row: rowIn(selection, state.list) } };
}

function rowIn(selection: ListState['selection'], { selection: before, row }: ListState): number {
  const at = selection.indexOf(before[row] ?? -1);
  return at >= 0 ? at : Math.max(0, Math.min(row, selection.length - 1));
}
