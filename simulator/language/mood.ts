import { MOODS } from './moods/moods.ts';
import { compileList, type PhraseList, pick } from './phrase-list.ts';
import { say, sayMore } from './say.ts';
import type { Speech } from './speech.ts';
import type { Voice } from './voice.ts';

type Level = { readonly short: PhraseList; readonly long: PhraseList };

const levelsOf = (style: keyof typeof MOODS): readonly Level[] =>
  MOODS[style].map(({ short, long }) => ({ short: compileList(short), long: compileList(long) }));
const LEVELS: Readonly<Record<keyof typeof MOODS, readonly Level[]>> = {
  ...{ says: levelsOf('says'), sarcastic: levelsOf('sarcastic'), polite: levelsOf('polite'), curt: levelsOf('curt') },
};

/** Less than this is not seen in the words. */
const FAINT = 0.12;
const CLEAR = 0.4;
const STRONG = 0.7;
const SELDOM = 0.15;
const OFTEN = 0.7;

/** Whether the mood gets words of its own in this message: the more, the more of it shows. */
export function moodShows({ style, shown }: Speech, { draw }: Voice): boolean {
  return draw() < SELDOM + OFTEN * shown && shown >= FAINT && style !== 'silent';
}

/** The text with a sentence that shows the mood. */
export function sayMood({ style, shown }: Speech, voice: Voice, text: string): string {
  if (style === 'silent') return text;
  const level = LEVELS[style][shown < CLEAR ? 0 : shown < STRONG ? 1 : 2] as Level;
  const phrase = pick(voice.draw() < voice.wordy ? level.long : level.short, voice.filled, voice.draw);
  return text === '' ? say(voice, text, phrase) : sayMore(voice, text, phrase);
}
