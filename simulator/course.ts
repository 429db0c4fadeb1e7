import type { CourseEnd, CourseTurn } from '../runs/record.ts';
import type { Tries } from './agent.ts';

/** Where a script stands before its next message. */
export interface ScriptState {
  readonly next: string;
  readonly turn: number;
  readonly clockMs: number;
  readonly tries: Tries;
}

/** What a declined offer at a turn of a course leads to. */
export interface OfferAtTurn {
  readonly answer: 'accepted' | 'declined' | 'unanswered';
  /** Where a fork goes on, if the customer has a branch for the declined offer. */
  readonly branch?: ScriptState;
}

/** A course as it was played: whole turns from 1, its latent facts, and what an offer at each turn would bring. */
export interface PlayedCourse {
  readonly id: string;
  readonly turns: readonly CourseTurn[];
  readonly beats: readonly string[];
  readonly asks: readonly number[];
  readonly offers: readonly OfferAtTurn[];
  readonly end: CourseEnd;
  /** How many of the turns belong to the parent. */
  readonly shared: number;
}
