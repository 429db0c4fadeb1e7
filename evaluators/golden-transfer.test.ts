import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type GoldenTransferName, goldenTransfer, TOLERANCES } from './golden-transfer.ts';

interface Case {
  readonly name: string;
  readonly gold: readonly number[];
  readonly pred: readonly number[];
  readonly expected: Readonly<Record<string, Readonly<Record<GoldenTransferName, number>>>>;
}

const { cases } = JSON.parse(readFileSync(new URL('testdata/golden-transfer-cases.json', import.meta.url), 'utf8')) as { cases: readonly Case[] };
const positions = (marks: readonly number[]) => marks.flatMap((mark, at) => (mark === 1 ? [at] : []));

describe('goldenTransfer against the published functions of Liu et al.', () => {
  it.each(cases.map((one) => [one.name, one] as const))('%s', (_name, { gold, pred, expected }) => {
    const asked = Object.entries(expected).flatMap(([lambda, by]) => Object.entries(by).map(([name, value]) => ({ lambda: Number(lambda), name, value })));
    expect(asked.length).toBeGreaterThanOrEqual(27);
    for (const { lambda, name, value } of asked) {
      const found = goldenTransfer(positions(gold), positions(pred), TOLERANCES[name as GoldenTransferName], lambda);
      expect(Math.abs(found - value)).toBeLessThanOrEqual(1e-12);
    }
  });
});

describe('goldenTransfer', () => {
  it.each([-1, 1, 2, Number.NaN])('refuses λ = %d', (lambda) => {
    expect(() => goldenTransfer([1], [1], 1, lambda)).toThrow(RangeError);
  });

  const places = fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 6 });
  it('lies between 0 and 1, and grows with the tolerance', () => {
    fc.assert(
      fc.property(places, places, fc.double({ min: -0.9, max: 0.9, noNaN: true }), (gold, predicted, lambda) => {
        const [one = 0, two = 0, three = 0] = [1, 2, 3].map((tolerance) => goldenTransfer(gold, predicted, tolerance, lambda));
        expect(0 <= one && one <= two && two <= three && three <= 1).toBe(true);
      }),
    );
  });

  it('punishes late more than early when λ is above 0', () => {
    expect(goldenTransfer([5], [7], 2, 0.5)).toBeLessThan(goldenTransfer([5], [3], 2, 0.5));
    expect(goldenTransfer([5], [7], 2, -0.5)).toBeGreaterThan(goldenTransfer([5], [3], 2, -0.5));
  });
});
