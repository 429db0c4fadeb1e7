import type { Draw } from '../../../core/draws.ts';
import type { MoveOutcome } from '../../../core/vocabulary.ts';
import type { Speech as SpokenSpeech } from '../../language/speech.ts';
import type { Person } from './person.ts';

/** What a customer is about to say, with words of the goal's own where it has some. */
export interface Speech extends SpokenSpeech {
  readonly says: readonly string[];
}

/** What the agent does with its words: an outcome, or the beginning or the end of a conversation. */
export type Answer = MoveOutcome | 'greeted' | 'welcomed';

/** Finds words for what is said, on both sides. */
export interface Voice {
  readonly speak: (speech: Speech, draw: Draw) => string;
  readonly reply: (move: Answer, intent: string, details: Person['details'], draw: Draw) => string;
}
