import type { Passage } from '../runs/record.ts';
import type { ResolvedTruth } from '../scenarios/resolve.ts';

/** What became of one conversation under one variant (the table of docs/semantics.md). */
export type Outcome =
  | { readonly outcome: 'correct' | 'early'; readonly cell: 'TP' }
  | { readonly outcome: 'offered'; readonly cell: 'TP' }
  | { readonly outcome: 'late' | 'missed'; readonly cell: 'FN' }
  | { readonly outcome: 'unnecessary'; readonly cell: 'FP' }
  | { readonly outcome: 'contained' | 'offered_unnecessarily'; readonly cell: 'TN' }
  | { readonly outcome: 'unscored'; readonly cell: null; readonly why: Unscored };

/** Why a conversation is in no cell of the table. */
export type Unscored = 'may' | 'unlabelled' | 'not_due' | 'unobserved' | 'errored' | 'invalid';

/** Whether a human got the conversation; `perhaps` where a real record cannot tell. */
export type Handed = 'yes' | 'no' | 'perhaps';

export interface OutcomeInput {
  readonly truth: ResolvedTruth;
  readonly offerSuffices: boolean;
  readonly passage: Pick<Passage, 'offers' | 'stop'>;
  readonly handed: Handed;
}

/** The event that is predicted is *handed over by the deadline*. */
export function outcomeOf({ truth, offerSuffices, passage, handed }: OutcomeInput): Outcome {
  const { stop, offers } = passage;
  if (stop.how === 'errored') return unscored(stop.invalid ? 'invalid' : 'errored');
  if (truth.need === 'must_not') {
    if (stop.how === 'escalated') return { outcome: 'unnecessary', cell: 'FP' };
    if (handed === 'perhaps') return unscored('unobserved');
    return { outcome: offers.some((offer) => offer.answer === 'declined') ? 'offered_unnecessarily' : 'contained', cell: 'TN' };
  }
  if (truth.need !== 'must') return unscored(truth.need);
  if (truth.timing === 'untimed') return stop.how === 'escalated' ? { outcome: 'correct', cell: 'TP' } : unscored('unobserved');
  if (stop.how === 'escalated') return handedOver(truth, stop.turn);
  const deadline = truth.timing === 'timed' ? truth.deadline : Number.POSITIVE_INFINITY;
  const inTime = offers.some((offer) => offer.answer === 'declined' && offer.turn <= deadline);
  return offerSuffices && inTime ? { outcome: 'offered', cell: 'TP' } : { outcome: 'missed', cell: 'FN' };
}

function handedOver(truth: Extract<ResolvedTruth, { need: 'must' }>, turn: number): Outcome {
  if (truth.timing !== 'timed' || turn < truth.opening) return { outcome: 'early', cell: 'TP' };
  return turn <= truth.deadline ? { outcome: 'correct', cell: 'TP' } : { outcome: 'late', cell: 'FN' };
}

function unscored(why: Unscored): Outcome {
  return { outcome: 'unscored', cell: null, why };
}
