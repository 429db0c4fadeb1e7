import { describe, expect, it } from 'vitest';
import { aRecord } from '../runs/testdata/run.ts';
import { playBlock } from './block.ts';

const play = (words: string) => async (index: number) => aRecord([words], index);
const trials = (lines: Uint8Array) =>
  new TextDecoder()
    .decode(lines)
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).trial);

describe('playBlock', () => {
  it('plays the slots of its range', async () => {
    const { lines, counts } = await playBlock(play('hi'), { from: 3, to: 7 }, () => false);
    expect(trials(lines)).toEqual([3, 4, 5, 6]);
    expect(counts).toEqual({ conversations: 4, errored: 0, invalid: 0 });
  });

  it('is full after some millions of characters', async () => {
    const { counts } = await playBlock(play('x'.repeat(600_000)), { from: 1, to: 100 }, () => false);
    expect(counts.conversations).toBe(2);
  });

  it('begins no conversation once it is told to stop', async () => {
    let asked = 0;
    const { lines } = await playBlock(play('hi'), { from: 1, to: 100 }, () => ++asked > 3);
    expect(trials(lines)).toEqual([1, 2, 3]);
    expect((await playBlock(play('hi'), { from: 1, to: 100 }, () => true)).lines).toHaveLength(0);
  });
});
