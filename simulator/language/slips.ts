import { NEIGHBOURS } from './keyboard.ts';

const SPACE = 32;
const STOP = 46;
const COMMA = 44;
const AT = 64;

/**
 * The text with slips of the hand: each word has the same chance of one. Words with figures and e-mail addresses are left
 * alone, because a wrong number would be another fact and not a slip.
 * @param rate chance per word, 0–1
 */
export function withSlips(text: string, rate: number, draw: () => number): string {
  if (rate <= 0) return text;
  const perWord = Math.log(1 - Math.min(rate, 1));
  let out = '';
  let copied = 0;
  let start = 0;
  // How many words until the next slip: geometric, so that words without one cost no draw.
  let spared = Math.floor(Math.log(1 - draw()) / perWord);
  // There are no more words than that.
  if (spared > text.length) return text;
  while (start < text.length) {
    const space = text.indexOf(' ', start);
    const end = space === -1 ? text.length : space;
    if (spared === 0) {
      const word = slipped(text.slice(start, end), draw);
      out += text.slice(copied, start) + word;
      copied = swallowsSpace(text, end, word) ? end + 1 : end;
      spared = Math.floor(Math.log(1 - draw()) / perWord);
    } else spared -= 1;
    start = end + 1;
  }
  return copied === 0 ? text : out + text.slice(copied);
}

/** One slip: whichever rule of spelling the word gives an occasion for, else a wrong key. */
function slipped(word: string, draw: () => number): string {
  if (isFact(word)) return word;
  const apostrophe = word.indexOf("'");
  if (apostrophe !== -1) return word.slice(0, apostrophe) + word.slice(apostrophe + 1);
  const kind = draw();
  const last = word.charCodeAt(word.length - 1);
  if (last === STOP && kind < 0.6) return word.slice(0, -1);
  if (last === COMMA && kind < 0.6) return word;
  if (isCapital(word.charCodeAt(0)) && kind < 0.7) return word.charAt(0).toLowerCase() + word.slice(1);
  return wrongKey(word, kind, draw);
}

function wrongKey(word: string, kind: number, draw: () => number): string {
  const at = word.length < 4 ? word.length - 1 : 1 + Math.floor(draw() * (word.length - 2));
  const letter = word.charAt(at);
  const beside = NEIGHBOURS[letter];
  if (beside === undefined || word.length < 4) return word + (beside === undefined ? '' : letter);
  if (kind < 0.35) return word.slice(0, at) + letter + word.slice(at);
  if (kind < 0.6) return word.slice(0, at) + word.slice(at + 1);
  if (kind < 0.8) return word.slice(0, at - 1) + letter + word.charAt(at - 1) + word.slice(at + 1);
  return word.slice(0, at) + beside.charAt(Math.floor(draw() * beside.length)) + word.slice(at + 1);
}

/** A comma that was to slip takes the space behind it along. */
function swallowsSpace(text: string, end: number, word: string): boolean {
  return text.charCodeAt(end) === SPACE && word.charCodeAt(word.length - 1) === COMMA;
}

function isFact(word: string): boolean {
  for (let at = 0; at < word.length; at += 1) {
    const code = word.charCodeAt(at);
    if ((code >= 48 && code <= 57) || code === AT) return true;
  }
  return false;
}

function isCapital(code: number): boolean {
  return code >= 65 && code <= 90;
}
