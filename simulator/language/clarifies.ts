import { UNSURE, VALUES, YES_NO } from './acts/answering.ts';
import { sayReasons } from './background.ts';
import { bankOf } from './banks.ts';
import { moodShows, sayMood } from './mood.ts';
import { pick } from './phrase-list.ts';
import { say } from './say.ts';
import type { Speech } from './speech.ts';
import { compileTiers, pickTier } from './tiers.ts';
import type { Voice } from './voice.ts';
import { saySecond, sayWish } from './wish.ts';

const NAMED = compileTiers(VALUES);
const AGREED = compileTiers(YES_NO);
const LOST = compileTiers(UNSURE);

const LOSTNESS = 0.6;
const NAMES_VALUE = 0.6;
const AGREES = 0.84;
const REPEATS = 0.9;
/** Chance that somebody of few words answers with what it is about instead of an answer. */
const BITS = 0.85;

/** They answer what the agent asked. */
export function clarifies(speech: Speech, voice: Voice): string {
  const moody = moodShows(speech, voice);
  const bank = bankOf(speech.intent);
  let text = answer(speech, voice);
  if (voice.draw() < voice.wordy) text = sayReasons(voice, text, bank);
  if (moody) text = sayMood(speech, voice, text);
  return saySecond(speech, voice, text);
}

function answer(speech: Speech, voice: Voice): string {
  const { intent, clarity } = speech;
  const { draw, filled } = voice;
  if (draw() < (1 - clarity) * LOSTNESS) return say(voice, '', pickTier(LOST, voice));
  const how = draw();
  if (how < NAMES_VALUE && filled !== 0) return say(voice, '', pickTier(NAMED, voice));
  if (how < AGREES) return say(voice, '', pickTier(AGREED, voice));
  if (how < REPEATS) return sayWish(speech, voice, '');
  const { bits, answers } = bankOf(intent);
  return say(voice, '', pick(draw() < (1 - voice.wordy) * BITS ? bits : answers, filled, draw));
}
