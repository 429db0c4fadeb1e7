import { type Phrase, wordsOf } from './phrase.ts';
import type { Voice } from './voice.ts';

/** Past this many characters a message takes no more sentences that could be left out. */
const LONG_ENOUGH = 330;

/** The text with a phrase as its next sentence. */
export function say(voice: Voice, text: string, phrase: Phrase): string {
  return begin(voice, text) + wordsOf(phrase, voice.manner, true, voice.details) + markOf(voice, phrase);
}

/** The text with a sentence of two parts: one that leads on and one that ends it. A question of the first makes it a question. */
export function sayFramed(voice: Voice, text: string, frame: Phrase, rest: Phrase): string {
  const { manner, details } = voice;
  return `${begin(voice, text) + wordsOf(frame, manner, true, details)} ${wordsOf(rest, manner, false, details)}${markOf(voice, frame.mark === '' ? rest : frame)}`;
}

/** The text with a phrase as its next sentence, unless it is long already. */
export function sayMore(voice: Voice, text: string, phrase: Phrase): string {
  return text.length > LONG_ENOUGH ? text : say(voice, text, phrase);
}

function begin({ manner, between }: Voice, text: string): string {
  if (text === '') return text;
  if (manner < 2) return `${text} `;
  const last = text.charCodeAt(text.length - 1);
  return last === QUESTION || last === EXCLAMATION ? `${text} ` : text + between;
}

function markOf({ manner, asks }: Voice, { mark }: Phrase): string {
  if (manner < 2) return mark === '' ? '.' : mark;
  return asks ? mark : '';
}

const QUESTION = 63;
const EXCLAMATION = 33;
