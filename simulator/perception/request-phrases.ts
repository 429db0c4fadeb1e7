import { inOrder, oneOf } from './pattern.ts';

/** Patterns over text in which people are named by kind (people.ts). Repetition is bounded throughout. */

/** A person one can ask for by the noun alone. */
export const PERSON = '(?:the )?(?:HUMAN|OTHER|OFFICER)';
/** Whoever one can ask to speak to. */
export const ANYONE = '(?:the )?(?:HUMAN|OTHER|OFFICER|ANYBODY|STAFF)';
/** What the customer refuses to talk to, and what they want stopped: a machine may also be a washing machine. */
export const BOT = '(?:the )?(?:BOT|MACHINE|(?:this |that )?thing)';
export const STOPPABLE = '(?:the )?BOT';

export const TO = oneOf('to|with|2|w');
export const US = oneOf('me|us');
export const WE = oneOf('i|we');
export const PLEASE = '(?:please )?';
/** `speak to`, up to the person. */
export const SPEAK_TO = 'SPEAK_TO ';
export const REACH = oneOf('reach|contact|call|phone|ring|get (?:a )?hold of|get ahold of|message|email|see|find');
export const CASE = '(?:my|the|this) (?:call|chat|case|issue|problem|complaint|ticket|request|conversation)';
export const THIS = oneOf('me', 'us', 'this', 'it', 'that', CASE);
export const PASS = oneOf('transfer|connect|put|pass|hand|switch|forward|redirect|refer|route|direct|move|patch|take|bring|escalate|send');
export const PASSED = oneOf('transferred|connected|escalated|put through|passed|handed over|patched through');
export const ELSEWHERE = '(?:to|into|from) (?:(?:my|the|another|an?) )?(?:\\S+ )?(?:account|bank|wifi|internet|network|card|phone|tv|flight)';
export const CALL = oneOf('call|phone|ring');
/** What may follow `call me`: a name would make it something else. */
export const CALL_END = inOrder(
  '(?= (?:[.!?,;]|back|at|on|now|asap|please|when|today|tonight|tomorrow|this|about|regarding|to|so|if|as|instead|and|or|right|in|first|before|after',
  '|directly|urgently|for|with|from|because|then|by|immediately|\\d\\S*) )',
);
