import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { costOf, dollars, mostItCosts, savedByCache } from './cost.ts';
import { readPrices } from './prices.ts';

const PRICES = readPrices();
const HAIKU = { input: 0.1, output: 0.5, long: { over: 100_000, input: 0.5, output: 2.5 } };
const OPUS = { input: 4, output: 20 };
const usage = (input: number, output: number, cacheRead = 0, cacheWrite = 0) => ({ input, output, cacheRead, cacheWrite });

describe('what a call costs', () => {
  it.each([
    ['a million in, a million out, of Opus', usage(1_000_000, 1_000_000), OPUS, false, '$24.00'],
    ['the same in a batch', usage(1_000_000, 1_000_000), OPUS, true, '$12.00'],
    ['a short prompt of Haiku', usage(100_000, 1_000), HAIKU, false, '$0.0105'],
    ['one token more', usage(100_001, 1_000), HAIKU, false, '$0.0525'],
    ['a prompt that is long with what is cached', usage(1, 0, 50_000, 50_000), HAIKU, false, '$0.0338'],
    ['reading from the cache', usage(0, 0, 1_000_000), OPUS, false, '$0.4000'],
    ['writing to it', usage(0, 0, 0, 1_000_000), OPUS, false, '$5.00'],
    ['nothing', usage(0, 0), OPUS, false, '$0.00'],
  ])('%s', (_what, used, price, isBatch, expected) => {
    expect(dollars(costOf(used, price, PRICES, isBatch))).toBe(expected);
  });

  it('is rounded up to a billionth of a dollar', () => {
    expect(costOf(usage(1, 0), { input: 0.0001, output: 0 }, PRICES, false)).toBe(1);
    expect(costOf(usage(1, 0), { input: 0.1, output: 0 }, PRICES, true)).toBe(50);
  });

  it('is never more than the most it can cost', () => {
    const price = fc.record({ input: fc.double({ min: 0, max: 30, noNaN: true }), output: fc.double({ min: 0, max: 150, noNaN: true }) });
    const tokens = fc.nat(300_000);
    const long = fc.option(fc.tuple(fc.integer({ min: 1, max: 200_000 }), price), { nil: undefined });
    fc.assert(
      fc.property(price, long, fc.tuple(tokens, tokens, tokens), tokens, fc.boolean(), (flat, tier, [input, read, written], output, isBatch) => {
        const priced = tier ? { ...flat, long: { over: tier[0], ...tier[1] } } : flat;
        const cost = costOf(usage(input, output, read, written), priced, PRICES, isBatch);
        expect(cost).toBeLessThanOrEqual(mostItCosts(input + read + written, output, priced, PRICES, isBatch));
      }),
    );
  });
});

describe('what the cache saves', () => {
  it.each([
    ['read', usage(0, 0, 1_000_000), '$3.60'],
    ['written and never read', usage(0, 0, 0, 1_000_000), '$-1.00'],
    ['not used', usage(1_000_000, 5), '$0.00'],
  ])('%s', (_what, used, expected) => {
    expect(dollars(savedByCache(used, OPUS, PRICES, false))).toBe(expected);
  });
});
