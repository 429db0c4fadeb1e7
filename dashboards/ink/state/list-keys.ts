import { bodyHeight, type World } from '../world.ts';
import { readFromList } from './go.ts';
import type { Key } from './key.ts';
import { nextMistake, watched } from './mistakes.ts';
import type { State } from './state.ts';

/** Keys on the list of conversations. */
export function listKey(state: State, key: Key, world: World): State {
  const { selection, row } = state.list;
  const page = Math.max(1, bodyHeight(world.size) - 6);
  const to = (wanted: number): State => ({ ...state, list: { ...state.list, row: Math.max(0, Math.min(selection.length - 1, wanted)) } });
  switch (key.name) {
    case 'up':
      return to(row - 1);
    case 'down':
      return to(row + 1);
    case 'page_up':
      return to(row - page);
    case 'page_down':
      return to(row + page);
    case 'home':
      return to(0);
    case 'end':
      return to(selection.length - 1);
    case 'enter':
      return readFromList(state, world);
    case 'character':
      return key.character === 'n' || key.character === 'p' ? to(mistakeRow(state, key.character === 'n' ? 1 : -1, world) ?? row) : state;
    default:
      return state;
  }
}

function mistakeRow(state: State, step: 1 | -1, { book }: World): number | undefined {
  return nextMistake(state, book, state.list.row, step, watched(state, book))?.row;
}
