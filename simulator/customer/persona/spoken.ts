import type { Draw } from '../../../core/draws.ts';
import { SPOKEN_INTENTS } from '../../language/banks.ts';
import { replyOf } from '../../language/replies.ts';
import { speak } from '../../language/speak.ts';
import type { Voice } from './voice.ts';

const SPOKEN: ReadonlySet<string> = new Set(SPOKEN_INTENTS);
const GREETINGS = [
  'Hello! What can I do for you?',
  'Hi, thank you for reaching out. How can I help?',
  'Hello and welcome. What is it about?',
  'Hi there. Tell me what you need.',
];
const WELCOMES = ['You are welcome. Have a good day.', 'Happy to help.', 'Glad that it is settled. Goodbye.', 'My pleasure. Is there anything else?'];
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
  reply: (move, intent, details, draw) => {
    if (move === 'greeted' || move === 'welcomed') return pick(move === 'greeted' ? GREETINGS : WELCOMES, draw);
    return replyOf(move, bankOf(intent), details, draw);
  },
};

function pick(from: readonly string[], draw: Draw): string {
  return from[Math.floor(draw() * from.length)] ?? '';
}
