import type { Classification } from '../../evaluators/classification.ts';
import type { MistakeKind } from '../../evaluators/mistakes.ts';
import type { Perceived } from '../perceived.ts';

/** A run that is being played, as its screen shows it. */
export interface LiveRun {
  readonly suite: string;
  readonly seed: number;
  /** By what signals are drawn, where it is not the scenarios' own. */
  readonly perceived?: Perceived;
  /** Threads that play. */
  readonly workers: number;
  /** Conversations of the whole run, and how many of them are played; some may have been there before. */
  readonly planned: number;
  readonly played: number;
  readonly errored: number;
  readonly invalid: number;
  readonly seconds: number;
  /** Conversations a second since this began; 0 where nobody can say yet. */
  readonly perSecond: number;
  readonly figures: LiveFigures;
  /** What models cost so far, and at most may; absent where no model is asked. */
  readonly cost?: LiveCost;
  /** `asking`: whether to stop. */
  readonly stage: 'playing' | 'asking' | 'stopping';
  /** What goes on with the run if it stops now. */
  readonly resume: string;
}

export interface LiveCost {
  /** Dollars spent, and the cap where there is one. */
  readonly dollars: number;
  readonly cap?: number;
  /** Whether a stand-in answers: then it is what it would have cost. */
  readonly isSimulated: boolean;
}

/** Figures of what was judged so far. They are none of the run's: conversations come scenario by scenario, and not each is judged. */
export interface LiveFigures {
  /** Conversations that they rest on. */
  readonly judged: number;
  /** Bounds are left out. */
  readonly variants: readonly LiveVariant[];
  /** The last ones, the latest first. */
  readonly mistakes: readonly LiveMistake[];
}

export interface LiveVariant {
  readonly name: string;
  /** Of the conversations played since this began, the share that it handed over; 0–1. */
  readonly handed: number;
  readonly recall: Classification['recall'];
  readonly precision: Classification['precision'];
  /** Conversations in which the agent acted beyond its authority. */
  readonly critical: number;
}

export interface LiveMistake {
  readonly kind: MistakeKind;
  readonly variant: string;
  readonly scenario: string;
  readonly trial: number;
  /** What happened, in a sentence. */
  readonly what: string;
}
