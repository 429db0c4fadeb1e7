import type { Clock } from '../flow/clock.ts';
import type { Waiting } from './waiting.ts';

/** Gathers what is asked until nobody has asked for a while: then all conversations wait for an answer. */
export class Gatherer {
  readonly #clock: Clock;
  readonly #quietMs: number;
  readonly #send: (gathered: readonly Waiting[]) => readonly Waiting[];
  #gathered: Waiting[] = [];
  #lastAsked = 0;
  #isGathering = false;
  readonly #closing: AbortSignal;

  /** @param send sends what was gathered, and returns what has to wait until there is room for it */
  constructor(clock: Clock, quietMs: number, closing: AbortSignal, send: (gathered: readonly Waiting[]) => readonly Waiting[]) {
    this.#clock = clock;
    this.#quietMs = quietMs;
    this.#closing = closing;
    this.#send = send;
    closing.addEventListener('abort', () => this.#drop(), { once: true });
  }

  add(waiting: Waiting): void {
    this.#gathered.push(waiting);
    this.#lastAsked = this.#clock.now();
    if (this.#isGathering) return;
    this.#isGathering = true;
    this.#whenQuiet().then(
      () => this.#sendAll(),
      () => this.#drop(),
    );
  }

  /** There may be room now for what had to wait. */
  sendRest(): void {
    if (this.#gathered.length > 0 && !this.#isGathering && !this.#closing.aborted) this.#sendAll();
  }

  async #whenQuiet(): Promise<void> {
    for (let left = this.#quietMs; left > 0; left = this.#lastAsked + this.#quietMs - this.#clock.now()) await this.#clock.sleep(left, this.#closing);
  }

  #sendAll(): void {
    const gathered = this.#gathered;
    this.#gathered = [];
    this.#isGathering = false;
    this.#gathered.push(...this.#send(gathered));
  }

  #drop(): void {
    for (const waiting of this.#gathered.splice(0)) waiting.fail(this.#closing.reason);
  }
}
