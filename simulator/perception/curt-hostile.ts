import { inOrder, oneOf } from './pattern.ts';
import { isSarcastic } from './sarcasm.ts';
import type { CustomerText } from './text.ts';

/** A reply of more words is not curt. */
const MOST_WORDS = 8;

const THING = oneOf('this|it|that|my \\S+|the \\S+');
const LEAD = `(?:(?:oh|so|well|ok|okay|wow|no|yeah|just|omg|great|fine|then|again|sigh|[.,!?]) ){0,4}`;
const TAIL = `(?: (?:already|now|then|please|man|dude|right now|asap|thanks|lol|again|bot|bye|[.,!?])){0,4}`;

/** Whole replies that are hostile, whatever stands around them. */
const HOSTILE_REPLY = new RegExp(
  `^ ${LEAD}${oneOf(
    'whatever(?: you say)?|useless|pathetic|ridiculous|unbelievable|seriously|rubbish|garbage|nonsense|typical|laughable|absurd|wrong again|lies|liars?',
    'pointless|hopeless|incompetent|unhelpful|disgraceful|unacceptable|embarrassing',
    inOrder(
      "(?:you're|you are|your|this is|that's|that is|it's|how|absolutely|completely|so|totally|utterly) ",
      '(?:so |just |all |absolutely |completely |totally )?(?:a )?',
      oneOf(
        'useless|pathetic|ridiculous|rubbish|garbage|nonsense|joke|pointless|hopeless|incompetent|unhelpful|stupid|dumb|unacceptable|absurd|bs|crap',
        'terrible|disgraceful|a waste of time',
      ),
    ),
    `just (?:fix|do|answer|sort|solve|stop|help|read)(?: ${oneOf(THING, 'me')})?(?: out)?|just get (?:it done|on with it)`,
    `just (?:cancel|refund|send|get|change) ${oneOf(THING, 'me')} (?:already|now)|(?:fix|sort|solve) ${THING}|answer (?:me|the question|my question)`,
    'do your job|read (?:it|what i wrote|my (?:last )?messages?|again|above)(?: again)?|stop (?:it|this|that|asking|repeating|wasting my time)|shut up',
    "go away|get lost|forget it|leave me alone|enough|i (?:do not|don't) (?:care|believe you|have time for this)",
    'not (?:my problem|helpful|helping|good enough|interested in (?:that|your excuses))',
    "you (?:did not|didn't|do not|don't|aren't|are not) (?:help|helping|listening|answer (?:my|the) question|listen)(?: at all)?",
    inOrder(
      'are you (?:even |actually |really |still )?(?:reading|listening|serious|kidding(?: me)?|joking|stupid|deaf|blind|broken)',
      '(?: (?:this|me|what i|any of this|my messages))?(?= [?!])',
    ),
    'can you (?:even |not )?read|do you (?:even )?(?:read|listen|understand)(?: (?:this|me|english))?',
    'is (?:this|that) (?:a joke|it|all(?: you (?:can|have))?)|what a (?:joke|mess|farce|waste of time)',
    'you (?:must|have to|got to|have got to) be (?:joking|kidding)(?: me)?|yeah right|as if|sure you (?:will|are|do)|say that again|so what|and \\?',
    'so \\?|k(?= [.])|i said no|(?:i|as i) (?:already |just )?(?:told|said)(?: you)?(?: that)?(?: already)?|already (?:told you(?: that)?|said(?: that)?)|wow',
    'hello \\? (?:hello )?\\??',
  )}${TAIL} $`,
);
/** Among few words these are enough. */
const INSULT = new RegExp(
  inOrder(
    ' ',
    oneOf(
      'f+u+c+k\\S*|fck\\S*|wtf|wth|ffs|stfu|shit\\S*|bull ?shit|bs|crap|dammit|idiots?|morons?|stupid|dumb|useless|pathetic|liars?|screw you|shut up',
      "damn (?:it|bot|you)|suck|sucks|thanks for nothing|waste of time|(?:this is|what) a joke|for (?:god's|fuck's|christ's) sake|hell no|what the hell",
    ),
    '(?= )',
  ),
);
/** A pleasant word takes the edge off; so does a wow of delight. */
const FRIENDLY = / (?:thanks|thank|love|appreciate|sorry|awesome|amazing|cool|great) (?!for nothing|just)|(?:stupid|dumb|silly) question|stupid of me|my bad/;
const ONLY_WOW = /^ (?:oh )?wow ! $|^ wow $/;

/**
 * Whether the message is a short hostile reply ("just fix it.", "useless.", "are you even reading?"): at most eight
 * words that are an order without courtesy, scorn, an insult, swearing or sarcasm. Short neutral answers ("yes", "no,
 * that's all", "ok thanks") are not, nor is a long angry message, nor asking for a human in a word.
 * It knows set phrases only; coldness ("fine.") passes for neutral.
 */
export function isCurtHostile(text: CustomerText): boolean {
  const count = text.words.length;
  if (count === 0 || count > MOST_WORDS) return false;
  if (isSarcastic(text)) return true;
  if (FRIENDLY.test(text.flat) || ONLY_WOW.test(text.flat)) return false;
  if (INSULT.test(text.flat)) return true;
  return !/ please /.test(text.flat) && HOSTILE_REPLY.test(text.flat);
}
