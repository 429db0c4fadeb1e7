import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Mistake, MistakeKind } from './mistakes.ts';
import { worstConversations } from './worst.ts';

const mistake = (scenario: string, kind: MistakeKind, variant = 'v'): Mistake => ({
  kind,
  scenario,
  title: `About ${scenario}`,
  variant,
  trial: 1,
  times: 1,
  of: 1,
  turn: 1,
  what: '',
  why: '',
});

const SOME = [
  mistake('c', 'early'),
  mistake('b', 'missed'),
  mistake('a', 'missed'),
  mistake('d', 'unnecessary'),
  mistake('d', 'unnecessary', 'w'),
  mistake('d', 'late', 'x'),
  mistake('e', 'beyond_authority'),
];

describe('worstConversations', () => {
  it('weighs the mistakes of all variants together; ties by name', () => {
    expect(worstConversations(SOME, 9).map(({ scenario, mistakes }) => [scenario, mistakes.length])).toEqual([
      ['e', 1],
      ['d', 3],
      ['a', 1],
      ['b', 1],
      ['c', 1],
    ]);
    expect(worstConversations(SOME, 2).map(({ scenario }) => scenario)).toEqual(['e', 'd']);
    expect(worstConversations([], 3)).toEqual([]);
  });

  it('shows the title, and not the weight', () => {
    expect(worstConversations([mistake('a', 'late')], 1)).toEqual([{ scenario: 'a', title: 'About a', mistakes: [mistake('a', 'late')] }]);
  });

  it('gives the same order whatever the order of the mistakes', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(SOME, { minLength: SOME.length }), (mistakes) => {
        expect(worstConversations(mistakes, 9).map(({ scenario }) => scenario)).toEqual(['e', 'd', 'a', 'b', 'c']);
      }),
    );
  });
});
