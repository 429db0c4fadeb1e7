import type { Draw } from '../../../core/draws.ts';
import type { MoveOutcome } from '../../../core/vocabulary.ts';
import type { Detail } from '../../../scenarios/population/detail.ts';
import type { Details, Speech as SpokenSpeech } from '../../language/speech.ts';

/** What a customer is about to say, with words of the goal's own where it has some. */
export interface Speech extends SpokenSpeech {
  readonly says: readonly string[];
}

/** How the agent goes on with somebody whom it has served. */
export type AfterServing = 'asks_more' | 'wishes_well' | 'welcomes';

/** Finds words for what is said, on both sides. */
export interface Voice {
  readonly speak: (speech: Speech, draw: Draw) => string;
  /** Asked of somebody who has not said yet what they want. */
  readonly greets: (draw: Draw) => string;
  readonly asks: (detail: Detail, place: 'first' | 'later' | 'again', details: Details, draw: Draw) => string;
  readonly reply: (move: MoveOutcome, intent: string, details: Details, asksMore: boolean, draw: Draw) => string;
  readonly closes: (how: AfterServing, draw: Draw) => string;
}
