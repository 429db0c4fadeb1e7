import { describe, expect, it } from 'vitest';
import { blockOf } from '../../runs/block.ts';
import { NO_COUNTS } from '../../runs/counts.ts';
import type { Io } from '../io.ts';
import { playingLine } from './playing.ts';

/** A machine whose clock goes on by so many seconds with each look at it. */
function machine(isTerminal: boolean, step: number): { readonly io: Io; readonly said: string[] } {
  const said: string[] = [];
  let looks = 0;
  const io = { isTerminal, now: () => new Date(1_000 * step * looks++), err: (text: string) => void said.push(text) } as unknown as Io;
  return { io, said };
}

const BLOCK = blockOf([]);
const counts = (conversations: number, errored: number) => ({ ...NO_COUNTS, conversations, errored });
const handed = (...shares: readonly (readonly [name: string, count: number])[]) => new Map(shares);

describe('playingLine', () => {
  it('says on a terminal how far it is, how fast, how long it will take, and what was handed over of what this process played', () => {
    const { io, said } = machine(true, 1);
    const progress = playingLine(io, 1_000_000, 500_000);
    progress.at({ counts: counts(512_000, 0), block: BLOCK, handed: handed(['balanced', 1_200]) });
    progress.close();
    expect(said).toEqual(['\r\u001b[2K512,000 of 1,000,000 · 12,000/s · 41 s left · handed over so far: balanced 10 %', '\r\u001b[2K']);
  });

  it('tells of as many policies as a line has room for', () => {
    const { io, said } = machine(false, 10);
    playingLine(io, 900, 0).at({
      counts: counts(300, 3),
      block: BLOCK,
      handed: handed(['a', 30], ['b', 45], ['a-policy-with-a-very-long-name', 1], ['c', 300]),
    });
    expect(said).toEqual(['300 of 900 · 30/s · 20 s left · 3 errored · handed over so far: a 10 %, b 15 %\n']);
  });
});
