import { describe, expect, it } from 'vitest';
import { inEachManner } from './manner.ts';
import { compilePhrase, wordsOf } from './phrase.ts';

const DETAILS = { order: 'NF-7', product: 'Hub Mini' };

describe('compilePhrase', () => {
  it.each([
    ["I'm waiting for the {product}", 0, true, 'I am waiting for the Hub Mini'],
    ["I'm waiting for the {product}", 1, true, "I'm waiting for the Hub Mini"],
    ["I'm waiting for the {product}", 2, true, "i'm waiting for the hub mini"],
    ['where is {order}?', 1, true, 'Where is NF-7'],
    ['where is {order}?', 1, false, 'where is NF-7'],
    ['{product} on order', 0, true, 'Hub Mini on order'],
    ['{order}, you know', 3, true, 'nf-7 u know'],
  ] as const)('puts "%s" in manner %i', (source, manner, first, words) => {
    expect(wordsOf(compilePhrase(source), manner, first, DETAILS)).toBe(words);
  });

  it('begins a sentence with a capital, also where a value stands first', () => {
    const phrase = compilePhrase('{product} please');
    expect(wordsOf(phrase, 1, true, { product: 'headset' })).toBe('Headset please');
    expect(wordsOf(phrase, 1, false, { product: 'headset' })).toBe('headset please');
  });

  it('keeps the mark apart and knows what it needs', () => {
    expect(compilePhrase('where is {order} with the {product}?')).toMatchObject({ mark: '?', needs: 0b1001, slots: [0, 3] });
  });

  it('refuses a slot that nothing fills', () => {
    expect(() => compilePhrase('where is {parcel}')).toThrowErrorMatchingInlineSnapshot(`[RangeError: No slot is called "parcel" ("where is {parcel}").]`);
  });
});

describe('inEachManner', () => {
  it('swaps whole words only', () => {
    expect(inEachManner("thank you, your young account doesn't count")).toMatchInlineSnapshot(`
      [
        "thank you, your young account does not count",
        "thank you, your young account doesn't count",
        "thank you, your young account doesn't count",
        "thank u ur young acc doesn't count",
        "thank you your young account doesn't count",
      ]
    `);
  });
});
