import { describe, expect, it } from 'vitest';
import { clusteredMean } from '../../evaluators/statistics/clustered-mean.ts';
import { clusteredProportion } from '../../evaluators/statistics/clustered-proportion.ts';
import { projectedProportion } from '../../evaluators/statistics/projected-proportion.ts';
import { decimal, estimate, mean, percent, plural, projectedPercent, projectedPerThousand } from './numbers.ts';

const families = (count: number, hits: number, total: number) => Array.from({ length: count }, (_, index) => ({ family: `f${index}`, hits, total }));

describe('numbers', () => {
  it.each([
    [0.807, '0.81'],
    [0, '0.00'],
    [1, '1.00'],
    [null, '–'],
    [undefined, '–'],
  ])('decimal %s: %s', (value, expected) => {
    expect(decimal(value)).toBe(expected);
  });

  it.each([
    [[], '–'],
    [[0, 1], '0.50'],
    [[2, 2, 2, 2, 2, 2], '2.00'],
    [[0, 0, 0, 0, 0, 1], '0.17 (0.00–0.81)'],
  ])('mean of %s, a family each: %s', (values, expected) => {
    expect(mean(clusteredMean(values.map((value, index) => ({ family: `f${index}`, values: [value] }))))).toBe(expected);
  });

  it.each([
    [0, '0 %'],
    [0.0004, '<0.1 %'],
    [0.005, '0.5 %'],
    [0.0994, '9.9 %'],
    [0.0995, '10 %'],
    [0.114, '11 %'],
    [1, '100 %'],
    [null, '–'],
    [undefined, '–'],
  ])('percent %s: %s', (share, expected) => {
    expect(percent(share)).toBe(expected);
  });

  it.each([
    [0, '0 families'],
    [1, '1 family'],
    [1234, '1,234 families'],
  ])('plural %d: %s', (count, expected) => {
    expect(plural(count, 'family', 'families')).toBe(expected);
  });

  it('makes a plural with s where none is given', () => {
    expect([plural(1, 'turn'), plural(2, 'turn')]).toEqual(['1 turn', '2 turns']);
  });
});

const SHARE = { kind: 'interval', n: 40, families: 9, effectiveN: 30 } as const;

describe('estimate: none and all are said only where it is so', () => {
  it.each([
    [clusteredProportion([]), '–'],
    [clusteredProportion(families(4, 1, 2)), '50 % (–)'],
    [{ kind: 'interval', estimate: 0.807, low: 0.661, high: 0.897, n: 40, families: 9, effectiveN: 30 } as const, '81 % (66–90)'],
    [{ ...SHARE, estimate: 0.9961, low: 0.941, high: 0.9999 }, '>99 % (94–100)'],
    [{ ...SHARE, estimate: 0.998, low: 0.996, high: 1 }, '>99 % (>99–100)'],
    [{ ...SHARE, estimate: 1, low: 0.9, high: 1 }, '100 % (90–100)'],
    [{ ...SHARE, estimate: 0.004, low: 0.001, high: 0.0042 }, '<1 % (0–<1)'],
    [{ ...SHARE, estimate: 0, low: 0, high: 0.06 }, '0 % (0–6)'],
  ])('%j: %s', (value, expected) => {
    expect(estimate(value)).toBe(expected);
  });
});

describe('projected rates', () => {
  const rate = {
    kind: 'interval',
    lowPoint: 0.114,
    highPoint: 0.114,
    uncovered: 0,
    scored: 1,
    n: 90,
    families: 20,
    degrees: 19,
    effectiveN: 80,
    tail: 0,
    low: 0.068,
    high: 0.181,
  } as const;
  it.each([
    [rate, '11 % (7–18)', '114 (68–181)'],
    [{ ...rate, highPoint: 0.2 }, '11 to 20 % (7–18)', '114 to 200 (68–181)'],
    [{ ...rate, lowPoint: 0.0004, highPoint: 0.0004, low: 0, high: 0.0061 }, '<0.1 % (0–1)', '<1 (0–6)'],
    [projectedProportion([]), '0 to 100 %', '0 to 1000'],
    [projectedProportion([{ share: 1, families: families(4, 1, 2) }]), '50 %', '500'],
  ])('%j: %s, %s', (value, inPercent, perThousand) => {
    expect(projectedPercent(value)).toBe(inPercent);
    expect(projectedPerThousand(value)).toBe(perThousand);
  });
});
