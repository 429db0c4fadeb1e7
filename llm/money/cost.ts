import type { TokenUsage } from '../port.ts';
import type { ModelPrice, Prices } from './prices.ts';

/**
 * Money is counted in whole billionths of a dollar, each call rounded up: sums are then exact, up to nine million dollars, and never too low.
 */
export type Nanodollars = number;

export const NANO_PER_DOLLAR = 1_000_000_000;
/** A price of one dollar per million tokens, in billionths of a dollar per token. */
const NANO_PER_TOKEN = 1_000;

/** What a call cost, or would cost. */
export function costOf(usage: TokenUsage, price: ModelPrice, prices: Prices, isBatch: boolean): Nanodollars {
  const { input, output } = tierOf(usage, price);
  const read = usage.cacheRead * prices.cache_read;
  const written = usage.cacheWrite * prices.cache_write;
  const nano = ((usage.input + read + written) * input + usage.output * output) * NANO_PER_TOKEN;
  return Math.ceil(isBatch ? nano * prices.batch : nano);
}

/** What reading from the cache saved against sending the same as plain input, less what writing it cost on top. */
export function savedByCache(usage: TokenUsage, price: ModelPrice, prices: Prices, isBatch: boolean): Nanodollars {
  const plain = { input: usage.input + usage.cacheRead + usage.cacheWrite, output: usage.output, cacheRead: 0, cacheWrite: 0 };
  return costOf(plain, price, prices, isBatch) - costOf(usage, price, prices, isBatch);
}

/** The most a call can cost whose prompt has at most `input` tokens: at whichever tier and cache price is dearest. */
export function mostItCosts(input: number, output: number, price: ModelPrice, prices: Prices, isBatch: boolean): Nanodollars {
  const isLong = price.long !== undefined && input > price.long.over;
  const dearest = {
    input: isLong ? Math.max(price.input, price.long?.input ?? 0) : price.input,
    output: isLong ? Math.max(price.output, price.long?.output ?? 0) : price.output,
  };
  const perToken = Math.max(1, prices.cache_read, prices.cache_write);
  const nano = (input * perToken * dearest.input + output * dearest.output) * NANO_PER_TOKEN;
  return Math.ceil(isBatch ? nano * prices.batch : nano);
}

function tierOf({ input, cacheRead, cacheWrite }: TokenUsage, price: ModelPrice): { input: number; output: number } {
  return price.long && input + cacheRead + cacheWrite > price.long.over ? price.long : price;
}

/** Dollars, to be shown: four digits after the point for cents and less, else two. */
export function dollars(nano: Nanodollars): string {
  const amount = nano / NANO_PER_DOLLAR;
  return `$${amount.toFixed(amount !== 0 && Math.abs(amount) < 1 ? 4 : 2)}`;
}
