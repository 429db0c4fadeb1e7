/** How fast the window grows, in calls per second cubed; and what is left of it when the service is too busy. Both of RFC 9438, section 4.1. */
const GROWTH = 0.4;
const LEFT = 0.7;

/**
 * How many calls may be out at once: all that are allowed, until the service says that it is too busy. Then it shrinks at once and grows back
 * as CUBIC does (RFC 9438): quickly to near where it was refused, carefully there, and quickly again beyond, by the time that has passed and
 * not by the number of answers, so that slow models do not come back later than fast ones.
 */
export class Window {
  readonly #most: number;
  /** Where it was when it last shrank, and when that was (ms). */
  #refusedAt = 0;
  #shrankAt = Number.NEGATIVE_INFINITY;
  #size: number;

  constructor(most: number) {
    this.#most = most;
    this.#size = most;
  }

  /** At least 1. */
  get size(): number {
    return Math.max(1, Math.floor(this.#size));
  }

  /** The service answered, at `now` (ms). */
  grow(now: number): void {
    if (this.#size >= this.#most) return;
    const seconds = (now - this.#shrankAt) / 1000;
    const back = Math.cbrt((this.#refusedAt * (1 - LEFT)) / GROWTH);
    const size = GROWTH * (seconds - back) ** 3 + this.#refusedAt;
    this.#size = Math.min(this.#most, Math.max(this.#size, size));
  }

  /** The service was too busy for a call that began at `began`, and said so at `now` (ms). Calls that were out together shrink it once. */
  shrink(began: number, now: number): void {
    if (began < this.#shrankAt) return;
    this.#refusedAt = this.#size;
    this.#size = Math.max(1, this.#size * LEFT);
    this.#shrankAt = now;
  }
}
