import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocate } from '../scenarios/population/allocate.ts';
import { MOST_CONVERSATIONS, wholeNumber } from './flags.ts';

describe('wholeNumber', () => {
  it.each([
    ['1', 1],
    ['0020', 20],
    ['1000000000000', 1e12],
  ])('takes %s', (text, value) => {
    expect(wholeNumber(1, MOST_CONVERSATIONS)(text)).toBe(value);
  });

  it.each(['0', '1000000000001', '99999999999999999999', '1e9', '1_000', '1,000', '+5', '-5', '2.5', '', ' ', 'many'])(
    'refuses %j, and says both limits and how a number is written',
    (text) => {
      expect(() => wholeNumber(1, MOST_CONVERSATIONS)(text)).toThrow(
        'It must be a whole number of at least 1 and at most 1,000,000,000,000, written in digits alone, such as 1000.',
      );
    },
  );

  it('takes no number that is not exact, where nothing else is said', () => {
    expect(wholeNumber(0)('9007199254740991')).toBe(Number.MAX_SAFE_INTEGER);
    expect(() => wholeNumber(0)('9007199254740992')).toThrow('at least 0 and at most 9,007,199,254,740,991');
  });

  it('as many conversations as may be asked for are shared out to the last one', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 1e-6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 200 }), (weights) => {
        expect(allocate(weights, MOST_CONVERSATIONS).reduce((sum, count) => sum + count, 0)).toBe(MOST_CONVERSATIONS);
      }),
    );
  });
});
