import { safeLine, safeText } from '../../plain/safe-text.ts';

/**
 * Terminals disagree on how wide an emoji is that is joined of several, toned, or asked for by a selector. Taken apart, each piece has
 * the same width everywhere, so columns stay where they are.
 */
export function steady(text: string): string {
  return text
    .replace(/[\uFE00-\uFE0F\u20E3\u{E0100}-\u{E01EF}\u{E0020}-\u{E007F}]/gu, '')
    .replace(/(?<=\p{Extended_Pictographic})[\u{1F3FB}-\u{1F3FF}]/gu, '')
    .replace(/(?<=\p{Extended_Pictographic})\u200D|\u200D(?=\p{Extended_Pictographic})/gu, '')
    .replace(/(?<=\p{Regional_Indicator})(?=\p{Regional_Indicator})/gu, ' ')
    .normalize('NFC');
}

/** Words that somebody else wrote, on one line, safe and of a width that is known. */
export function saidLine(text: string, limit = 400): string {
  const key = `${limit} ${text}`;
  const known = said.get(key);
  if (known !== undefined) return known;
  const made = steady(safeLine(text, limit));
  if (said.size >= MOST_SAID) said.clear();
  said.set(key, made);
  return made;
}

/** Screens say the same few hundred names and titles again with each key press. */
const said = new Map<string, string>();
const MOST_SAID = 4_000;

/** The same with its line breaks. */
export function saidText(text: string, limit = 4000): string {
  return steady(safeText(text, limit));
}
