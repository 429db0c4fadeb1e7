import type { TokenUsage } from '../port.ts';
import type { Question } from '../question.ts';
import { costOf, mostItCosts, NANO_PER_DOLLAR, type Nanodollars, savedByCache } from './cost.ts';
import { type Ledger, sumOf } from './ledger.ts';
import { type Prices, priceOf } from './prices.ts';
import { Room } from './room.ts';
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

/** What a run spends, and its cap. A call goes out only when the most it can cost fits under the cap. */
export class Budget {
  readonly spend = new Spend();
  readonly #prices: Prices;
  readonly #ledger: Ledger;
  readonly #room: Room;
  #calls: number;
  /** Calls of an earlier process that may yet be settled by this one (a batch). */
  readonly #earlier: Map<string, Nanodollars>;

  constructor({ cap, prices, ledger }: BudgetSettings) {
    const { open, spent } = sumOf(ledger.earlier);
    const lost = [...open.values()].reduce((sum, nano) => sum + nano, 0);
    this.#prices = prices;
    this.#ledger = ledger;
    this.#room = new Room(cap === undefined ? Number.POSITIVE_INFINITY : Math.floor(cap * NANO_PER_DOLLAR), { spent, lost });
    this.#earlier = new Map(open);
    this.#calls = ledger.earlier.length;
    this.spend.recall(ledger.earlier);
  }

  /** All that is spent, lost or set aside. */
  get booked(): Nanodollars {
    return this.#room.booked;
  }

  /**
   * Sets aside the most that a call can cost, as soon as there is room for it.
   * @throws ModelError (`model-budget-reached`) when the cap leaves none; from then on nothing is set aside any more
   */
  async reserve(question: Question, isBatch: boolean, signal?: AbortSignal): Promise<Reservation> {
    const most = this.mostFor(question, isBatch);
    await this.#room.take(most, signal);
    return this.#noted(question, isBatch, most);
  }

  /**
   * The same without waiting: `undefined` while there is no room but may yet be.
   * @throws ModelError (`model-budget-reached`)
   */
  reserveNow(question: Question, isBatch: boolean): Reservation | undefined {
    const most = this.mostFor(question, isBatch);
    return this.#room.takeNow(most) ? this.#noted(question, isBatch, most) : undefined;
  }

  /** Takes up again what an earlier process set aside for a call that may still be answered; `undefined` if it did not. */
  resume(call: string, question: Question, isBatch: boolean): Reservation | undefined {
    const most = this.#earlier.get(call);
    if (most === undefined) return undefined;
    this.#earlier.delete(call);
    this.#room.reclaim(most);
    this.spend.found(question, most);
    return this.#reservation(call, question, isBatch, most);
  }

  /** The most a question can cost. */
  mostFor(question: Question, isBatch: boolean): Nanodollars {
    return mostItCosts(mostInput(question), question.maxTokens, priceOf(question.model, this.#prices), this.#prices, isBatch);
  }

  #noted(question: Question, isBatch: boolean, most: Nanodollars): Reservation {
    this.#calls += 1;
    const call = `call-${this.#calls}`;
    const { role, model } = question;
    this.#ledger.write({ call, role, model, batch: isBatch, reserved: most });
    this.spend.made(question);
    return this.#reservation(call, question, isBatch, most);
  }

  #reservation(call: string, question: Question, isBatch: boolean, most: Nanodollars): Reservation {
    let isOpen = true;
    const end = (how: () => { readonly spent?: Nanodollars; readonly lost?: Nanodollars }) => {
      if (!isOpen) return;
      isOpen = false;
      this.#room.end(most, how());
    };
    return {
      call,
      settle: (usage) => end(() => ({ spent: this.#settled(call, question, usage, isBatch) })),
      release: () =>
        end(() => {
          this.#ledger.write({ call, free: true });
          return {};
        }),
      lose: () =>
        end(() => {
          this.spend.lost(question, most);
          return { lost: most };
        }),
    };
  }

  #settled(call: string, question: Question, usage: TokenUsage, isBatch: boolean): Nanodollars {
    const price = priceOf(question.model, this.#prices);
    const cost = costOf(usage, price, this.#prices, isBatch);
    const saved = savedByCache(usage, price, this.#prices, isBatch);
    this.#ledger.write({ call, usage, cost, saved });
    this.spend.settled(question, usage, cost, saved);
    return cost;
  }
}
