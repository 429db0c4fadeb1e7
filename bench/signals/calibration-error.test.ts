import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calibrationError, equalMassBins, equalWidthBins } from './calibration-error.ts';

const judged = (...pairs: readonly (readonly [number, boolean])[]) => pairs.map(([confidence, right]) => ({ confidence, right }));
const FIVE = judged([0.95, true], [0.9, false], [0.6, true], [0.2, false], [0.1, false]);

describe('equalWidthBins', () => {
  it('puts an edge into the bin below it, and 0 into the first', () => {
    const bins = equalWidthBins(judged([0, false], [0.5, true], [0.51, true], [1, true]), 2);
    expect(bins).toEqual([
      { from: 0, to: 0.5, count: 2, meanConfidence: 0.25, accuracy: 0.5 },
      { from: 0.5, to: 1, count: 2, meanConfidence: 0.755, accuracy: 1 },
    ]);
  });
});

describe('calibrationError', () => {
  it('is the mean gap of the bins, weighted by count', () => {
    // Bins of 0.5: {0.2, 0.1} accuracy 0, mean 0.15; {0.95, 0.9, 0.6} accuracy 2/3, mean 2.45/3. By hand (2·0.15 + 0.45) / 5.
    expect(calibrationError(equalWidthBins(FIVE, 2))).toBeCloseTo(0.15, 12);
  });

  it('differs for bins of equal mass', () => {
    // {0.1, 0.2, 0.6}: round(2.5) = 3 in the first bin; accuracy 1/3, mean 0.3. {0.9, 0.95}: accuracy 0.5, mean 0.925. By hand (0.1 + 0.85) / 5.
    expect(calibrationError(equalMassBins(FIVE, 2))).toBeCloseTo(0.19, 12);
  });

  it('loses nobody, whatever the bins', () => {
    const any = fc.array(fc.record({ confidence: fc.double({ min: 0, max: 1, noNaN: true }), right: fc.boolean() }), { maxLength: 50 });
    fc.assert(
      fc.property(any, fc.integer({ min: 1, max: 20 }), (all, bins) => {
        for (const made of [equalWidthBins(all, bins), equalMassBins(all, bins)]) {
          expect(made.reduce((sum, { count }) => sum + count, 0)).toBe(all.length);
        }
      }),
    );
  });
});
