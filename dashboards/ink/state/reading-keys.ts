import { readingLines, topWithin } from '../frame/screen.ts';
import { bodyHeight, type World } from '../world.ts';
import type { Key } from './key.ts';
import { nextMistake } from './mistakes.ts';
import type { Reading, State } from './state.ts';

/** Keys while a conversation is read. */
export function readingKey(state: State, reading: Reading, key: Key, world: World): State {
  const height = bodyHeight(world.size);
  const scrolled = (top: number): State => ({ ...state, reading: { ...reading, top: topWithin(top, readingLines(state, world).length, height) } });
  switch (key.name) {
    case 'up':
      return scrolled(reading.top - 1);
    case 'down':
      return scrolled(reading.top + 1);
    case 'page_up':
      return scrolled(reading.top - height + 2);
    case 'page_down':
      return scrolled(reading.top + height - 2);
    case 'home':
      return scrolled(0);
    case 'end':
      return scrolled(Number.MAX_SAFE_INTEGER);
    case 'tab':
      return { ...state, reading: turned(reading, 1, world) };
    case 'back_tab':
      return { ...state, reading: turned(reading, -1, world) };
    case 'character':
      return letter(state, reading, key.character, world);
    default:
      return state;
  }
}

function letter(state: State, reading: Reading, character: string, world: World): State {
  if (character === 'r') return { ...state, reading: { ...reading, showsAllRules: !reading.showsAllRules } };
  if (character === 's') return { ...state, reading: besideOrAlone(reading, world) };
  if (character === 'n' || character === 'p') return toMistake(state, reading, character === 'n' ? 1 : -1, world);
  return state;
}

/** Another policy: beside the first where two are shown, else in its place. */
function turned(reading: Reading, step: 1 | -1, { book: { variants } }: World): Reading {
  const next = (name: string, unlike: string | undefined) => {
    const others = variants.filter((one) => one !== unlike);
    return others[(others.indexOf(name) + step + others.length) % others.length] ?? name;
  };
  if (reading.beside !== undefined) return { ...reading, beside: next(reading.beside, reading.variant) };
  return { ...reading, variant: next(reading.variant, undefined), top: 0 };
}

function besideOrAlone(reading: Reading, { book: { variants } }: World): Reading {
  const { beside, ...alone } = reading;
  if (beside !== undefined) return { ...alone, top: 0 };
  const other = variants[(variants.indexOf(reading.variant) + 1) % variants.length];
  return other === undefined || other === reading.variant ? reading : { ...reading, beside: other, top: 0 };
}

/** The next conversation of the list in which the policy that is followed (or the one beside it) went wrong. */
function toMistake(state: State, reading: Reading, step: 1 | -1, { book }: World): State {
  const followed = [reading.variant, ...(reading.beside === undefined ? [] : [reading.beside])];
  const row = state.list.selection.indexOf(reading.position);
  const found = nextMistake(state, book, row, step, followed);
  const position = found === undefined ? undefined : state.list.selection[found.row];
  if (found === undefined || position === undefined) return state;
  return { ...state, list: { ...state.list, row: found.row }, reading: { ...reading, position, top: 0 } };
}
