import { describe, expect, it } from 'vitest';
import { discordanceUpperBound } from './discordance.ts';

function families(...differing: readonly number[]) {
  return differing.map((onlyA, index) => ({ family: `${index}`, onlyA, onlyB: 0, total: 2 }));
}

describe('discordanceUpperBound', () => {
  // Where nothing differs in G families of one size: t² / (G + t²), R 4.2.2: qt(0.95, G - 1)^2
  it.each([
    [5, 0.476152948406757],
    [12, 0.211833131823392],
    [40, 0.0662671199717483],
  ])('is above 0 when none of %d families differed', (count, expected) => {
    expect(discordanceUpperBound(families(...Array.from({ length: count }, () => 0)))).toBeCloseTo(expected, 12);
  });

  it('counts differences in either direction', () => {
    const mixed = families(1, 0, 1, 0, 0, 2).map((one, index) => (index % 2 === 0 ? { ...one, onlyA: 0, onlyB: one.onlyA } : one));
    expect(discordanceUpperBound(mixed)).toBe(discordanceUpperBound(families(1, 0, 1, 0, 0, 2)));
  });

  it('bounds nothing under five families', () => {
    expect(discordanceUpperBound(families(0, 0, 0, 0))).toBe(1);
  });
});
