import type { CourseEnd, CourseTurn, Harm } from '../runs/record.ts';

/** What an offer at a turn of a course brings. */
export interface OfferAtTurn {
  readonly answer: 'accepted' | 'declined' | 'unanswered';
  /** Plays what follows the declined offer, if that differs from the course. */
  readonly fork?: () => PlayedCourse;
  /** The same of a customer who reads the words of the offer, so that other words are another course. */
  readonly forkOn?: (say: string) => Promise<PlayedCourse>;
}

/** A course as it was played: whole turns from 1, its latent facts, and what an offer at each turn would bring. */
export interface PlayedCourse {
  readonly id: string;
  readonly turns: readonly CourseTurn[];
  readonly beats: readonly string[];
  /** Further beats of each turn, where a message can hold several. */
  readonly also?: readonly (readonly string[])[];
  readonly asks: readonly number[];
  /** How frustrated a customer of a model was on each turn, 0–10. */
  readonly felt?: readonly number[];
  /** Of a persona, on course 0. */
  readonly harm?: Harm;
  /** Undefined past the end of the course. */
  readonly offerAt: (turn: number) => OfferAtTurn | undefined;
  readonly end: CourseEnd;
  /** How many of the turns belong to the parent. */
  readonly shared: number;
}
