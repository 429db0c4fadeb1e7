import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitConfidence, probabilities } from './confidence.ts';
import { indexExamples } from './similarity.ts';

const calibration = { temperature: 0.1, none: 0.2 };

describe('probabilities', () => {
  it('is a softmax with a further outcome', () => {
    // e^5 / (e^5 + e^1 + e^2)
    expect(probabilities(new Float64Array([0.5, 0.1]), calibration)[0]).toBeCloseTo(Math.exp(5) / (Math.exp(5) + Math.exp(1) + Math.exp(2)), 10);
  });

  it('shares a tie evenly', () => {
    const [one, other] = probabilities(new Float64Array([0.6, 0.6]), calibration);
    expect(one).toBe(other);
    expect(one).toBeLessThan(0.5);
  });

  it('sums to less than 1, whatever the scores', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 60, noNaN: true }), { minLength: 1, maxLength: 30 }), (scores) => {
        const sum = probabilities(new Float64Array(scores), calibration).reduce((total, probability) => total + probability, 0);
        expect(sum).toBeGreaterThanOrEqual(0);
        expect(sum).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });
});

describe('fitConfidence', () => {
  const example = (label: number, ...names: string[]) => ({ label, features: new Map(names.map((name) => [name, 1])) });

  it('makes clear classes surer than muddled ones', () => {
    const clear = indexExamples(
      [0, 1, 2].flatMap((label) => [1, 2, 3, 4].map(() => example(label, `a${label}`, `b${label}`))),
      3,
    );
    const muddled = indexExamples(
      [0, 1, 2].flatMap((label) => [1, 2, 3, 4].map((copy) => example(label, `x${(label + copy) % 3}`))),
      3,
    );
    const sure = probabilities(new Float64Array([1.5, 0, 0]), fitConfidence(clear))[0] ?? 0;
    const unsure = probabilities(new Float64Array([1.5, 0, 0]), fitConfidence(muddled))[0] ?? 0;
    expect(sure).toBeGreaterThan(unsure);
  });
});
