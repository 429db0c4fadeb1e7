import stringWidth from 'string-width';

const PLAIN = /^[\x20-\x7e]*$/;
/** Those, and what screens are drawn with: a bar is measured hundreds of times a key press, and the library takes its time over each character. */
const NARROW = /^[\x20-\x7e\xa1-\xac\xae-\xff–—…‹›←-↓−─-▟■▪▲▴▶▸►▼▾◀◂◄◆○●✓✗]*$/;

/** Columns that a text takes on a terminal. */
export function widthOf(text: string): number {
  return NARROW.test(text) ? text.length : stringWidth(text);
}

const SEGMENTS = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** What a reader takes for one character each: letters with their marks, emoji. */
export function charactersOf(text: string): string[] {
  return PLAIN.test(text) ? [...text] : Array.from(SEGMENTS.segment(text), ({ segment }) => segment);
}
