import type { Key as InkKey } from 'ink';
import type { Key } from './state/key.ts';
import { charactersOf } from './text/width.ts';

type Named = Exclude<Key['name'], 'character'>;

const NAMES: readonly (readonly [keyof InkKey, Named])[] = [
  ['upArrow', 'up'],
  ['downArrow', 'down'],
  ['leftArrow', 'left'],
  ['rightArrow', 'right'],
  ['pageUp', 'page_up'],
  ['pageDown', 'page_down'],
  ['home', 'home'],
  ['end', 'end'],
  ['return', 'enter'],
  ['escape', 'escape'],
  ['backspace', 'backspace'],
  ['delete', 'backspace'],
];

/** Ctrl-B and Ctrl-F turn pages, as in pagers. */
const CONTROLS: Readonly<Record<string, Named>> = { c: 'interrupt', b: 'page_up', f: 'page_down', p: 'up', n: 'down' };

/** What ink hands on as one input may be several characters: fast typing, or a paste. Control characters in it are none. */
export function keysOf(input: string, key: InkKey): Key[] {
  if (key.tab) return [{ name: key.shift ? 'back_tab' : 'tab' }];
  const named = NAMES.find(([flag]) => key[flag] === true)?.[1];
  if (named !== undefined) return [{ name: named }];
  if (key.ctrl) {
    const control = CONTROLS[input];
    return control === undefined ? [] : [{ name: control }];
  }
  if (key.meta) return [];
  return charactersOf(input).flatMap((character): Key[] => {
    if (character === '\r' || character === '\n' || character === '\r\n') return [{ name: 'enter' }];
    return /\p{Cc}/u.test(character) ? [] : [{ name: 'character', character }];
  });
}
