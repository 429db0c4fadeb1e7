import { safeLine, safeText } from '../plain/safe-text.ts';

/** Longest words of anybody on the page, in characters; what is cut off is counted beside them. */
const MOST_SAID = 4000;
const MOST_NAMED = 300;

/** Words that somebody else wrote, with their line breaks; whatever nobody would see in them is made visible. */
export function shownText(text: string): string {
  return unchained(safeText(text, MOST_SAID));
}

/** The same on one line. */
export function shownLine(text: string, limit = MOST_NAMED): string {
  return unchained(safeLine(text, limit));
}

/** No face or family is joined of more than seven pieces; a hundred joined ones are a word that no browser breaks. */
function unchained(text: string): string {
  return text.replace(/((?:\u200d[^\u200d]{1,4}){6})\u200d/gu, '$1‹U+200D›');
}

/** `sent_for_nothing` as words. */
export function inWords(name: string): string {
  return name.replaceAll('_', ' ');
}
