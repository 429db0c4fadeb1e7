import type { Problem } from '../core/errors.ts';
import { Unavailable } from '../core/outage.ts';

/** What stood in the way of an answer; nothing that a model said. */
export type ModelTrouble =
  /** No key is set. */
  | 'no-model-key'
  /** The key was refused, or may not do this. */
  | 'model-key-refused'
  /** The service knows no such model. */
  | 'unknown-model'
  /** The service refuses the request as it stands, or its part of a batch was cancelled. */
  | 'model-request-refused'
  /** There is a server, but not one that speaks the Messages API at this address. */
  | 'no-messages-api'
  /** The service could not be reached, or the connection broke. */
  | 'model-unreachable'
  /** The service answered with errors, or that it is overloaded, until trying again was given up. */
  | 'model-overloaded'
  /** The next call might pass the cap on the run's spend. */
  | 'model-budget-reached'
  /** Nothing was recorded for this request. */
  | 'not-on-cassette'
  /** A connection was attempted although the network is ruled out. */
  | 'model-offline'
  /** No model may be asked in this run. */
  | 'model-off'
  /** Something on this side: a damaged recording, a full disk, a model without a price. */
  | 'model-unusable';

/** How far a trouble reaches: this conversation ends as errored and the others go on, or nothing more can be played. */
export type Reach = 'conversation' | 'run';

/** Why nobody answered. The problem's code is its {@link ModelTrouble}. */
export class ModelError extends Unavailable {
  override readonly name = 'ModelError';
  readonly trouble: ModelTrouble;
  readonly reach: Reach;
  readonly problem: Problem;

  constructor(trouble: ModelTrouble, reach: Reach, words: Omit<Problem, 'code'>, options?: { cause?: unknown }) {
    super(words.message, options);
    this.trouble = trouble;
    this.reach = reach;
    this.problem = { ...words, code: trouble };
  }
}
