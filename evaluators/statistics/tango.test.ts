import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tango } from './tango.ts';

describe('tango', () => {
  // scipy 1.10.1: brentq on (gains - losses - d) / sqrt((2 q + d - d²) / n) ∓ z, where q, the likeliest share of losses at the
  // difference d, is brentq's root of the derivative of gains·log(q + d) + losses·log(q) + (1 - gains - losses)·log(1 - 2q - d).
  it.each([
    [0.2, 0.05, 40, 1.959963984540054, -0.005758698265138278, 0.31117148434587005],
    [0.02, 0.1, 50, 2.2, -0.21586739283895656, 0.038637661021515605],
    [0, 0, 12, 2, -0.25, 0.25],
    [0.3, 0, 10, 2.262157162740992, -0.14006120944351394, 0.6427841381089839],
    [0.1, 0.4, 7.5, 2.5, -0.744470619894018, 0.36180871576237217],
    [0.5, 0.5, 8, 2.3646242510102993, -0.6414004758185844, 0.6414004758185844],
    // All pairs differ one way, a single pair that does, one that does not.
    [0, 1, 7, 2.2, -1, -0.18243243243243237],
    [1, 0, 1, 2, -0.6, 1],
    [0, 0, 1, 2, -0.8, 0.8],
  ])('%d against %d of %d at %d standard errors', (gains, losses, n, z, low, high) => {
    const found = tango(gains, losses, n, z);
    expect(found.low).toBeCloseTo(low, 9);
    expect(found.high).toBeCloseTo(high, 9);
  });

  it('contains the difference, stays within −1 and 1, and is mirrored when the sides change', () => {
    const shares = fc
      .double({ min: 0, max: 1, noNaN: true })
      .chain((gains) => fc.tuple(fc.constant(gains), fc.double({ min: 0, max: 1 - gains, noNaN: true })));
    fc.assert(
      fc.property(shares, fc.double({ min: 0.1, max: 1e4, noNaN: true }), fc.double({ min: 0.5, max: 12, noNaN: true }), ([gains, losses], n, z) => {
        const { low, high } = tango(gains, losses, n, z);
        expect(-1 <= low && low <= gains - losses && gains - losses <= high && high <= 1).toBe(true);
        const swapped = tango(losses, gains, n, z);
        expect([swapped.low, swapped.high]).toEqual([-high, -low]);
      }),
    );
  });
});
