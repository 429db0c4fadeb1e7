import { inOrder, oneOf } from './pattern.ts';
import { namePeople } from './people.ts';
import { corrected } from './spelling.ts';
import type { CustomerText } from './text.ts';

/** Words between others that change nothing of what is asked. */
const FILLERS = / (?:just|actually|really|maybe|kindly|directly|simply|finally|urgently|already|even)(?= )/g;

const TALK = oneOf(
  'speak|talk|chat|converse|communicate|liaise|get in (?:touch|contact)|get through|have a (?:word|chat|call|conversation)',
  '(?:discuss|settle|resolve|sort|do) (?:this|it|that)(?: out)?',
);
const SOON = '(?: (?:please|now|right now|immediately|live|instead)){0,2}';
const SPEAKING = new RegExp(inOrder(` ${TALK}${SOON} (?:to|with|2|w)${SOON}(?= )`), 'g');

/**
 * The text as the patterns of requests read it: words by which people are asked for spelled right, persons named by
 * kind (people.ts), `speak to` in its many wordings as `SPEAK_TO`, fillers gone; a sentence end before and after.
 */
export function readRequest(text: CustomerText): string {
  const named = namePeople(text.flat.split(' ').map(corrected).join(' '));
  return ` .${named.replace(FILLERS, '').replace(SPEAKING, ' SPEAK_TO')}. `;
}
