import { remembered, TEXTS } from './remembered.ts';

/** The texts in curly quotes: a package marks the customer's words with them. */
export function quotesIn(text: string): string[] {
  return !text.includes('“') ? [] : [...text.matchAll(/“([^“”]*)”/g)].map((match) => match[1] ?? '');
}

/** A text without what stands in curly quotes. */
export function withoutQuotes(text: string): string {
  return text.includes('“') ? text.replace(/“[^“”]*”/g, '“”') : text;
}

/** Whether a quote stands in a text: white space and the shape of double quotes apart, verbatim, up to a closing `…` where it was cut. */
export function occursIn(quote: string, text: string): boolean {
  // What a tool passes on stands there to the letter.
  if (text.includes(quote)) return true;
  const [needle, hay] = [plain(quote), plain(text)];
  return hay.includes(needle) || (needle.endsWith('…') && hay.includes(needle.slice(0, -1)));
}

const plain = remembered((text) => text.replace(/\s+/g, ' ').replace(/[“”]/g, '"').trim(), TEXTS);
