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

describe('playingLine', () => {
  it('says on a terminal how far it is, how fast, and how long it will take', () => {
    const { io, said } = machine(true, 1);
    const progress = playingLine(io, 1_000_000, 500_000);
    progress.at({ counts: counts(512_000, 0), block: BLOCK, handed: new Map() });
    progress.close();
    expect(said).toEqual(['\r\u001b[2K512,000 of 1,000,000 · 12,000/s · 41 s left', '\r\u001b[2K']);
  });

  it('tells what errored, and no figure of a part: customers come one after the other', () => {
    const { io, said } = machine(false, 10);
    playingLine(io, 900, 0).at({ counts: counts(300, 3), block: BLOCK, handed: new Map([['a', 30]]) });
    expect(said).toEqual(['300 of 900 · 30/s · 20 s left · 3 errored\n']);
  });
});
