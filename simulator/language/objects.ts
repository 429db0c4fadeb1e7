import { NOT_ACCEPTED } from './acts/objecting.ts';
import { sayReasons } from './background.ts';
import { bankOf } from './banks.ts';
import { moodShows, sayMood } from './mood.ts';
import { pick } from './phrase-list.ts';
import { say, sayMore } from './say.ts';
import type { Speech } from './speech.ts';
import { compileTiers, pickTier } from './tiers.ts';
import type { Voice } from './voice.ts';
import { saySecond } from './wish.ts';

const REFUSED = compileTiers(NOT_ACCEPTED);

const GENERAL = 0.4;
const ADDS = 0.8;

/** They were refused, and say what they think of it. */
export function objects(speech: Speech, voice: Voice): string {
  const { draw, filled, wordy } = voice;
  const bank = bankOf(speech.intent);
  const moody = moodShows(speech, voice);
  let text = draw() < GENERAL ? say(voice, '', pickTier(REFUSED, voice)) : say(voice, '', pick(bank.objects, filled, draw));
  if (draw() < wordy * ADDS) text = sayMore(voice, text, pick(bank.objects, filled, draw));
  text = sayReasons(voice, text, bank);
  if (moody) text = sayMood(speech, voice, text);
  return saySecond(speech, voice, text);
}
