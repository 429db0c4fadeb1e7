import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slotsOf } from './slots.ts';

const all = (trials: readonly number[]) => {
  const slots = slotsOf(trials);
  return Array.from({ length: slots.count }, (_, index) => slots.at(index));
};

describe('slotsOf', () => {
  it.each<[string, number[], string]>([
    ['one trial each', [1, 1, 1], '0/1 1/1 2/1'],
    ['as many of each', [2, 2], '0/1 0/2 1/1 1/2'],
    ['a number of its own for each', [1, 3, 2], '0/1 1/1 1/2 1/3 2/1 2/2'],
    ['some that are not played', [0, 2, 0, 0, 1, 0], '1/1 1/2 4/1'],
    ['nothing', [], ''],
  ])('%s', (_name, trials, expected) => {
    expect(
      all(trials)
        .map(({ scenario, trial }) => `${scenario}/${trial}`)
        .join(' '),
    ).toBe(expected);
  });

  it('names every scenario × trial once, in order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 })), (trials) => {
        const expected = trials.flatMap((count, scenario) => Array.from({ length: count }, (_, index) => ({ scenario, trial: index + 1 })));
        expect(all(trials)).toEqual(expected);
      }),
    );
  });

  it.each([-1, 3, 0.5, Number.NaN])('has no slot %s among three', (index) => {
    expect(() => slotsOf([1, 2]).at(index)).toThrow(RangeError);
  });
});
