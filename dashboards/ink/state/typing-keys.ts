import { charactersOf } from '../text/width.ts';
import type { World } from '../world.ts';
import { filtered } from './filtered.ts';
import type { Key } from './key.ts';
import type { State, Typing } from './state.ts';

/** Opens the line in which the filter is typed, on the list. */
export function startTyping(state: State): State {
  const { reading: _reading, ...rest } = state;
  const { filter } = state.list;
  const text = filter === '' || filter.endsWith(' ') ? filter : `${filter} `;
  return {
    ...rest,
    screen: 'list',
    trail: state.screen === 'list' ? state.trail : [...state.trail, { screen: state.screen, list: state.list }],
    typing: { text, at: charactersOf(text).length },
  };
}

/** Keys while the filter is typed: it is applied with enter, and left as it was with esc. */
export function typingKey(state: State, typing: Typing, key: Key, { book }: World): State {
  const { typing: _typing, ...rest } = state;
  const to = (next: Typing): State => ({ ...state, typing: next });
  const letters = charactersOf(typing.text);
  switch (key.name) {
    case 'enter':
      return filtered(rest, typing.text.trim(), book);
    case 'escape':
      return rest;
    case 'left':
      return to({ ...typing, at: Math.max(0, typing.at - 1) });
    case 'right':
      return to({ ...typing, at: Math.min(letters.length, typing.at + 1) });
    case 'home':
      return to({ ...typing, at: 0 });
    case 'end':
      return to({ ...typing, at: letters.length });
    case 'backspace':
      return typing.at === 0 ? state : to({ text: [...letters.slice(0, typing.at - 1), ...letters.slice(typing.at)].join(''), at: typing.at - 1 });
    case 'character':
      return to(inserted(letters, typing.at, key.character));
    default:
      return state;
  }
}

/** A letter with its marks is one character, so the place is counted anew. */
function inserted(letters: readonly string[], at: number, typed: string): Typing {
  const before = letters.slice(0, at).join('') + typed;
  return { text: before + letters.slice(at).join(''), at: charactersOf(before).length };
}
