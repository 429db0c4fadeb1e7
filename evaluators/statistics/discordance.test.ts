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

  // R 4.2.2, survey 4.1-1: as in clustered-proportion.test.ts, with z = qt(0.95, G - 1)
  it('of families that differ in part', () => {
    const some = [
      { family: 'a', onlyA: 1, onlyB: 0, total: 2 },
      { family: 'b', onlyA: 0, onlyB: 0, total: 1 },
      { family: 'c', onlyA: 0, onlyB: 1, total: 1 },
      { family: 'd', onlyA: 0, onlyB: 0, total: 3 },
      { family: 'e', onlyA: 0, onlyB: 0, total: 1 },
      { family: 'f', onlyA: 0, onlyB: 1, total: 1 },
    ];
    expect(discordanceUpperBound(some)).toBeCloseTo(0.71632258607802468, 12);
  });

  it('counts differences in either direction', () => {
    const mixed = families(1, 0, 1, 0, 0, 2).map((one, index) => (index % 2 === 0 ? { ...one, onlyA: 0, onlyB: one.onlyA } : one));
    expect(discordanceUpperBound(mixed)).toBe(discordanceUpperBound(families(1, 0, 1, 0, 0, 2)));
  });

  it.each([[[]], [[0]], [[1, 0, 0, 2]]])('bounds nothing under five families: %j', (differing) => {
    expect(discordanceUpperBound(families(...differing))).toBe(1);
  });
});
