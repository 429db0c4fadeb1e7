import { describe, expect, it } from 'vitest';
import { featuresOf } from './features.ts';
import { readText } from './text.ts';

const of = (text: string) => featuresOf(readText(text));

function shared(one: string, other: string): number {
  const features = new Set(of(other).hashes);
  return of(one).hashes.filter((hash) => features.has(hash)).length;
}

describe('featuresOf', () => {
  it('has a word, its letter sequences and its concept', () => {
    // `refund`: the word, its concept, and ^ref refu efun fund und$.
    expect([...of('refund').weights].sort()).toEqual([0.5, 0.5, 0.5, 0.5, 0.5, 1, 1]);
  });

  it('has pairs of neighbours and of words with one between', () => {
    const pairs = [...of('red hot car').weights].filter((weight) => weight === Math.fround(0.3));
    expect(pairs).toHaveLength(1);
    expect(shared('red hot car', 'hot red car')).toBeLessThan(of('red hot car').hashes.length);
  });

  it.each([
    ['refunded', 'refudn'],
    ['cancelling', 'cancelation'],
    ['parcel', 'shipment'],
  ])('shares something between `%s` and `%s`', (one, other) => {
    expect(shared(one, other)).toBeGreaterThan(0);
  });

  it('has nothing for a text without words, and reads 120 words at most', () => {
    expect(of(' ?! ').hashes.length).toBe(0);
    const words = Array.from({ length: 200 }, (_, at) => `w${at}x`);
    expect(of(words.join(' '))).toEqual(of(words.slice(0, 120).join(' ')));
  });
});
