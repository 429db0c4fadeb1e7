import { describe, expect, it } from 'vitest';
import { amount, differenceText, pText, rangeInWords } from './amounts.ts';

describe('amounts', () => {
  it.each([
    [0.0183, 'contacts', '18'],
    [-0.0183, 'contacts', '18'],
    [0.0004, 'contacts', '0.4'],
    [0.00001, 'contacts', '0'],
    [0.1765, 'share', '18'],
    [0, 'share', '0'],
  ] as const)('%d %s is %s', (value, unit, text) => {
    expect(amount(value, unit)).toBe(text);
  });

  it.each([
    [0.002, 0.038, '2 to 38 more'],
    [-0.038, -0.002, '2 to 38 fewer'],
    [-0.199, 0.082, '199 fewer to 82 more'],
    [0, 0.01, '0 to 10 more'],
  ])('%d to %d reads %s', (low, high, text) => {
    expect(rangeInWords(low, high, 'contacts')).toBe(text);
  });

  it.each([
    [{ kind: 'interval', estimate: -0.18, low: -0.37, high: 0.02 } as const, '−18 (−37 to 2)'],
    [{ kind: 'point', estimate: 0.18, why: 'under five families' } as const, '+18 (–)'],
    [{ kind: 'none' } as const, '–'],
  ])('%j reads %s', (difference, text) => {
    expect(differenceText({ difference, unit: 'share' })).toBe(text);
  });

  it.each([
    [0.0004, '<0.001'],
    [0.0078, '0.008'],
    [0.2188, '0.22'],
    [1, '1.00'],
  ])('p %d reads %s', (p, text) => {
    expect(pText(p)).toBe(text);
  });
});
