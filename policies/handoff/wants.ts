import type { Message, Observation } from '../../core/observation.ts';
import { customerMessages, lastWords } from './wording.ts';

/** Only so much of a message is searched for words beyond a greeting. */
const OPENING = 400;
const PLEASANTRIES = new Set(
  'hi hii hai hiya hello helo hey good morning afternoon evening day there dear team sir madam thanks thank you please can could would help me i need some a an with have question support'.split(
    ' ',
  ),
);

/** The first message of the customer that is more than a greeting; else the latest. */
export function wantsOf(observation: Observation): Pick<Message, 'text' | 'turn'> {
  return customerMessages(observation).find((message) => saysSomething(message.text)) ?? lastWords(observation);
}

const WORD = /[\p{L}\p{N}]+/gu;

function saysSomething(text: string): boolean {
  const opening = text.trimStart().slice(0, OPENING).toLowerCase();
  for (const word of opening.match(WORD) ?? []) if (!PLEASANTRIES.has(word)) return true;
  return false;
}
