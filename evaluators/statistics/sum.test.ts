import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sum } from './sum.ts';

describe('sum', () => {
  it('of nothing is 0', () => {
    expect(sum([])).toBe(0);
  });

  it('gives the same bits in any order, where plain addition does not', () => {
    const values = [0.1, 0.2, 0.3];
    expect(0.1 + 0.2 + 0.3).not.toBe(0.3 + 0.2 + 0.1);
    expect(sum(values)).toBe(sum([...values].reverse()));
  });

  it('is the sum', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: -1000, max: 1000 })), (values) => sum(values) === values.reduce((a, b) => a + b, 0)));
  });
});
