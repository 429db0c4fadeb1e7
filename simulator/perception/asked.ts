import { wordsOf } from './pattern.ts';
import type { CustomerText } from './text.ts';

/** Words of greeting, thanks, agreement and identification: they carry a conversation and ask for nothing. */
const CARRYING = new Set(
  wordsOf(
    'hi hai hello hey hii good morning afternoon evening day night yes yeah yep yup yea no nope nah ok okay k kk sure fine right correct exactly please thanks thank you your welcome',
    "great perfect awesome nice cool alright well oh ah hmm um sorry bye goodbye cheers that's that is it's it this all done everything nothing else i i'm i am me my mine we our us and the a an of for to so",
    'very much lot lots do go ahead proceed continue confirm confirmed agree agreed understood got wait moment minute second just now here there name id email phone number code mr mrs ms dr sir madam link have will be at in on with can not',
    "don't know want sounds works take help one two first last both same either any way",
  ),
);
const NUMBER = /\d/;
/** Words read. */
const MOST_WORDS = 40;

/**
 * How far a message asks for or tells of something, as a share: 0 for one made of greetings, thanks, yes and no, numbers
 * and the words around them, one half with a single further word (a name, a choice), else 1.
 */
export function askedShare({ words }: CustomerText): number {
  let telling = 0;
  const most = Math.min(words.length, MOST_WORDS);
  for (let at = 0; at < most; at += 1) {
    const word = words[at] ?? '';
    if (!CARRYING.has(word) && !NUMBER.test(word)) telling += 1;
    if (telling > 1) return 1;
  }
  return telling / 2;
}
