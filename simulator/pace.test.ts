import { describe, expect, it } from 'vitest';
import { openPace } from './pace.ts';

/** Sizes asked for, where a slot takes so many milliseconds. */
function sizes(msASlot: number, blocks: number): number[] {
  const pace = openPace();
  return Array.from({ length: blocks }, () => {
    const size = pace.size();
    pace.took(size, size * msASlot);
    return size;
  });
}

describe('openPace', () => {
  it.each([
    [0, [1, 4, 16, 64, 128, 128]],
    [0.05, [1, 4, 16, 64, 128, 128]],
    [1, [1, 4, 16, 64, 100, 100]],
    [30, [1, 3, 3, 3]],
    [5000, [1, 1, 1]],
  ])('of slots that take %d ms', (ms, expected) => {
    expect(sizes(ms, expected.length)).toEqual(expected);
  });

  it('shrinks when what is played gets slower, and not because a small block came late', () => {
    const pace = openPace();
    for (const slots of [1, 4, 16, 64]) pace.took(slots, 0);
    expect(pace.size()).toBe(128);
    pace.took(1, 0);
    expect(pace.size()).toBe(128);
    pace.took(128, 12_800);
    expect(pace.size()).toBe(1);
  });

  it('asks for one at least, also after a block in which none was played', () => {
    const pace = openPace();
    pace.took(0, 1000);
    expect(pace.size()).toBe(1);
  });
});
