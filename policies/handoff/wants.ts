import type { Message, Observation } from '../../core/observation.ts';
import { customerMessages, lastWords } from './wording.ts';

/** Only so much of a message is searched for words beyond a greeting. */
const OPENING = 400;
const PLEASANTRIES = new Set(
  'hi hello hey good morning afternoon evening day there dear team sir madam thanks thank you please can could would help me i need some a an with have question support'.split(
    ' ',
  ),
);

/** The first message of the customer that is more than a greeting; else the latest. */
export function wantsOf(observation: Observation): Pick<Message, 'text' | 'turn'> {
  return customerMessages(observation).find((message) => saysSomething(message.text)) ?? lastWords(observation);
}

function saysSomething(text: string): boolean {
  const words =
    text
      .trimStart()
      .slice(0, OPENING)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.some((word) => !PLEASANTRIES.has(word));
}
