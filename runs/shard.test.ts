import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rangeOfShard, Shard, shardName } from './shard.ts';

describe('rangeOfShard', () => {
  it.each([
    ['1/1', 10, [0, 10]],
    ['1/3', 10, [0, 3]],
    ['2/3', 10, [3, 6]],
    ['3/3', 10, [6, 10]],
    ['1/4', 2, [0, 0]],
    ['4/4', 2, [1, 2]],
  ])('%s of %i slots', (name, slots, expected) => {
    const [index = 0, of = 0] = name.split('/').map(Number);
    const { from, to } = rangeOfShard({ index, of }, slots);
    expect([from, to]).toEqual(expected);
    expect(shardName({ index, of })).toBe(name);
  });

  it('gives every slot to one shard, in order, and as many to each as can be', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 0, max: 10_000_000 }), (of, slots) => {
        const ranges = Array.from({ length: of }, (_, index) => rangeOfShard({ index: index + 1, of }, slots));
        expect(ranges[0]?.from).toBe(0);
        expect(ranges.at(-1)?.to).toBe(slots);
        for (const [index, range] of ranges.slice(1).entries()) expect(range.from).toBe(ranges[index]?.to);
        const sizes = ranges.map(({ from, to }) => to - from);
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('Shard', () => {
  it.each([
    { index: 0, of: 8 },
    { index: 9, of: 8 },
    { index: 1.5, of: 8 },
  ])('is never $index/$of', (shard) => {
    expect(Shard.safeParse(shard).success).toBe(false);
  });
});
