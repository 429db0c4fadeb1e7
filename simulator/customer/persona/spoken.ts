import type { Draw } from '../../../core/draws.ts';
import { afterServing, askFor } from '../../language/asks.ts';
import { SPOKEN_INTENTS } from '../../language/banks.ts';
import { replyOf } from '../../language/replies.ts';
import { speak } from '../../language/speak.ts';
import type { Voice } from './voice.ts';

const SPOKEN: ReadonlySet<string> = new Set(SPOKEN_INTENTS);
const GREETINGS = [
  'Hello! What can I do for you?',
  'Hi, thank you for reaching out. How can I help?',
  'Hello and welcome. How can I help you?',
  'Hi there. Tell me what you need.',
];
const OFF_TOPIC = 'off_topic';
const bankOf = (intent: string) => (SPOKEN.has(intent) ? intent : OFF_TOPIC);

/**
 * The shipped banks. A wish that they do not know is said in the words of its goal; what is said about it later is said as of a
 * wish that nobody prepared for.
 */
export const VOICE: Voice = {
  speak: (speech, draw) => {
    const { says, intent, act } = speech;
    if (says.length > 0 && (act === 'states' || act === 'clarifies')) return pick(says, draw);
    return speak(SPOKEN.has(intent) ? speech : { ...speech, intent: OFF_TOPIC }, draw);
  },
  greets: (draw) => pick(GREETINGS, draw),
  asks: askFor,
  reply: (move, intent, details, asksMore, draw) => {
    const text = replyOf(move, bankOf(intent), details, draw);
    return asksMore ? afterServing('asks_more', text, draw) : text;
  },
  closes: (how, draw) => afterServing(how, '', draw),
};

function pick(from: readonly string[], draw: Draw): string {
  return from[Math.floor(draw() * from.length)] ?? '';
}
