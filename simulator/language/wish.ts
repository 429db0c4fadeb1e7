import { SECOND_TOPIC_FRAMES, SECOND_WISH_FRAMES, TAILS, TAILS_OF_SENTENCES, TOPIC_FRAMES, WISH_FRAMES } from './acts/frames.ts';
import { bankOf, type SpokenBank } from './banks.ts';
import { CASUAL } from './manner.ts';
import type { Phrase } from './phrase.ts';
import { compileList, type PhraseList, pick } from './phrase-list.ts';
import { say, sayFramed } from './say.ts';
import type { Speech } from './speech.ts';
import type { Voice } from './voice.ts';

const byRegister = <Frames extends Record<Speech['register'], readonly string[]>>({ formal, plain, casual }: Frames) => ({
  ...{ formal: compileList(formal), plain: compileList(plain), casual: compileList(casual) },
});
const WISHES = byRegister(WISH_FRAMES);
const TOPICS = byRegister(TOPIC_FRAMES);
const TAIL = compileList(TAILS);
const TAIL_OF_SENTENCE = compileList(TAILS_OF_SENTENCES);
const SECOND_WISHES = compileList(SECOND_WISH_FRAMES);
const SECOND_TOPICS = compileList(SECOND_TOPIC_FRAMES);

/** Chance that somebody with no clarity at all leaves out what matters. */
const VAGUENESS = 0.75;
const BITS_AT_MOST = 0.46;
/** Chance that a word or two more follow a wish of a word or two, and a whole sentence. */
const TAILED = 0.5;
const SENTENCE_TAILED = 0.1;
const ASKS_ALREADY = /please|help/;
const FRAMED = 0.72;
const STATED = 0.94;

/** The text with what the customer wants as its next sentence. */
export function sayWish(speech: Speech, voice: Voice, text: string): string {
  const bank = bankOf(speech.intent);
  const { draw, filled, wordy } = voice;
  if (draw() < (1 - speech.clarity) * VAGUENESS) return sayTailed(voice, text, pick(bank.vague, filled, draw), TAIL_OF_SENTENCE, SENTENCE_TAILED);
  if (draw() < (1 - wordy) * (1 - wordy) * BITS_AT_MOST) return sayTailed(voice, text, pick(bank.bits, filled, draw), TAIL, TAILED);
  return sayInFull(speech, voice, text, bank);
}

function sayTailed(voice: Voice, text: string, phrase: Phrase, tails: PhraseList, chance: number): string {
  const { draw, filled } = voice;
  if (draw() >= chance || ASKS_ALREADY.test(phrase.inner[0]?.at(-1) ?? '')) return say(voice, text, phrase);
  return sayFramed(voice, text, phrase, pick(tails, filled, draw));
}

function sayInFull({ register }: Speech, voice: Voice, text: string, bank: SpokenBank): string {
  const { draw, filled } = voice;
  const how = draw();
  if (how < FRAMED) {
    const wish = sayFramed(voice, text, pick(WISHES[register], filled, draw), pick(bank.does, filled, draw));
    return voice.manner >= CASUAL && draw() < SENTENCE_TAILED ? say(voice, wish, pick(TAIL_OF_SENTENCE, filled, draw)) : wish;
  }
  if (how < STATED) return sayTailed(voice, text, pick(bank.says, filled, draw), TAIL_OF_SENTENCE, SENTENCE_TAILED);
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
