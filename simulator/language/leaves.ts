import { LAST_WORDS } from './acts/giving-up.ts';
import { GOODBYES, NOTHING_MORE, THANKS } from './acts/thanking.ts';
import { bankOf } from './banks.ts';
import { pick } from './phrase-list.ts';
import { say, sayMore } from './say.ts';
import type { Speech } from './speech.ts';
import { compileTiers, pickTier, type Tiers } from './tiers.ts';
import type { Voice } from './voice.ts';
import { saySecond } from './wish.ts';

type ByRegister = Readonly<Record<Speech['register'], Tiers>>;
const byRegister = ({ formal, plain, casual }: ByRegister) => ({ formal: compileTiers(formal), plain: compileTiers(plain), casual: compileTiers(casual) });
const THANKED = byRegister(THANKS);
const DECLINED = byRegister(NOTHING_MORE);
const LEFT = byRegister(GOODBYES);
const LAST = {
  ...{ calm: compileTiers(LAST_WORDS.calm), says: compileTiers(LAST_WORDS.says), curt: compileTiers(LAST_WORDS.curt) },
  ...{ sarcastic: compileTiers(LAST_WORDS.sarcastic), polite: compileTiers(LAST_WORDS.polite) },
};

const NAMES_SOLUTION = 0.7;
const SAYS_WHY = 0.7;
/** Frustration under this does not show in last words. */
const SEEN = 0.3;

/** It is solved. */
export function thanks(speech: Speech, voice: Voice): string {
  const { draw, filled, wordy } = voice;
  const solved = draw() < wordy * NAMES_SOLUTION;
  const text = solved ? say(voice, '', pick(bankOf(speech.intent).solved, filled, draw)) : '';
  return saySecond(speech, voice, say(voice, text, pickTier(THANKED[speech.register], voice)));
}

/** Asked whether there is anything else, they say no. */
export function declinesMore({ register }: Speech, voice: Voice): string {
  return say(voice, '', pickTier(DECLINED[register], voice));
}

/** The last message of somebody who was served. */
export function saysBye({ register }: Speech, voice: Voice): string {
  return say(voice, '', pickTier(LEFT[register], voice));
}

/** Last words of somebody who leaves with nothing. */
export function givesUp({ intent, style, shown }: Speech, voice: Voice): string {
  const { draw, filled, wordy } = voice;
  const words = style === 'silent' || shown < SEEN ? LAST.calm : LAST[style];
  const text = draw() < wordy * SAYS_WHY ? say(voice, '', pick(bankOf(intent).insists, filled, draw)) : '';
  return text === '' ? say(voice, text, pickTier(words, voice)) : sayMore(voice, text, pickTier(words, voice));
}
