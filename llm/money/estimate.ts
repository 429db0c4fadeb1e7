import type { ModelRole, TokenUsage } from '../port.ts';
import { costOf, type Nanodollars } from './cost.ts';
import { type Prices, priceOf } from './prices.ts';

/** Calls that a run is expected to make: so many of one kind, each about alike. */
export interface ExpectedCalls {
  readonly role: ModelRole;
  readonly model: string;
  readonly calls: number;
  /** Input tokens of one call, roughly. */
  readonly input: number;
  /** Output tokens of one call, roughly. */
  readonly output: number;
  /** The most output tokens of one call. */
  readonly maxTokens: number;
}

interface EstimateRow extends ExpectedCalls {
  readonly cost: Nanodollars;
  /** If every answer is as long as it may be. */
  readonly most: Nanodollars;
}

/** What a run is expected to cost, before it is played. */
export interface Estimate {
  readonly rows: readonly EstimateRow[];
  readonly calls: number;
  readonly input: number;
  readonly output: number;
  readonly cost: Nanodollars;
  readonly most: Nanodollars;
  /** The date of the prices. */
  readonly asOf: string;
}

/**
 * Without the prompt cache, and without calls that break and are made again: those are the cap's business.
 * @throws InputError when the price of a model is not known
 */
export function estimateSpend(expected: readonly ExpectedCalls[], prices: Prices, isBatch = false): Estimate {
  const rows = expected.map((kind) => {
    const price = priceOf(kind.model, prices);
    const one = (output: number) => costOf(plain(kind.input, output), price, prices, isBatch);
    return { ...kind, cost: kind.calls * one(kind.output), most: kind.calls * one(kind.maxTokens) };
  });
  const sum = (of: (row: EstimateRow) => number) => rows.reduce((total, row) => total + of(row), 0);
  return {
    rows,
    calls: sum(({ calls }) => calls),
    input: sum(({ calls, input }) => calls * input),
    output: sum(({ calls, output }) => calls * output),
    cost: sum(({ cost }) => cost),
    most: sum(({ most }) => most),
    asOf: prices.as_of,
  };
}

function plain(input: number, output: number): TokenUsage {
  return { input, output, cacheRead: 0, cacheWrite: 0 };
}
