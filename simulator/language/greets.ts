import { ANYONE_THERE, HELLOS } from './acts/greeting.ts';
import { bankOf } from './banks.ts';
import { compileList, pick } from './phrase-list.ts';
import { say } from './say.ts';
import type { Speech } from './speech.ts';
import type { Voice } from './voice.ts';
import { sayTopic } from './wish.ts';

const HELLO = { formal: compileList(HELLOS.formal), plain: compileList(HELLOS.plain), casual: compileList(HELLOS.casual) };
const THERE = compileList(ANYONE_THERE);

const FOLLOWED = 0.5;
const TOPIC = 0.5;

/** A hello to begin a message with. */
export function sayHello(register: Speech['register'], voice: Voice): string {
  return say(voice, '', pick(HELLO[register], voice.filled, voice.draw));
}

/** They say hello, and the wordier perhaps what it is about. */
export function greets({ intent, register, clarity }: Speech, voice: Voice): string {
  const { draw, filled, wordy } = voice;
  const text = sayHello(register, voice);
  if (draw() >= wordy * FOLLOWED) return text;
  return draw() < TOPIC * clarity ? sayTopic(register, voice, text, bankOf(intent)) : say(voice, text, pick(THERE, filled, draw));
}
