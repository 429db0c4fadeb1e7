import { asksForHuman, declinesHuman } from './about-a-human.ts';
import { clarifies } from './clarifies.ts';
import { gives, stalls } from './gives.ts';
import { greets } from './greets.ts';
import { insists } from './insists.ts';
import { declinesMore, givesUp, saysBye, thanks } from './leaves.ts';
import { PLAIN } from './manner.ts';
import { objects } from './objects.ts';
import { withSlips } from './slips.ts';
import type { Act, Speech } from './speech.ts';
import { states } from './states.ts';
import { type Voice, voiceOf } from './voice.ts';

const ACTS: Readonly<Record<Act, (speech: Speech, voice: Voice) => string>> = {
  ...{ greets, states, gives, stalls, clarifies, insists, objects, asks_for_human: asksForHuman, declines_human: declinesHuman },
  ...{ thanks, declines_more: declinesMore, says_bye: saysBye, gives_up: givesUp },
};

/** In a chat a few plain words take no full stop. */
const FEW = 24;
const STOPLESS = 0.6;

/**
 * The words. Draws as many numbers as it needs, in a fixed order for equal speech.
 * @param draw uniform in [0, 1)
 * @throws RangeError where nobody wrote a bank for an intent of the speech
 */
export function speak(speech: Speech, draw: () => number): string {
  const voice = voiceOf(speech, draw);
  const text = ACTS[speech.act](speech, voice);
  return withSlips(voice.manner === PLAIN && text.length < FEW ? withoutStop(text, draw) : text, speech.typos, draw);
}

function withoutStop(text: string, draw: () => number): string {
  return draw() < STOPLESS && text.endsWith('.') ? text.slice(0, -1) : text;
}
