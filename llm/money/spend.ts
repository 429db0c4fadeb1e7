import type { TokenUsage } from '../port.ts';
import type { Question } from '../question.ts';
import type { Nanodollars } from './cost.ts';
import type { LedgerEntry } from './ledger.ts';

/** What one model cost in one role. */
export interface SpendRow {
  readonly role: string;
  readonly model: string;
  /** Tries that went out, answered or not. */
  readonly calls: number;
  readonly answered: number;
  readonly usage: TokenUsage;
  readonly cost: Nanodollars;
  /** Booked in full for calls whose usage never arrived, or has not arrived yet. */
  readonly lost: Nanodollars;
  /** What the prompt cache saved; less than nothing where writing it did not pay. */
  readonly saved: Nanodollars;
}

type Key = Pick<Question, 'role' | 'model'> | { readonly role: string; readonly model: string };
type Counting = { -readonly [Field in keyof SpendRow]: SpendRow[Field] } & { usage: TokenUsage };

/** What was spent so far, by role and model. */
export class Spend {
  readonly #rows = new Map<string, Counting>();

  /** In the order of their first calls. */
  get rows(): readonly SpendRow[] {
    return [...this.#rows.values()].map((row) => ({ ...row, usage: { ...row.usage } }));
  }

  made(of: Key): void {
    this.#row(of).calls += 1;
  }

  settled(of: Key, usage: TokenUsage, cost: Nanodollars, saved: Nanodollars): void {
    const row = this.#row(of);
    row.answered += 1;
    row.cost += cost;
    row.saved += saved;
    for (const kind of ['input', 'output', 'cacheRead', 'cacheWrite'] as const) row.usage[kind] += usage[kind];
  }

  lost(of: Key, most: Nanodollars): void {
    this.#row(of).lost += most;
  }

  /** What was lost is no longer. */
  found(of: Key, most: Nanodollars): void {
    this.#row(of).lost -= most;
  }

  /** Counts what earlier processes of the run wrote down. */
  recall(entries: readonly LedgerEntry[]): void {
    const made = new Map<string, Key & { readonly reserved: number }>();
    for (const entry of entries) {
      const of = made.get(entry.call);
      if ('reserved' in entry) {
        made.set(entry.call, entry);
        this.made(entry);
        this.lost(entry, entry.reserved);
      } else if (of) {
        this.found(of, of.reserved);
        if ('cost' in entry) this.settled(of, entry.usage, entry.cost, entry.saved);
      }
    }
  }

  #row({ role, model }: Key): Counting {
    const key = JSON.stringify([role, model]);
    const known = this.#rows.get(key);
    if (known) return known;
    const row: Counting = { role, model, calls: 0, answered: 0, usage: { input: 0, output: 0, cacheRead: 0, cacheWrite: 0 }, cost: 0, lost: 0, saved: 0 };
    this.#rows.set(key, row);
    return row;
  }
}
