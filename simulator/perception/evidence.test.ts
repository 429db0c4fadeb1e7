import { describe, expect, it } from 'vitest';
import { evidenceOf } from './evidence.ts';

describe('evidenceOf', () => {
  it('names the highest score, with its log odds against the others', () => {
    // Softmax of (0.6, 1.2, 0) / 0.6: the second has e^2 against e^1 + e^0.
    const { label, odds, likeness, known } = evidenceOf(new Float64Array([0.6, 1.2, 0]), 0.7);
    expect(label).toBe(1);
    expect(odds).toBeCloseTo(Math.log(Math.exp(2) / (Math.exp(1) + 1)), 10);
    // Smooth maximum 0.6 · ln(mean of e^1, e^2, e^0).
    expect(likeness).toBeCloseTo(0.6 * Math.log((Math.exp(1) + Math.exp(2) + 1) / 3), 10);
    expect(known).toBe(0.7);
  });

  it('has no likeness without scores, and the first of equals', () => {
    const { label, odds, likeness } = evidenceOf(new Float64Array(4), 0);
    expect(label).toBe(0);
    expect(odds).toBeCloseTo(Math.log(1 / 3), 10);
    expect(likeness).toBeCloseTo(0, 10);
  });

  it('stays finite for one label alone and for scores far apart', () => {
    expect(evidenceOf(new Float64Array([3]), 1).odds).toBe(14);
    expect(evidenceOf(new Float64Array([900, 0]), 1).odds).toBe(14);
  });
});
