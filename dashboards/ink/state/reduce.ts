import { helpLines } from '../frame/help.ts';
import { topWithin } from '../frame/screen.ts';
import { bodyHeight, type World } from '../world.ts';
import type { Event } from './event.ts';
import { refiltered } from './filtered.ts';
import { back, toNextScreen, toScreen } from './go.ts';
import { gridKey } from './grid-keys.ts';
import { asMovement, type Key } from './key.ts';
import { listKey } from './list-keys.ts';
import { readingKey } from './reading-keys.ts';
import { SCREENS } from './screens.ts';
import { pairKey, type State } from './state.ts';
import { startTyping, typingKey } from './typing-keys.ts';

/** The state after an event. A function of its arguments: it changes nothing, and reads nothing else. */
export function reduce(state: State, event: Event, world: World): State {
  switch (event.type) {
    case 'key':
      return keyed(state, event.key, world);
    case 'conversation':
      return state.reading?.position === event.position ? { ...state, held: { position: event.position, detail: event.detail } } : state;
    case 'comparison':
      return { ...state, comparisons: new Map(state.comparisons).set(pairKey(event.a, event.b), event.comparison) };
    case 'history':
      return { ...state, history: event.history };
    case 'found':
      return refiltered({ ...state, found: new Map(state.found).set(event.text, event.found) }, world.book);
    case 'renewed':
      return renewed(state, world);
  }
}

function keyed(state: State, key: Key, world: World): State {
  if (key.name === 'interrupt') return { ...state, isOver: true };
  if (state.typing !== undefined) return typingKey(state, state.typing, key, world);
  const movement = asMovement(key);
  if (state.help !== undefined) return helpKey(state, state.help, movement, world);
  return everywhere(state, movement, world) ?? onScreen(state, movement, world);
}

/** Keys that do the same on every screen. */
function everywhere(state: State, key: Key, world: World): State | undefined {
  if (key.name === 'escape') return back(state, world);
  if (key.name !== 'character') return undefined;
  const { character } = key;
  if (character === 'q') return { ...state, isOver: true };
  if (character === '?') return { ...state, help: 0 };
  if (character === '/') return startTyping(state);
  const screen = /^[1-9]$/.test(character) ? SCREENS[Number(character) - 1] : undefined;
  return screen === undefined ? undefined : toScreen(state, screen);
}

function onScreen(state: State, key: Key, world: World): State {
  if (state.reading !== undefined) return readingKey(state, state.reading, key, world);
  if (key.name === 'tab') return toNextScreen(state, 1);
  if (key.name === 'back_tab') return toNextScreen(state, -1);
  return state.screen === 'list' ? listKey(state, key, world) : gridKey(state, key, world);
}

function helpKey(state: State, top: number, { name }: Key, { size }: World): State {
  const height = bodyHeight(size);
  const to = (wanted: number): State => ({ ...state, help: topWithin(wanted, helpLines().length, height) });
  if (name === 'up') return to(top - 1);
  if (name === 'down') return to(top + 1);
  if (name === 'page_up') return to(top - height);
  if (name === 'page_down') return to(top + height);
  const { help: _help, ...rest } = state;
  return rest;
}

/** Cursor, screen and filter stay; what was asked of the run is asked again. A conversation that is no longer there is left. */
function renewed(state: State, { book }: World): State {
  const { held: _held, history: _history, reading, ...rest } = state;
  const [first = '', second = first] = book.policies.length > 0 ? book.policies : book.variants;
  const known = (name: string, other: string) => (book.variants.includes(name) ? name : other);
  const pair = { a: known(state.pair.a, first), b: known(state.pair.b, second) };
  const stays = reading !== undefined && reading.position < book.count && book.variants.includes(reading.variant);
  const beside = reading?.beside !== undefined && book.variants.includes(reading.beside) ? { beside: reading.beside } : {};
  const { beside: _beside, ...alone } = reading ?? { position: 0, variant: '', showsAllRules: false, top: 0 };
  const next: State = { ...rest, pair, comparisons: new Map(), isTestingAll: false, found: new Map(), ...(stays ? { reading: { ...alone, ...beside } } : {}) };
  return refiltered(next, book);
}
