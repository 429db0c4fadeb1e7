import { describe, expect, it } from 'vitest';
import { dollars } from './cost.ts';
import { type ExpectedCalls, estimateSpend } from './estimate.ts';
import { readPrices } from './prices.ts';

const PRICES = readPrices();
const CUSTOMER: ExpectedCalls = { role: 'customer', model: 'claude-haiku-5-5', calls: 1_000, input: 2_000, output: 100, maxTokens: 400 };
const JUDGE: ExpectedCalls = { role: 'judge', model: 'claude-opus-5-5', calls: 100, input: 3_000, output: 50, maxTokens: 200 };

describe('estimateSpend', () => {
  it('says what each role costs at each model, and what all cost', () => {
    const { rows, ...all } = estimateSpend([CUSTOMER, JUDGE], PRICES);
    // Haiku: 1,000 × (2,000 × $0.10 + 100 × $0.50) a million; Opus: 100 × (3,000 × $4 + 50 × $20) a million.
    expect(rows.map(({ cost, most }) => [dollars(cost), dollars(most)])).toEqual([
      ['$0.2500', '$0.4000'],
      ['$1.30', '$1.60'],
    ]);
    expect({ ...all, cost: dollars(all.cost), most: dollars(all.most) }).toEqual({
      calls: 1_100,
      input: 2_300_000,
      output: 105_000,
      cost: '$1.55',
      most: '$2.00',
      asOf: PRICES.as_of,
    });
  });

  it('halves it for batches', () => {
    const [at_once, batch] = [estimateSpend([CUSTOMER, JUDGE], PRICES), estimateSpend([CUSTOMER, JUDGE], PRICES, true)];
    expect(batch.cost).toBe(at_once.cost / 2);
  });

  it('is nothing for a run without a model', () => {
    expect(estimateSpend([], PRICES)).toMatchObject({ calls: 0, cost: 0, most: 0 });
  });

  it('refuses to guess a price', () => {
    expect(() => estimateSpend([{ ...JUDGE, model: 'claude-opus-5-6' }], PRICES)).toThrow('did you mean `claude-opus-5-5`?');
  });
});
