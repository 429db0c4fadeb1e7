import { safeText } from '../../plain/safe-text.ts';
import type { Typing } from '../state/state.ts';
import { type Line, span } from '../text/line.ts';
import { steady } from '../text/steady.ts';
import { charactersOf, widthOf } from '../text/width.ts';

/** The line in which the filter is typed, with the place of the next character reversed; its end stays in sight. */
export function typingLine({ text, at }: Typing, columns: number): Line {
  const shown = charactersOf(text).map((character) => steady(safeText(character)));
  const [before, here, after] = [shown.slice(0, at), shown[at] ?? ' ', shown.slice(at + 1)];
  let start = 0;
  while (start < before.length && widthOf(before.slice(start).join('')) + widthOf(here) + 3 > columns) start += 1;
  return [span('/ ', 'strong'), span(before.slice(start).join('')), span(here, 'chosen'), span(after.join(''))];
}
