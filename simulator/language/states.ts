import { CLOSINGS } from './acts/background.ts';
import { sayParticulars, sayReasons, sayToldBefore } from './background.ts';
import { bankOf } from './banks.ts';
import { sayTold } from './gives.ts';
import { sayHello } from './greets.ts';
import { moodShows, sayMood } from './mood.ts';
import { compileList, pick } from './phrase-list.ts';
import { sayMore } from './say.ts';
import type { Speech } from './speech.ts';
import type { Voice } from './voice.ts';
import { saySecond, sayWish } from './wish.ts';

const ENDS = { formal: compileList(CLOSINGS.formal), plain: compileList(CLOSINGS.plain), casual: compileList(CLOSINGS.casual) };

const HELLO = { formal: 0.5, plain: 0.3, casual: 0.2 };
/** Somebody who was greeted back sometimes says hello once more. */
const HELLO_AGAIN = 0.35;
const CLOSES = { formal: 0.5, plain: 0.25, casual: 0.18 };
const MOOD_FIRST = 0.35;

/** They say what they want. */
export function states(speech: Speech, voice: Voice): string {
  const { register, shown, greeted = false } = speech;
  const { draw, wordy } = voice;
  const calm = 1 - shown;
  let text = draw() < HELLO[register] * (greeted ? HELLO_AGAIN : 0.2 + 0.8 * wordy) * calm ? sayHello(register, voice) : '';
  const moody = moodShows(speech, voice);
  const moodFirst = draw() < MOOD_FIRST;
  if (moody && moodFirst) text = sayMood(speech, voice, text);
  text = sayWish(speech, voice, text);
  text = sayTold(speech, voice, sayParticulars(voice, text));
  text = sayReasons(voice, text, bankOf(speech.intent));
  text = sayToldBefore(speech, voice, text);
  if (moody && !moodFirst) text = sayMood(speech, voice, text);
  text = saySecond(speech, voice, text);
  return draw() < CLOSES[register] * wordy * calm ? sayMore(voice, text, pick(ENDS[register], voice.filled, draw)) : text;
}
