import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupBy } from './group.ts';

const ascending = (a: number, b: number) => a - b;

describe('groupBy', () => {
  it('keeps keys in order of first appearance, and values in theirs', () => {
    expect([...groupBy(['bb', 'a', 'cc', 'd', 'eee'], (word) => word.length)]).toEqual([
      [2, ['bb', 'cc']],
      [1, ['a', 'd']],
      [3, ['eee']],
    ]);
    expect([...groupBy([], String)]).toEqual([]);
  });

  it('loses and doubles nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.nat()), (values) => {
        const groups = groupBy(values, (value) => value % 3);
        expect([...groups.values()].flat().sort(ascending)).toEqual([...values].sort(ascending));
        for (const [key, group] of groups) for (const value of group) expect(value % 3).toBe(key);
      }),
    );
  });
});
