import { NOT_HELPED } from './acts/insisting.ts';
import { sayParticulars, sayToldBefore } from './background.ts';
import { bankOf } from './banks.ts';
import { moodShows, sayMood } from './mood.ts';
import { pick } from './phrase-list.ts';
import { say, sayMore } from './say.ts';
import type { Speech } from './speech.ts';
import { compileTiers, pickTier } from './tiers.ts';
import type { Voice } from './voice.ts';
import { saySecond, sayWish } from './wish.ts';

const FAILED = compileTiers(NOT_HELPED);

const GENERAL = 0.45;
const REPEATS = 0.6;

/** The agent's move did not help, or was about something else. */
export function insists(speech: Speech, voice: Voice): string {
  const { draw, filled, wordy } = voice;
  const moody = moodShows(speech, voice);
  const general = draw() < GENERAL;
  let text = general ? say(voice, '', pickTier(FAILED, voice)) : say(voice, '', pick(bankOf(speech.intent).insists, filled, draw));
  if (draw() < wordy * REPEATS) text = general ? sayMore(voice, text, pick(bankOf(speech.intent).insists, filled, draw)) : sayWish(speech, voice, text);
  text = sayParticulars(voice, text);
  text = sayToldBefore(speech, voice, text);
  if (moody) text = sayMood(speech, voice, text);
  return saySecond(speech, voice, text);
}
