import { ModelError } from '../errors.ts';
import type { TokenUsage } from '../port.ts';
import type { Question } from '../question.ts';
import { costOf, dollars, mostItCosts, NANO_PER_DOLLAR, type Nanodollars, savedByCache } from './cost.ts';
import { type Ledger, sumOf } from './ledger.ts';
import { type Prices, priceOf } from './prices.ts';
import { Spend } from './spend.ts';
import { mostInput } from './tokens.ts';

/** Money set aside for one try at one call. It ends in one of three ways, once. */
export interface Reservation {
  readonly call: string;
  /** The call cost this. */
  settle(usage: TokenUsage): void;
  /** The call certainly cost nothing. */
  release(): void;
  /** Nobody knows what it cost: it stays booked in full. */
  lose(): void;
}

export interface BudgetSettings {
  /** The most that may be spent (dollars). Without it nothing is refused, but everything is counted. */
  readonly cap?: number | undefined;
  readonly prices: Prices;
  readonly ledger: Ledger;
}

interface Waiting {
  readonly most: Nanodollars;
  readonly go: () => void;
  readonly refuse: (error: ModelError) => void;
}

/**
 * What a run spends, and its cap. A call goes out only when the most it can cost fits under the cap beside all that was spent, is out or was
 * lost; while calls are out that may turn out cheaper, it waits for them.
 */
export class Budget {
  readonly spend = new Spend();
  readonly #prices: Prices;
  readonly #cap: Nanodollars;
  readonly #ledger: Ledger;
  #spent: Nanodollars;
  /** Booked in full and never to be settled. */
  #lost = 0;
  /** Set aside for calls that are out. */
  #out = 0;
  #calls: number;
  readonly #waiting: Waiting[] = [];
  #refusal: ModelError | undefined;
  /** Calls of an earlier process that may yet be settled by this one (a batch). */
  readonly #earlier: Map<string, Nanodollars>;

  constructor({ cap, prices, ledger }: BudgetSettings) {
    this.#prices = prices;
    this.#cap = cap === undefined ? Number.POSITIVE_INFINITY : Math.floor(cap * NANO_PER_DOLLAR);
    this.#ledger = ledger;
    const { open, spent } = sumOf(ledger.earlier);
    this.#earlier = new Map(open);
    this.#spent = spent;
    this.#lost = [...open.values()].reduce((sum, nano) => sum + nano, 0);
    this.#calls = ledger.earlier.length;
    this.spend.recall(ledger.earlier);
  }

  /** All that is spent, lost or set aside. */
  get booked(): Nanodollars {
    return this.#spent + this.#lost + this.#out;
  }

  /**
   * Sets aside the most that a call can cost.
   * @throws ModelError (`model-budget-reached`) when the cap leaves no room for it; from then on nothing is set aside any more
   */
  async reserve(question: Question, isBatch: boolean, signal?: AbortSignal): Promise<Reservation> {
    const most = this.mostFor(question, isBatch);
    await this.#room(most, signal);
    const call = this.#note(question, isBatch, most);
    return this.#reservation(call, question, isBatch, most);
  }

  /**
   * The same without waiting: `undefined` while there is no room but may yet be.
   * @throws ModelError (`model-budget-reached`)
   */
  reserveNow(question: Question, isBatch: boolean): Reservation | undefined {
    const most = this.mostFor(question, isBatch);
    const { room, refusal } = this.#roomFor(most);
    if (refusal) throw refusal;
    if (!room) return undefined;
    this.#out += most;
    return this.#reservation(this.#note(question, isBatch, most), question, isBatch, most);
  }

  /** The most a question can cost. */
  mostFor(question: Question, isBatch: boolean): Nanodollars {
    return mostItCosts(mostInput(question), question.maxTokens, priceOf(question.model, this.#prices), this.#prices, isBatch);
  }

  /** Takes up again what an earlier process set aside for a call that may still be answered; `undefined` if it did not. */
  resume(call: string, question: Question, isBatch: boolean): Reservation | undefined {
    const most = this.#earlier.get(call);
    if (most === undefined) return undefined;
    this.#earlier.delete(call);
    this.#lost -= most;
    this.#out += most;
    this.spend.found(question, most);
    return this.#reservation(call, question, isBatch, most);
  }

  #note(question: Question, isBatch: boolean, most: Nanodollars): string {
    this.#calls += 1;
    const call = `call-${this.#calls}`;
    const { role, model } = question;
    this.#ledger.write({ call, role, model, batch: isBatch, reserved: most });
    this.spend.made(question);
    return call;
  }

  #reservation(call: string, question: Question, isBatch: boolean, most: Nanodollars): Reservation {
    let isOpen = true;
    const end = (how: () => void) => {
      if (!isOpen) return;
      isOpen = false;
      this.#out -= most;
      how();
      this.#letIn();
    };
    return {
      call,
      settle: (usage) => end(() => this.#settled(call, question, usage, isBatch)),
      release: () => end(() => this.#ledger.write({ call, free: true })),
      lose: () =>
        end(() => {
          this.#lost += most;
          this.spend.lost(question, most);
        }),
    };
  }

  #settled(call: string, question: Question, usage: TokenUsage, isBatch: boolean): void {
    const price = priceOf(question.model, this.#prices);
    const cost = costOf(usage, price, this.#prices, isBatch);
    const saved = savedByCache(usage, price, this.#prices, isBatch);
    this.#spent += cost;
    this.#ledger.write({ call, usage, cost, saved });
    this.spend.settled(question, usage, cost, saved);
  }

  #room(most: Nanodollars, signal: AbortSignal | undefined): Promise<void> {
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
      const waiting: Waiting = {
        most,
        go: () => {
          // From here to its entry in the ledger nobody else may take the room.
          this.#out += most;
          done(resolve);
        },
        refuse: (error) => done(() => reject(error)),
      };
      signal?.addEventListener('abort', abort, { once: true });
      this.#waiting.push(waiting);
      this.#letIn();
    });
  }

  /** Whoever came first goes first: a dear call is not kept waiting by cheap ones. */
  #letIn(): void {
    for (let first = this.#waiting[0]; first !== undefined; first = this.#waiting[0]) {
      const { room, refusal } = this.#roomFor(first.most);
      if (!room && !refusal) return;
      this.#waiting.shift();
      if (refusal) first.refuse(refusal);
      else first.go();
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
