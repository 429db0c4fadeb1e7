import { inOrder } from './pattern.ts';
import { ANYONE, BOT, CALL, CALL_END, PLEASE, REACH, SPEAK_TO, STOPPABLE, TO, US, WE } from './request-phrases.ts';

/** Asking for a call or for a number to call. */
export const FOR_A_CALL = [
  `(?:want to|need to|like to|prefer to|rather|let me) ${PLEASE}${CALL} (?:you guys|you${CALL_END}|${ANYONE})`,
  `(?:can|could|may|should) ${WE} ${PLEASE}(?:${CALL} (?:you${CALL_END}|in|your|a number|${ANYONE})|give you a (?:call|ring))`,
  inOrder(
    `how (?:do|can|could|would|should) ${WE} ${PLEASE}(?:${REACH} |${SPEAK_TO})${PLEASE}`,
    `(?:you(?: guys)?(?: by phone| on the phone| over the phone| directly| [.?!])|${ANYONE})`,
  ),
  `numbers? (?:that i|where i|which i|i|we|to|for me to) (?:can |could |should |may )?(?:call|ring|phone|dial|reach you|speak|talk)`,
  inOrder(
    '(?:can|could|will|would|have|get|need|want|please|like|for) ',
    `(?:(?:one of )?you(?: guys)? |ANYBODY (?:(?:from|in|at|on) (?:\\S+ ){1,3})?)?${PLEASE}(?:to )?${CALL} ${US}${CALL_END}`,
  ),
  `call (?:${US} )?(?:back|(?:at|on) \\d\\S*|asap|tomorrow|tonight|today)`,
  `(?:request|requesting|want|need|like|get|arrange|schedule|have|expect|me|us) (?:an? |the )?(?:call ?back|phone call)`,
  inOrder(
    "(?:what(?: is|'s)|give me|need|is there|have|send me|find|any|want|get) (?:(?:an?|the|your|any|some|STAFF|direct|customer) ){0,3}",
    '(?:phone|telephone|contact|helpline|hotline|toll free) (?:number|line|STAFF)',
  ),
  'number (?:for|of) (?:the |your )?(?:STAFF|OFFICER|HUMAN)',
  'STAFF (?:helpline|hotline|(?:phone |contact |telephone )?number please)',
];

/** Refusing the machine: "stop the bot", "I don't want to talk to a robot", "someone who isn't a bot". */
export const NO_BOT = [
  `(?:stop|no more|no|enough (?:of|with)|get rid of|turn off|end|kill|skip|bypass|get past|out of|done with) (?:with )?${STOPPABLE}`,
  inOrder(
    '(?:stop|done|enough|no more|sick|sick of|tired of|fed up with|hate|instead of|why am i|not|keep me) (?:of )?',
    `(?:talking|speaking|chatting|dealing|typing|writing) ${TO} ${BOT}`,
  ),
  inOrder(
    "(?:don't|do not|won't|not|refuse|rather not|never|can't|why (?:do i have|must i|should i)) ",
    '(?:(?:want|wish|like|need|going|to|really|have|be|willing|prefer|even) ){0,4}',
    `(?:SPEAK_TO|(?:talk|speak|chat|deal|type|explain (?:this|it|myself)) (?:any ?more )?${TO}) (?:you(?! about)|${BOT})`,
  ),
  `comfortable (?:\\S+ ){1,5}${TO} ${BOT}`,
  `(?:ANYBODY|HUMAN|OTHER|OFFICER|anything|rather) (?:(?:who|that|is|who's|that's|isn't|not|but|other|than) ){1,4}${BOT}`,
];
