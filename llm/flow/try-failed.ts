import type { ModelError } from '../errors.ts';

export interface Failure {
  /** What is thrown when it is not tried again. */
  readonly error: ModelError;
  /**
   * Whether to try again: `when-free` if the service is too busy, which costs nothing and is waited out; `a-few-times` if it broke, which may
   * have been paid for.
   */
  readonly again: 'no' | 'when-free' | 'a-few-times';
  /** `nothing` if the service certainly did no work; else the call may have been paid for. */
  readonly spent: 'nothing' | 'unknown';
  /** How long the service asks to wait (ms), if it said so. */
  readonly retryAfterMs?: number | undefined;
}

/** One try at one call came to nothing. Never leaves `llm/`: whoever waits turns it into another try or into its error. */
export class TryFailed extends Error {
  override readonly name = 'TryFailed';
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.error.message, { cause: failure.error });
    this.failure = failure;
  }
}
