/** A key press: a named key, or a character that was typed. */
export type Key =
  | {
      readonly name:
        | 'up'
        | 'down'
        | 'left'
        | 'right'
        | 'page_up'
        | 'page_down'
        | 'home'
        | 'end'
        | 'enter'
        | 'escape'
        | 'tab'
        | 'back_tab'
        | 'backspace'
        | 'interrupt';
    }
  | { readonly name: 'character'; readonly character: string };

/** Letters that stand for a named key wherever no text is being typed. */
const LETTERS: Readonly<Record<string, Exclude<Key['name'], 'character'>>> = {
  h: 'left',
  j: 'down',
  k: 'up',
  l: 'right',
  g: 'home',
  G: 'end',
};

/** What a key does outside a line of text: hjkl and g/G move. */
export function asMovement(key: Key): Key {
  const name = key.name === 'character' ? LETTERS[key.character] : undefined;
  return name === undefined ? key : { name };
}
