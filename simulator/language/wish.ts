import { SECOND_TOPIC_FRAMES, SECOND_WISH_FRAMES, TAILS, TOPIC_FRAMES, WISH_FRAMES } from './acts/frames.ts';
import { bankOf, type SpokenBank } from './banks.ts';
import { compileList, pick } from './phrase-list.ts';
import { say, sayFramed } from './say.ts';
import type { Speech } from './speech.ts';
import type { Voice } from './voice.ts';

const byRegister = <Frames extends Record<Speech['register'], readonly string[]>>({ formal, plain, casual }: Frames) => ({
  ...{ formal: compileList(formal), plain: compileList(plain), casual: compileList(casual) },
});
const WISHES = byRegister(WISH_FRAMES);
const TOPICS = byRegister(TOPIC_FRAMES);
const TAIL = compileList(TAILS);
const SECOND_WISHES = compileList(SECOND_WISH_FRAMES);
const SECOND_TOPICS = compileList(SECOND_TOPIC_FRAMES);

/** Chance that somebody with no clarity at all leaves out what matters. */
const VAGUENESS = 0.75;
const BITS_AT_MOST = 0.42;
/** Chance that a word or two more follow. */
const TAILED = 0.35;
const ASKS_ALREADY = /please|help/;
const FRAMED = 0.8;
const STATED = 0.92;

/** The text with what the customer wants as its next sentence. */
export function sayWish(speech: Speech, voice: Voice, text: string): string {
  const bank = bankOf(speech.intent);
  const { draw, filled, wordy } = voice;
  if (draw() < (1 - speech.clarity) * VAGUENESS) return say(voice, text, pick(bank.vague, filled, draw));
  if (draw() < (1 - wordy) * (1 - wordy) * BITS_AT_MOST) return sayBit(voice, text, bank);
  return sayInFull(speech, voice, text, bank);
}

function sayBit(voice: Voice, text: string, bank: SpokenBank): string {
  const { draw, filled } = voice;
  const bit = pick(bank.bits, filled, draw);
  return draw() < TAILED && !ASKS_ALREADY.test(bit.inner[0]?.at(-1) ?? '') ? sayFramed(voice, text, bit, pick(TAIL, filled, draw)) : say(voice, text, bit);
}

function sayInFull({ register }: Speech, voice: Voice, text: string, bank: SpokenBank): string {
  const { draw, filled } = voice;
  const how = draw();
  if (how < FRAMED) return sayFramed(voice, text, pick(WISHES[register], filled, draw), pick(bank.does, filled, draw));
  if (how < STATED) return say(voice, text, pick(bank.says, filled, draw));
  return sayTopic(register, voice, text, bank);
}

/** The text with what it is about, in no more than a name. */
export function sayTopic(register: Speech['register'], voice: Voice, text: string, bank: SpokenBank): string {
  const { draw, filled } = voice;
  return sayFramed(voice, text, pick(TOPICS[register], filled, draw), pick(bank.topics, filled, draw));
}

/** The text with the second issue that they bring along, if there is one. */
export function saySecond({ also }: Speech, voice: Voice, text: string): string {
  if (also === undefined) return text;
  const { draw, filled } = voice;
  const bank = bankOf(also);
  return draw() < FRAMED
    ? sayFramed(voice, text, pick(SECOND_TOPICS, filled, draw), pick(bank.topics, filled, draw))
    : sayFramed(voice, text, pick(SECOND_WISHES, filled, draw), pick(bank.does, filled, draw));
}
