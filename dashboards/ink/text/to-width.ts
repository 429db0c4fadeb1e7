import { charactersOf, widthOf } from './width.ts';

/** The beginning of a text that takes at most `width` columns; a cut is shown by `…`. */
export function cut(text: string, width: number): string {
  if (width <= 0) return '';
  if (widthOf(text) <= width) return text;
  let kept = '';
  let taken = 0;
  for (const character of charactersOf(text)) {
    const more = widthOf(character);
    if (taken + more > width - 1) break;
    kept += character;
    taken += more;
  }
  return `${kept}…`;
}

/** A text that takes exactly `width` columns: cut where it is longer, filled with spaces where it is shorter. */
export function toWidth(text: string, width: number, align: 'left' | 'right' = 'left'): string {
  const shown = cut(text, width);
  const space = ' '.repeat(Math.max(0, width - widthOf(shown)));
  return align === 'left' ? shown + space : space + shown;
}
