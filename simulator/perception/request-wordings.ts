import { FOR_A_CALL, NO_BOT } from './callback-wordings.ts';
import { TO_BE_PASSED_ON } from './passing-wordings.ts';
import { FOR_A_PERSON } from './person-wordings.ts';

/** Rules over sentences without commas and `please`, in which persons and phrases are renamed to their kinds. */

/** "can I talk to a person", "I'd rather deal with someone real", "who can I complain to". */
const TO_SPEAK = [
  'MEET CONTACT',
  'SPEAK_TO DETERMINER{0,2} UNKNOWN{1,3} CONTACT',
  '( DESIRE|me|to|possible|MARK / CAN WE ) to? SPEAK_TO a|an|the|your UNKNOWN{1,2} =MARK|GAP|LINK|NOW',
  'conversation|word|chat with A_PERSON|STAFF',
  'who do|can|should WE ask|contact|call|dial|ring|see|email =MARK',
  'only for|with|to A_PERSON',
  'TALK DETERMINER? PERSON',
  'comfortable|happier|safer|better|easier|ease _{0,6} ( with|to|through / TALKING_TO ) ANYONE',
  'rather|prefer|like|feel _{0,6} with|to|through PERSON',
  'preferably|ideally PERSON',
  'DESIRE _{1,6} with A_PERSON',
  'front of A_PERSON',
  'tell|inform PERSON that? WE DESIRE',
  'there|is NOBODY ( WE CAN / to ) MEET|TALK',
  'no one|person ( WE CAN / to ) MEET|TALK',
  'OFFICER with|by HUMAN|OFFICER',
  'prefer|rather|mind|better|insist|on|comfortable|happier|interested|about|appreciate|WISH|in be? ( TALKING_TO / dealing|going|working with|through ) CONTACT',
  'DESIRE|me to? ( work|be with|served|helped|assisted|seen with|by ) PERSON',
  'complain|complaint|feedback|problem|issue directly? to|with PERSON|STAFF',
  'ANYONE ( here|there|else|about|work|works|working|that|who|whom|available|around|free / in|at|from|on|for _{1,3} ){0,2} ( WE ( CAN|have|need|get to? )? / to / for me to ) TALK|MEET|CALL|contact|reach|complain|turn|explain|ask',
  'ANYONE _{0,4} WE CAN MEET|TALK',
  'chance|chances|way|possibility|option|hope|odds of TALKING_TO CONTACT',
  '( CAN WE / DESIRE to? / let me ) SPEAK_TO ( mr|mrs|ms|miss|dr )? UNKNOWN{1,2} ( =MARK|GAP|about|in|from|at / again )',
  'DESIRE|me to? REACH A_PERSON',
  'whom CAN|do|must WE',
  'who CAN|do|must WE ( have|need to )? TALK|MEET|complain|escalate',
  'ANYONE _{0,6} SPEAK_TO US',
  'TALKING_TO PERSON is|would|please',
  'TALK|discuss ( _ ){0,3} on|over|by|via DETERMINER? phone|telephone|call|voice',
  'do|sort|handle|explain|finish|resolve <THIS> on|over|by|via DETERMINER? phone|telephone|call',
  'on|onto DETERMINER? phone|line with CONTACT',
  'audience|word with PERSON|STAFF',
];

/** Any way to ask for a person within a sentence. */
export const ASKS = [...TO_SPEAK, ...TO_BE_PASSED_ON, ...FOR_A_PERSON, ...FOR_A_CALL, ...NO_BOT];

/** The person's name or office as a whole sentence ("HUMAN!!!", "agent, please"), or urged in passing; here with commas and `please`. */
export const BARE = [
  'MARK ( OPENING|COMMA ){0,5} ( PERSON / customer service / SOMEBODY|STAFF =please|now / SPEAK_TO|TALK|TALKING_TO|transfer ANYONE / callback / call back ) ( CLOSING|COMMA|PERSON ){0,6} =MARK',
  'MARK ( OPENING|COMMA ){0,5} STAFF please',
  'MARK ( OPENING|COMMA ){0,5} PERSON|STAFF COMMA please',
  'MARK SOMEBODY|STAFF MARK|COMMA please|now',
  '_ MARK SOMEBODY =MARK',
  'MARK to|with CONTACT =MARK',
  'MARK OPENING? pick up DETERMINER? phone',
  'no|not|nope COMMA SOMEBODY =MARK',
  'no|not MACHINE|BOT COMMA|MARK ANYONE',
  'MARK ( OPENING|COMMA ){0,3} handoff|handover ( CLOSING|COMMA ){0,3} =MARK',
  'not you COMMA|but{0,2} ANYONE',
  '<!OPENING COMMA HUMAN|OFFICER ( CLOSING|COMMA ){0,4} =MARK',
  '<!my|our|his|her|their|no|not|you HUMAN|OFFICER ( help|support|assistance|STAFF )? please|now|asap|immediately',
  'COMMA SOMEBODY to? CALL US <CALL_END>',
  'please CALL US <CALL_END>',
];

/** What every way to ask has some of; most messages have none, and need no closer look. */
export const TELLING = [
  'CONTACT|ROBOT|MEET|TALKING_TO|GET_HOLD|TALK|CALL|PASSED|escalate|escalating|escalation|handoff|number|line|helpline|hotline|callback|complain|who|whom|after|chain|ladder|handover|handoff|direct',
  "who's",
  'PASS US',
  'transfer|escalate|forward this|my',
];
