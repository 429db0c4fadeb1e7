import { inOrder, oneOf } from './pattern.ts';
import { ANYONE, PASS, PASSED, PERSON, REACH, SPEAK_TO, THIS } from './request-phrases.ts';

/** Patterns over text in which people are named by kind (people.ts): talk of people that asks for nobody. */

const NOT = oneOf(
  "don't(?! you)|do not|didn't(?! you)|did not|doesn't|wouldn't|won't|needn't|need not|not|never|without",
  'no (?:need|reason|point|wish|desire|interest)',
);
const WISH = oneOf(
  'really|actually|even|necessarily|you|do|need(?:ing|ed)?|want(?:ing|ed)?|wish|require|have|having|necessary|like|ask(?:ing|ed)?|looking|trying|for',
  'in|of|to|be|been|it|feel|the|a',
);

/** "no need to transfer me", "I don't want an agent", "no agent has answered". */
const DECLINED = [
  inOrder(
    `${NOT} (?:${WISH} ){0,6}`,
    oneOf(`${SPEAK_TO}${ANYONE}|(?:speaking|talking|chatting) (?:to|with) ${ANYONE}|${REACH} (?:me|us|${PERSON})|${PASS} ${THIS}|${PASSED}|escalate|${PERSON}`),
  ),
  `(?:rather than|instead of) (?:(?:speaking|talking|chatting|going) (?:to|with|through) |${SPEAK_TO}|${REACH}(?:ing)? )?${PERSON}`,
  `no ${PERSON} (?:has|have|is|was|ever|needed|required|necessary|could|can|will)`,
];

/** "are you a real person?", "I'm an agent", "treat me like a human". */
const IDENTITY = [
  inOrder(
    oneOf(
      "are you|is (?:this|that|it)|(?:aren't|weren't) you|isn't (?:this|that|it)|were you|was (?:that|this|it)|you are|you're",
      "(?:this|it|that|he|she)(?:'s| is| was)|you sure",
    ),
    ' ',
    `(?:(?:even|really|actually|not|just|only|still|you|you're|are|like) ){0,3}(?:${ANYONE}|(?:BOT|MACHINE) or ${ANYONE})`,
  ),
  inOrder(
    '(?:am|was|were|are) (?:i|we) (?:even |actually |really |not |now |still )?(?:speaking|talking|chatting|writing|connected) (?:to|with) ',
    `(?:(?:BOT|MACHINE) or )?${ANYONE}`,
  ),
  inOrder(
    "(?:i'm|i am|as|being|works? as|he's|she's|(?<! (?:where|who|how|[.!?]) )is|was) ",
    '(?:also |not )?(?:an? \\S+ )?(?:HUMAN|OFFICER)(?! (?:going|gonna|available|here|there))',
  ),
  `(?:sounds?|acts?|feels?|behaves?|talks?|speaks?|treat(?:ed|s)? \\S+|more|almost|much|just) like ${ANYONE}`,
  "(?<! (?:i'd|would|we'd|d|would really|i'd really) )(?:like|be|become) HUMAN",
];

/** "when I talk to an agent …", "I had to speak to a manager", "do I need an agent to cancel?" */
const REPORTED = [
  `(?:when|whenever|if|after|before|once|(?:each|every|last|first) time|everytime) (?:i|we|you) (?:finally |do |did )?(?:${SPEAK_TO}|${REACH} )${ANYONE}`,
  `(?:had|(?:was|were) able|managed|used|happened) to (?:${SPEAK_TO}|${REACH} )${ANYONE}`,
  inOrder(
    '(?<! (?:how|who|whom|where|when|why|what|number) )(?:do|does|did|will|would|should) (?:i|we|one) (?:really |actually |still |then )?',
    `(?:(?:need|have|be required) )?(?:to )?(?:${SPEAK_TO}|${REACH} )?${ANYONE}`,
  ),
  `(?:(?:i|we)'ll|(?:i|we) will) (?!not |only |need |want |have |wait |keep )(?:\\S+ (?!until |unless )){0,4}(?:${SPEAK_TO}|${REACH} )${ANYONE}`,
  `can't ${SPEAK_TO}${ANYONE} (?:right now|now|today|at the moment|because)`,
];

/** Other meanings of the words: a threat to escalate, a name, money. */
const OTHERWISE = [
  `(?:(?:i|we)'ll|(?:i|we) will|going to|have to|forced to) escalate`,
  `(?:you can|friends|people|just|they|everyone) call me(?! (?:back|at|on|now|asap|today|tomorrow) )`,
  'what (?:may|can|should|do|shall) (?:i|you|we) call',
  'transfer (?:me|us) (?:\\d\\S*|the|my|money|some|funds|those|that|cash)',
  "not (?:BOT|MACHINE)(?= [.!?,] )|i'm not (?:BOT|MACHINE)",
];

/** Every stretch of text that speaks of people without asking for one. */
export const ASKS_NOBODY = new RegExp(` (?:${[...DECLINED, ...IDENTITY, ...REPORTED, ...OTHERWISE].join('|')})(?= )`, 'g');
