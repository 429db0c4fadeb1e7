import { charactersOf, widthOf } from './width.ts';

/** Breaks a text into lines of at most `width` columns: at spaces, and inside words that are longer. */
export function wrapTo(text: string, width: number): string[] {
  const room = Math.max(1, width);
  return text.split('\n').flatMap((paragraph) => wrapParagraph(paragraph, room));
}

function wrapParagraph(text: string, width: number): string[] {
  const lines: string[] = [];
  let current = '';
  let taken = 0;
  for (const word of text.split(' ').flatMap((whole) => pieces(whole, width))) {
    const wide = widthOf(word);
    if (current !== '' && taken + 1 + wide > width) {
      lines.push(current);
      [current, taken] = [word, wide];
    } else {
      taken += wide + (current === '' ? 0 : 1);
      current = current === '' ? word : `${current} ${word}`;
    }
  }
  return [...lines, current];
}

/** A word in pieces that fit; nearly always one. */
function pieces(word: string, width: number): string[] {
  if (widthOf(word) <= width) return [word];
  const found: string[] = [];
  let current = '';
  for (const character of charactersOf(word)) {
    if (current !== '' && widthOf(current + character) > width) {
      found.push(current);
      current = '';
    }
    if (widthOf(character) <= width) current += character;
  }
  return [...found, current];
}
