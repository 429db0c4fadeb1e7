import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { confidenceOf, fitCalibration, outOfScopeOf } from './confidence.ts';
import type { Evidence } from './evidence.ts';
import type { HeldOut } from './held-out.ts';

const evidence = (odds: number, likeness: number, known: number): Evidence => ({ label: 0, odds, likeness, known });
const spread = (count: number) => Array.from({ length: count }, (_, at) => (at + 0.5) / count);

/** Of a hundred held-out examples at log odds from -1 to 3, those above a limit were read right. */
const heldOut = (limit: number): HeldOut => ({
  inside: spread(100).map((at) => ({ evidence: evidence(4 * at - 1, 1 + at, 0.5 + at / 2), right: 4 * at - 1 > limit })),
  near: spread(20).map((at) => evidence(at - 1, 0.4 + at, 0.3 + at / 3)),
  far: spread(20).map((at) => evidence(-1, 0.2 * at, 0.2 * at)),
});

describe('fitCalibration', () => {
  const easy = fitCalibration(heldOut(-0.5));
  const hard = fitCalibration(heldOut(1.8));

  it('makes the mean confidence of the held-out examples about their accuracy', () => {
    // 87 and 30 of 100 were right; one message in twenty is taken to be about none of the intents.
    const means = (
      [
        [-0.5, easy],
        [1.8, hard],
      ] as const
    ).map(([limit, fitted]) => {
      const values = heldOut(limit).inside.map((one) => confidenceOf(one.evidence, fitted, 10));
      return values.reduce((sum, value) => sum + value, 0) / values.length;
    });
    expect(means[0]).toSatisfy((mean: number) => mean > 0.78 && mean < 0.88);
    expect(means[1]).toSatisfy((mean: number) => mean > 0.25 && mean < 0.33);
  });

  it('calls what is unlike the examples out of scope, the more the less they know of it', () => {
    const scores = [evidence(2, 1.8, 0.9), evidence(0, 0.7, 0.4), evidence(-1, 0.1, 0.05)].map((one) => outOfScopeOf(one, easy));
    expect(scores).toEqual(scores.toSorted((one, other) => one - other));
    expect(scores[0]).toBeLessThan(0.05);
    expect(scores[2]).toBeGreaterThan(0.5);
  });

  it('stays modest where nothing was held out', () => {
    const blank = fitCalibration({ inside: [], near: [], far: [] });
    expect(confidenceOf(evidence(0, 1, 1), blank, 10)).toBeCloseTo(0.5, 10);
    expect(confidenceOf(evidence(2, 1.5, 1), blank, 10)).toBeLessThan(0.85);
  });

  it('guesses blindly where the examples know nothing of the text', () => {
    expect(confidenceOf(evidence(0, 0, 0), easy, 50)).toBe(1 / 50);
  });

  it('never lets the right intent be likelier than any intent at all', () => {
    const some = fc.record({
      label: fc.constant(0),
      odds: fc.double({ min: -14, max: 14, noNaN: true }),
      likeness: fc.double({ min: 0, max: 12, noNaN: true }),
      known: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(some, fc.constantFrom(easy, hard), (one, fitted) => {
        const sum = confidenceOf(one, fitted, 10) + outOfScopeOf(one, fitted);
        expect(sum).toBeGreaterThanOrEqual(0);
        expect(sum).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });
});
