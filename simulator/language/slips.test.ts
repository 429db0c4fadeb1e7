import fc from 'fast-check';
import seedrandom from 'seedrandom';
import { describe, expect, it } from 'vitest';
import { withSlips } from './slips.ts';

const TEXT = "I don't know where the parcel is. Order 4471 was sent on Monday, the driver never came.";

describe('withSlips', () => {
  it('leaves the text alone at a rate of 0', () => {
    expect(withSlips(TEXT, 0, () => 0)).toBe(TEXT);
  });

  it('slips at about the rate', () => {
    const draw = seedrandom.tychei('rate');
    const words = Array.from({ length: 20_000 }, () => 'parcel').join(' ');
    const slipped = withSlips(words, 0.1, draw)
      .split(' ')
      .filter((word) => word !== 'parcel').length;
    expect(slipped / 20_000).toBeCloseTo(0.1, 2);
  });

  it('never touches a figure', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.string(), (rate, seed) => withSlips(TEXT, rate, seedrandom.tychei(seed)).includes(' 4471 ')),
    );
  });

  it('slips in each word at a rate of 1, in one of the ways a hand slips', () => {
    expect(withSlips(TEXT, 1, seedrandom.tychei('slips'))).toMatchInlineSnapshot(
      `"i dont kbow whee thee pracel is Odrer 4471 wass snt onn Monday,thee drriver nveer caem."`,
    );
  });

  it.each([
    ["don't", [0.1], 'dont'],
    ['Monday', [0.5], 'monday'],
    ['sent.', [0.5], 'sent'],
    ['parcel', [0.3, 0.3], 'parrcel'],
    ['parcel', [0.5, 0.3], 'pacel'],
    ['parcel', [0.7, 0.3], 'pracel'],
    ['parcel', [0.9, 0.3, 0], 'paecel'],
    ['ok', [0.5], 'okk'],
  ] as const)('%s with draws %j', (word, draws, slipped) => {
    const rest = [0, ...draws, 0][Symbol.iterator]();
    expect(withSlips(word, 1, () => rest.next().value ?? 0)).toBe(slipped);
  });
});
