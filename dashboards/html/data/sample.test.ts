import { describe, expect, it } from 'vitest';
import type { Listing } from '../../../evaluators/listing/listing.ts';
import type { Way } from '../../../evaluators/listing/way.ts';
import { sampleOrder } from './sample.ts';

const way = (mistake?: Way['mistake']): Way => ({
  outcome: 'correct',
  right: true,
  turn: 1,
  stopped: 'resolved',
  declined: 0,
  ...(mistake === undefined ? {} : { mistake }),
});

/** Conversations by scenario and what `mine` did; the bound is wrong every time. */
function listingOf(all: readonly (readonly [scenario: number, mistake: number, status?: number, words?: number])[]): Listing {
  const zeros = all.map(() => 0);
  return {
    v: 1,
    scenarios: ['a', 'b', 'c'],
    needs: [],
    ways: [way(), way('early'), way('missed'), way('beyond_authority')],
    columns: {
      scenario: all.map(([scenario]) => scenario),
      trial: all.map((_, index) => index + 1),
      status: all.map(([, , status]) => status ?? 0),
      need: zeros.map(() => -1),
      words: all.map(([, , , words]) => words ?? 1),
      start: zeros,
    },
    variants: { mine: all.map(([, mistake]) => mistake), bound: all.map(() => 3) },
  };
}

describe('sampleOrder', () => {
  it('puts the gravest first, and one of each customer before a second of any', () => {
    const listing = listingOf([
      [0, 1],
      [0, 2],
      [0, 2],
      [1, 2],
      [2, 3],
    ]);
    expect(sampleOrder(listing, ['mine']).mistakes).toEqual([4, 1, 3, 0, 2]);
  });

  it('counts what could not be scored among the gravest, and no mistake of a bound', () => {
    const listing = listingOf([
      [0, 0],
      [1, 0, 1],
      [2, 2],
    ]);
    expect(sampleOrder(listing, ['mine'])).toEqual({ mistakes: [1, 2], others: [0] });
  });

  it('puts those of which words were kept first', () => {
    const listing = listingOf([
      [0, 3, 0, 0],
      [1, 1],
      [2, 2],
      [0, 0, 0, 0],
      [1, 0],
    ]);
    expect(sampleOrder(listing, ['mine'])).toEqual({ mistakes: [2, 1, 0], others: [4, 3] });
  });

  it('spreads the others over the run, and leaves none out', () => {
    const { others } = sampleOrder(listingOf(Array.from({ length: 300 }, () => [0, 0] as const)), ['mine']);
    expect(others.slice(0, 5)).toEqual([0, 64, 128, 192, 256]);
    expect(others.slice(5, 7)).toEqual([32, 96]);
    expect([...others].sort((a, b) => a - b)).toEqual(Array.from({ length: 300 }, (_, index) => index));
  });
});
