import { parseFilter } from '../filter/parse.ts';
import type { Target } from '../grid/grid.ts';
import type { World } from '../world.ts';
import { filtered } from './filtered.ts';
import { SCREENS, type ScreenName } from './screens.ts';
import type { State } from './state.ts';

/** How far back one can go. */
const TRAIL = 50;

function remembered({ trail, screen, list }: State): Pick<State, 'trail'> {
  return { trail: [...trail.slice(1 - TRAIL), { screen, list }] };
}

/** Another screen by its key: nothing to go back to, as every screen is one key away. */
export function toScreen(state: State, screen: ScreenName): State {
  const { reading: _reading, ...rest } = state;
  return { ...rest, screen, trail: [] };
}

export function toNextScreen(state: State, step: 1 | -1): State {
  const at = SCREENS.indexOf(state.screen);
  return toScreen(state, SCREENS[(at + step + SCREENS.length) % SCREENS.length] ?? 'compare');
}

/** Into what lies behind a cell. */
export function into(state: State, target: Target, { book }: World): State {
  const there: State = { ...state, ...remembered(state) };
  if (target.to === 'list') return filtered({ ...there, screen: 'list' }, target.filter, book);
  const { position, variant, beside } = target;
  return { ...there, reading: { position, variant, ...(beside === undefined ? {} : { beside }), showsAllRules: false, top: 0 } };
}

/** Reads a conversation of the list; of the policies the first that the filter names, else the first that got it wrong. */
export function readFromList(state: State, { book }: World): State {
  const position = state.list.selection[state.list.row];
  if (position === undefined) return state;
  const named = parseFilter(state.list.filter).flatMap(({ key, values }) => (key === 'by' || key === 'flip' ? values : []));
  const { listing, policies, variants } = book;
  const wrong = policies.find((name) => listing.ways[listing.variants[name]?.[position] ?? -1]?.mistake !== undefined);
  const variant = variants.find((name) => named.includes(name)) ?? wrong ?? policies[0] ?? variants[0];
  return variant === undefined ? state : into(state, { to: 'conversation', position, variant }, { book, size: { columns: 0, rows: 0 } });
}

/** Back to where one came from; without that, a filter is cleared. */
export function back(state: State, { book }: World): State {
  const before = state.trail.at(-1);
  const { reading, ...rest } = state;
  const trail = state.trail.slice(0, -1);
  if (before === undefined) {
    if (reading !== undefined) return rest;
    return state.screen === 'list' && state.list.filter !== '' ? filtered(state, '', book) : state;
  }
  // Out of a conversation the list stays as it was left: mistakes may have been gone through meanwhile.
  return reading === undefined ? { ...rest, trail, screen: before.screen, list: before.list } : { ...rest, trail, screen: before.screen };
}
