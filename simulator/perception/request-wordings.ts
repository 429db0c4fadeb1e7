import { FOR_A_CALL, NO_BOT } from './callback-wordings.ts';
import { inOrder, oneOf } from './pattern.ts';
import { ANYONE, CASE, ELSEWHERE, PASS, PASSED, PERSON, PLEASE, SPEAK_TO, THIS, TO, US, WE } from './request-phrases.ts';

/** Asking to speak to somebody: "can I talk to a person", "I'd rather deal with someone real". */
const TO_SPEAK = [
  `${SPEAK_TO}${ANYONE}`,
  inOrder(
    `${SPEAK_TO}(?:the |your )?`,
    '(?:reservations?|billing|sales|accounts|returns|retentions?|bookings|claims|tech|technical|housekeeping|room service|store|hotel|airline|bank)',
  ),
  inOrder(
    '(?:prefer|rather|rather be|like|mind|better|insist on|comfortable|interested in|about|appreciate) (?:speaking|talking|chatting|dealing) ',
    `${PLEASE}${TO} ${ANYONE}`,
  ),
  `(?:rather|want to|wanna|like to|prefer to|need to|wish to|let me) (?:deal|go|work|be served|be helped) ${PLEASE}(?:with|through|by) ${PERSON}`,
  `(?:complain|complaint|feedback) (?:directly )?(?:to|with) ${PERSON}`,
  inOrder(
    inOrder(
      `(?:ANYBODY|HUMAN|OTHER|OFFICER) (?:else |that |who )?(?:(?:in|at|from|on) (?:\\S+ ){1,3})?${WE} `,
      `(?:can |could |may |might |should |have to |need to |get to )?${PLEASE}`,
    ),
    '(?:SPEAK_TO|talk|speak|chat|call|phone|ring|contact|reach|complain|turn)',
  ),
  `whom? (?:can|do|should|could|may) ${WE} ${PLEASE}(?:SPEAK_TO|talk|speak|chat|complain|escalate)`,
];

/** Asking to be passed on: "transfer me to an agent", "put me through", "escalate this". */
const TO_BE_PASSED_ON = [
  inOrder(
    `${PASS} ${THIS} (?:(?:over|through|back|straight|directly|on|off|along|now|up|please|right away) ){0,2}(?:to|with|onto|2) `,
    `(?:${ANYONE}|the next level|a higher \\S+)`,
  ),
  `(?:put|patch|get|pass) ${US} through`,
  `(?:put|get|bring) ${US} in (?:touch|contact) with ${ANYONE}`,
  `(?:transfer|connect|switch|redirect) ${TO} (?:${PERSON}|STAFF)`,
  `(?:transfer|connect|redirect) ${US}(?= (?:[.!?,;]|please|now|asap|immediately|right|already|instead|so|because|and|or) )`,
  inOrder(
    `(?:(?:want|like|need|prefer|wish|ask|asked|asking|love|demand|expect|waiting) (?:${CASE} )?to (?:be|get) `,
    `|(?:can|could|may) (?:${WE}|${CASE}) ${PLEASE}(?:be|get) |(?:appreciate|love) being )${PASSED}`,
    `(?! ${ELSEWHERE})`,
  ),
  `(?:connecting|transferring|putting|passing) me (?:over |through |on )?(?:to|with) ${ANYONE} (?:would|is)`,
  inOrder(
    `(?:mind|appreciate|about|consider|appreciate you) (?:connecting|transferring|putting|passing|forwarding|escalating) ${THIS} `,
    `(?:over |through |on )?(?:to|with) ${ANYONE}`,
  ),
  `put (?:ANYBODY|HUMAN|OTHER|OFFICER) on`,
  `(?:can|could|should|must|needs? to|want|has to) (?:this |it |that )?be escalated`,
  'escalate',
  `(?:want|need|have|get|like) ${THIS} (?:to be )?escalated`,
];

const WANT = oneOf(
  'give|get|find|bring|fetch|assign|want|need|prefer|demand|require|request|requesting|requested|(?:ask|asking|asked) for|insist on|i said',
  "switch to|reach|contact|call|phone|see|(?:i'd|would|we'd|id|d) (?:really |much )?(?:like|love|prefer|rather have)",
  "can (?:i|we) (?:please |just )?(?:have|get)|let me have|where(?: is|'s)|who(?: is|'s)|(?:how|what) about|i'll take|looking for",
);
const HELP = oneOf(
  'look|review|call|contact|help|handle|check|take|deal|read|respond|reply|answer|fix|sort|assist|phone|ring|get back|join|step|talk|speak|email',
  'intervene|approve|confirm',
);

/** Asking for the person: "get me a manager", "is there anyone real", "can a human look at this". */
const FOR_A_PERSON = [
  `${WANT} (?:${US} )?(?:to )?${PLEASE}${PERSON}`,
  inOrder(
    `(?:give|get|find|want|need|send) (?:${US} )?ANYBODY `,
    oneOf(
      'on the (?:line|phone)|(?:who|that) (?:can|knows?|is|will|could|actually|understands?|has|speaks)',
      'to (?:actually |please )?(?:help|call|SPEAK_TO|talk|speak|contact|assist)',
    ),
  ),
  inOrder(
    oneOf(
      'help|assistance|support|call|chat|conversation|refund|response|reply|answer|explanation|hear|handled|reviewed|checked|looked at|dealt with',
      'answered',
    ),
    ' ',
    `(?:back |directly )?(?:from|with|by) (?:HUMAN|(?:ANYBODY|STAFF) (?:in|at|from|on) your)`,
  ),
  `(?:want|need|like|ask|expect|demand) (?:\\S+ ){1,4}from ${PERSON}`,
  `(?:is there|are there|isn't there|aren't there|do you have|don't you have|have you got) (?:even |really |actually |not )?${PERSON}`,
  `(?:give|get|find|bring) ${US} (?:ANYBODY|(?:the )?STAFF)`,
  `OFFICER with HUMAN`,
  `(?:(?:can|could|may|will|would) (?:you|i|we)|want|need|please|like|prefer|let me|wish|rather|demand) (?:[^ .!?~]+ ){0,6}HUMAN`,
  inOrder(
    oneOf('loop in|bring in|involve|ask|page|summon|(?:raise|discuss|check|confirm|verify) (?:this|it|that) with|take (?:this|it|that) (?:up )?(?:to|with)'),
    ' ',
    `${PERSON}`,
  ),
  `(?:have|get|ask|let|make) (?:ANYBODY|STAFF) (?:to )?(?:contact|call|phone|email|help|reach) ${US}`,
  `(?:have|get|put) ${ANYONE} on (?:the )?(?:phone|line)`,
  `(?:ask|asked|asking) for ANYBODY`,
  `(?:want|need|get) ANYBODY(?= (?:[.!?]|now|please|not|instead|here) )`,
  `(?:is|are|will) HUMAN (?:actually |ever |really )?(?:(?:going to |gonna )?${HELP}|reading|listening|there|here|available)`,
  `HUMAN (?:available|on duty|around|there|here)`,
  `any (?:HUMAN|OFFICER) (?:there|here|available|around|left|working)`,
  `(?:can|could|will|would|may|want|need|have|get|let|please|like|make|must|should) ${PERSON} (?:to )?${PLEASE}${HELP}`,
];

const ALL = [...TO_SPEAK, ...TO_BE_PASSED_ON, ...FOR_A_PERSON, ...FOR_A_CALL, ...NO_BOT];

/** Any way to ask for a person within a sentence. */
export const ASKS = new RegExp(` (?:${ALL.join('|')})(?= )`);

/** The person's name or office as a whole sentence: "HUMAN!!!", "agent, please". */
export const ALONE = new RegExp(
  inOrder(
    ' [.!?;] (?:(?:hi|hello|hey|ok|okay|yes|yeah|please|just|now|i said|to|,) ){0,4}',
    `(?:HUMAN|OTHER|OFFICER|customer service|(?:ANYBODY|STAFF)(?= please| now)|(?:speak|talk|talking|speaking|transfer) ${ANYONE}|call ?back)`,
    '(?: (?:please|now|asap|immediately|only|required|needed|thanks|thank you|right|here|instead|,|HUMAN|OFFICER)){0,6} (?=[.!?;])',
  ),
);

/** …or urged in passing: "this is going nowhere agent please". */
export const URGED =
  / (?<!(?: my| our| his| her| their| no| not| you) )(?:HUMAN|OFFICER)(?: (?:help|support|assistance|STAFF))? (?:please|now|asap|immediately)(?= )/;
