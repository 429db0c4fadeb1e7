import { cellAt, HOME, moved, rowAt } from '../grid/cursor.ts';
import { bodyHeight, type World } from '../world.ts';
import { into } from './go.ts';
import { gridOf } from './grids.ts';
import type { Key } from './key.ts';
import { nextMistake, watched } from './mistakes.ts';
import type { State } from './state.ts';

/** Keys on a screen of cells. */
export function gridKey(state: State, key: Key, world: World): State {
  const grid = gridOf(state, world);
  const cursor = state.cursors[state.screen] ?? HOME;
  if (key.name === 'enter') {
    const target = cellAt(grid, cursor)?.target;
    return target === undefined ? state : into(state, target, world);
  }
  if (key.name === 'character') return letter(state, key.character, rowAt(grid, cursor)?.variant, world);
  return { ...state, cursors: { ...state.cursors, [state.screen]: moved(grid, cursor, key, Math.max(1, bodyHeight(world.size) - 4)) } };
}

function letter(state: State, character: string, variant: string | undefined, world: World): State {
  if (character === 'n' || character === 'p') return toMistake(state, variant, character === 'n' ? 1 : -1, world);
  if (character === 't' && state.screen === 'compare') return { ...state, isTestingAll: true };
  if (state.screen !== 'pair') return state;
  const { a, b } = state.pair;
  if (character === 'a') return { ...state, pair: { a: following(a, b, world), b } };
  if (character === 'b') return { ...state, pair: { a, b: following(b, a, world) } };
  return character === 'x' ? { ...state, pair: { a: b, b: a } } : state;
}

/** The next variant that is not the other one; bounds come last. */
function following(name: string, other: string, { book: { policies, variants } }: World): string {
  const names = [...policies, ...variants.filter((variant) => !policies.includes(variant))].filter((variant) => variant !== other);
  return names[(names.indexOf(name) + 1) % names.length] ?? name;
}

/** The first (or last) mistake of the row's variant, or of any policy, in all that the list shows. */
function toMistake(state: State, variant: string | undefined, step: 1 | -1, world: World): State {
  const from = step === 1 ? -1 : state.list.selection.length;
  const found = nextMistake(state, world.book, from, step, variant === undefined ? watched(state, world.book) : [variant]);
  const position = found === undefined ? undefined : state.list.selection[found.row];
  return found === undefined || position === undefined ? state : into(state, { to: 'conversation', position, variant: found.variant }, world);
}
