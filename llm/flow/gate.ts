import pLimit, { type LimitFunction } from 'p-limit';
import type { Clock } from './clock.ts';
import { orAborted } from './or-aborted.ts';
import { TryFailed } from './try-failed.ts';
import { Window } from './window.ts';

/** Lets so many calls out at once as the service bears. */
export class Gate {
  readonly #clock: Clock;
  readonly #window: Window;
  readonly #limit: LimitFunction;
  /** Nothing starts before this (ms): the service asked to be left alone. */
  #closedUntil = Number.NEGATIVE_INFINITY;

  /** @param most calls out at once when the service is not busy */
  constructor(most: number, clock: Clock) {
    this.#clock = clock;
    this.#window = new Window(most);
    this.#limit = pLimit(most);
  }

  /** How many calls may be out at once now. */
  get size(): number {
    return this.#window.size;
  }

  /** Does the work when it is its turn. An abort ends the waiting at once; what has begun hears of it by the same signal. */
  pass<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    const turn = this.#limit(async () => {
      await this.#whenOpen(signal);
      return this.#watched(work);
    });
    return signal ? orAborted(turn, signal) : turn;
  }

  async #whenOpen(signal: AbortSignal | undefined): Promise<void> {
    signal?.throwIfAborted();
    for (let left = this.#closedUntil - this.#clock.now(); left > 0; left = this.#closedUntil - this.#clock.now()) {
      await this.#clock.sleep(left, signal);
    }
  }

  async #watched<T>(work: () => Promise<T>): Promise<T> {
    const began = this.#clock.now();
    try {
      const done = await work();
      this.#window.grow(this.#clock.now());
      return done;
    } catch (error) {
      if (error instanceof TryFailed && error.failure.again === 'when-free') this.#refused(began, error.failure.retryAfterMs ?? 0);
      throw error;
    } finally {
      if (this.#limit.concurrency !== this.#window.size) this.#limit.concurrency = this.#window.size;
    }
  }

  #refused(began: number, retryAfterMs: number): void {
    const now = this.#clock.now();
    this.#window.shrink(began, now);
    this.#closedUntil = Math.max(this.#closedUntil, now + retryAfterMs);
  }
}
