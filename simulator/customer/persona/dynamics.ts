import type { MoveOutcome, Trigger } from '../../../core/vocabulary.ts';

/** What the agent's move did for the customer, as far as it bears on how they feel. */
export type Event = Exclude<MoveOutcome, 'answered'> | 'misunderstood' | 'repeated' | 'waited' | 'offered';

/**
 * Strain that an event adds at patience 1, of the 1 at which a customer leaves. Assumptions of this project: a customer bears
 * three to five things going wrong, a refusal more than a question; to be offered a human unasked annoys hardly anybody.
 */
export const UPSETS: Readonly<Record<Event, number>> = {
  clarified: 0.13,
  failed: 0.24,
  refused: 0.3,
  misunderstood: 0.26,
  /** On top, where the same kind of move failed the turn before. */
  repeated: 0.08,
  /** On top, where the answer let them wait. */
  waited: 0.05,
  offered: 0.02,
};

/** An event weighs from so much to so much of its upset, evenly: people differ from day to day. An assumption. */
export const VARIES = { from: 0.6, to: 1.4 } as const;

/** How often the agent lets a customer wait, and how long; assumptions. */
export const WAITS = { chance: 0.06, seconds: 240 } as const;

/** What it would take to serve a wish, once the facts of the contact are known. */
export type Need = 'agent' | 'authority' | 'judgement' | 'repair' | 'beyond_scope';

/**
 * Probability that a customer whose wish is known to the agent ends unserved, wronged or back again if nobody takes over.
 * Assumptions of this project: an agent that may serve a wish mostly does; where it may not, it mostly cannot.
 */
const UNSERVED: Readonly<Record<Need, number>> = { agent: 0.05, authority: 0.85, judgement: 0.85, repair: 0.6, beyond_scope: 0.85 };
/** The same for a customer who asked for a human and got none; an assumption. */
const ASKED = 0.7;
/** What goes wrong even with a human; an assumption. */
const WITH_HUMAN = 0.05;
/** Strain at which every second customer would be lost, how sharply that changes, and what a human's taking over takes away; assumptions. */
const TEMPER = { middle: 0.75, scale: 0.08, relief: 0.2 } as const;

/** Right reasons for a handoff, by what the wish takes; a wish that takes judgement may add its own. */
export const REASONS: Readonly<Record<Need, readonly Trigger[]>> = {
  agent: [],
  authority: ['policy_boundary'],
  judgement: ['complexity', 'confidence'],
  repair: ['repeat_contact'],
  beyond_scope: ['complexity', 'confidence'],
};

/** Strain from which frustration is a right reason: its own share of the harm is one in five there. */
export const SENTIMENT_FROM = TEMPER.middle - TEMPER.scale * Math.log(4);

/** What is known of a customer at a turn that bears on what becomes of them. */
export interface Prospect {
  readonly strain: number;
  /** What the wish takes, once it was said. */
  readonly need?: Need | undefined;
  readonly asked: boolean;
}

/** Probability of harm if nobody takes over: any of several independent causes (a noisy-or; Pearl 1988). Four decimals. */
export function harmWithout({ strain, need, asked }: Prospect): number {
  return rounded(1 - (1 - (need === undefined ? UNSERVED.agent : UNSERVED[need])) * (1 - temper(strain)) * (1 - (asked ? ASKED : 0)));
}

/** Probability of harm if a human takes over now. Four decimals. */
export function harmWith({ strain }: Pick<Prospect, 'strain'>): number {
  return rounded(1 - (1 - WITH_HUMAN) * (1 - temper(strain - TEMPER.relief)));
}

function temper(strain: number): number {
  return 1 / (1 + Math.exp((TEMPER.middle - strain) / TEMPER.scale));
}

function rounded(probability: number): number {
  return Math.round(probability * 10_000) / 10_000;
}
