import { NEGATIVE } from '../../../core/observe.ts';
import type { SentimentLabel } from '../../../policies/handoff/package.ts';
import type { Case } from '../case.ts';
import { clausesIn } from '../clauses.ts';
import { mustHold, type Objection } from '../objections.ts';

/** How strongly a word for a mood speaks. */
type Mood = 'furious' | 'annoyed' | 'calm' | 'glad';

const WORDS: Readonly<Record<Mood, RegExp>> = {
  furious: /\b(?:angry|angrily|furious|irate|livid|hostile|enraged|outraged|fuming|raging|aggressive|abusive|seething)\b/i,
  annoyed: /\b(?:frustrated|annoyed|upset|irritated|impatient|exasperated|fed up|losing patience|unhappy|dissatisfied)\b/i,
  calm: /\b(?:(?:is|are|was|were|sounds?|seems?|feels?|remains?|remained|appears?|stays?|stayed|customer|very|quite|perfectly|entirely|completely|fully|and) (?:\w+ )?(?:calm|relaxed|patient|content|unbothered|at ease|friendly|composed)|in (?:a )?good (?:mood|spirits)|no sign of (?:anger|frustration|annoyance))\b/i,
  glad: /\b(?:(?:is|are|was|were|sounds?|seems?|feels?|appears?|customer|very|quite|and) (?:\w+ )?(?:happy|pleased|delighted|satisfied|cheerful|thrilled|grateful|overjoyed|enthusiastic)|(?:happy|delighted|satisfied|cheerful|thrilled|grateful) (?:customer|client|caller|user))\b/i,
};
const DENIED =
  /\b(?:not|no longer|never|without|rather than|less|nor|isn['’]t|wasn['’]t|far from|anything but|if|might|may|could|avoid|before|until|do not|be|stay|keep|make|would|will)\b/i;
const CUES =
  /\b(?:damn|fuck\w*|bloody|shit|hell|ridiculous|joke|useless|worst|enough|fed up|seriously|again|still|wtf|unacceptable|disgrace\w*|nonsense)\b|!{2,}|\?{2,}/i;

/** A text must not give the customer a mood that the signals and the conversation speak against. */
export function moodHolds(text: string, known: Case): Objection[] {
  const claimed = clausesIn(text).flatMap((clause) => {
    const moods = (Object.keys(WORDS) as Mood[]).filter((mood) => WORDS[mood].test(clause));
    return DENIED.test(clause) ? [] : moods;
  });
  return [...new Set(claimed)].flatMap((mood) =>
    mustHold(!speaksAgainst(mood, known), `it tells of a customer who is ${mood}, which the conversation contradicts`),
  );
}

/** Whether the conversation contradicts a label. */
export function contradictsLabel(label: SentimentLabel, known: Case): boolean {
  const { sentiment, frustration = 0 } = known.observation.signals;
  if (label === 'unknown') return false;
  if (label === 'angry') return speaksAgainst('furious', known);
  if (label === 'frustrated') return speaksAgainst('annoyed', known);
  return frustration >= 0.5 || (sentiment ?? 0) <= NEGATIVE;
}

function speaksAgainst(mood: Mood, { observation, customer }: Case): boolean {
  const { signals, so_far, contacts } = observation;
  const { sentiment = 0, frustration = 0 } = signals;
  const worst = Math.max(frustration, so_far.peak_frustration);
  const isHeard =
    signals.curt_hostile === true || so_far.curt_hostile_turns > 0 || so_far.negative_turns > 0 || customer.some(({ text }) => CUES.test(text) || shouts(text));
  switch (mood) {
    case 'furious':
      return worst < 0.3 && sentiment > -0.25 && !isHeard;
    case 'annoyed': {
      const hasReason =
        so_far.failed_attempts + so_far.refusals > 0 ||
        so_far.clarifications > 1 ||
        contacts.some(({ outcome }) => outcome === 'unresolved' || outcome === 'promised');
      return worst < 0.2 && sentiment > -0.1 && !isHeard && !hasReason;
    }
    case 'calm':
      return frustration >= 0.5 || sentiment <= NEGATIVE;
    case 'glad':
      return worst >= 0.3 || sentiment < 0.1 || so_far.failed_attempts > 0;
  }
}

function shouts(text: string): boolean {
  return (text.match(/\b\p{Lu}{4,}\b/gu) ?? []).length >= 2;
}
