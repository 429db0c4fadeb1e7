import { HUMAN_PLEASE, NO_HUMAN } from './acts/asking-for-human.ts';
import { sayToldBefore } from './background.ts';
import { moodShows, sayMood } from './mood.ts';
import { say } from './say.ts';
import type { Speech } from './speech.ts';
import { compileTiers, pickTier } from './tiers.ts';
import type { Voice } from './voice.ts';
import { saySecond, sayWish } from './wish.ts';

const WANTED = compileTiers(HUMAN_PLEASE);
const DECLINED = compileTiers(NO_HUMAN);

const SAYS_WHY = 0.6;

/** They want a person. */
export function asksForHuman(speech: Speech, voice: Voice): string {
  const moody = moodShows(speech, voice);
  let text = moody && voice.draw() < 0.5 ? sayMood(speech, voice, '') : '';
  const moodSaid = text !== '';
  text = say(voice, text, pickTier(WANTED, voice));
  text = sayToldBefore(speech, voice, text);
  if (moody && !moodSaid) text = sayMood(speech, voice, text);
  return saySecond(speech, voice, text);
}

/** A person was offered, and they would rather go on here. */
export function declinesHuman(speech: Speech, voice: Voice): string {
  const text = say(voice, '', pickTier(DECLINED, voice));
  const longer = voice.draw() < voice.wordy * SAYS_WHY ? sayWish(speech, voice, text) : text;
  return saySecond(speech, voice, moodShows(speech, voice) ? sayMood(speech, voice, longer) : longer);
}
