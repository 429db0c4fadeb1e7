import { ModelError } from '../errors.ts';
import { dollars, type Nanodollars } from './cost.ts';

interface Waiting {
  readonly most: Nanodollars;
  readonly go: () => void;
  readonly refuse: (error: ModelError) => void;
}

/**
 * The room under the cap: all that was spent, is out or was lost has to fit, each call that is out at the most it can cost. A call for which there
 * is no room waits as long as calls are out that may turn out cheaper.
 */
export class Room {
  readonly #cap: Nanodollars;
  #spent: Nanodollars;
  /** Booked in full and never to be settled. */
  #lost: Nanodollars;
  /** Set aside for calls that are out. */
  #out = 0;
  readonly #waiting: Waiting[] = [];
  #refusal: ModelError | undefined;

  /** @param before what was spent and lost before */
  constructor(cap: Nanodollars, before: { readonly spent: Nanodollars; readonly lost: Nanodollars }) {
    this.#cap = cap;
    this.#spent = before.spent;
    this.#lost = before.lost;
  }

  /** All that is spent, lost or set aside. */
  get booked(): Nanodollars {
    return this.#spent + this.#lost + this.#out;
  }

  /**
   * Waits for room and takes it.
   * @throws ModelError (`model-budget-reached`) when there will be none; from then on there is none for anybody
   */
  take(most: Nanodollars, signal: AbortSignal | undefined): Promise<void> {
    signal?.throwIfAborted();
    return new Promise((resolve, reject) => {
      const abort = () => {
        this.#waiting.splice(this.#waiting.indexOf(waiting), 1);
        reject(signal?.reason);
        this.#letIn();
      };
      const done = (how: () => void) => {
        signal?.removeEventListener('abort', abort);
        how();
      };
      const waiting: Waiting = { most, go: () => done(resolve), refuse: (error) => done(() => reject(error)) };
      signal?.addEventListener('abort', abort, { once: true });
      this.#waiting.push(waiting);
      this.#letIn();
    });
  }

  /**
   * Takes room if there is any now.
   * @returns whether it did
   * @throws ModelError (`model-budget-reached`) when there will be none
   */
  takeNow(most: Nanodollars): boolean {
    const { room, refusal } = this.#roomFor(most);
    if (refusal) throw refusal;
    if (room) this.#out += most;
    return room;
  }

  /** Takes what was counted as lost for a call that may yet be answered. */
  reclaim(most: Nanodollars): void {
    this.#lost -= most;
    this.#out += most;
  }

  /** A call that is out has ended: so much was spent on it, or may have been. */
  end(most: Nanodollars, { spent = 0, lost = 0 }: { readonly spent?: Nanodollars; readonly lost?: Nanodollars }): void {
    this.#out -= most;
    this.#spent += spent;
    this.#lost += lost;
    this.#letIn();
  }

  /** Whoever came first goes first: a dear call is not kept waiting by cheap ones. */
  #letIn(): void {
    for (let first = this.#waiting[0]; first !== undefined; first = this.#waiting[0]) {
      const { room, refusal } = this.#roomFor(first.most);
      if (!room && !refusal) return;
      this.#waiting.shift();
      if (refusal) first.refuse(refusal);
      else {
        this.#out += first.most;
        first.go();
      }
    }
  }

  /** Neither room nor refusal: calls that are out may yet turn out cheaper than the most they can cost. */
  #roomFor(most: Nanodollars): { readonly room: boolean; readonly refusal?: ModelError } {
    if (this.#refusal === undefined && this.booked + most <= this.#cap) return { room: true };
    if (this.#refusal === undefined && this.#out > 0 && this.#spent + this.#lost + most <= this.#cap) return { room: false };
    this.#refusal ??= this.#reached(most);
    return { room: false, refusal: this.#refusal };
  }

  #reached(most: Nanodollars): ModelError {
    const lost = this.#lost > 0 ? `, ${dollars(this.#lost)} of it for calls whose cost never became known` : '';
    return new ModelError('model-budget-reached', 'run', {
      message: `the cap of ${dollars(this.#cap)} is reached: ${dollars(this.booked)} are booked${lost}, and the next call may cost ${dollars(most)}`,
      help: 'What was played is kept. Raise the cap and resume the run, or play fewer conversations.',
    });
  }
}
