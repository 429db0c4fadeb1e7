import type { PolicySource } from '../../policies/again.ts';
import type { Block } from '../../runs/block.ts';
import type { SlotRange } from '../../runs/slots.ts';
import type { Bill } from '../batch.ts';
import { openPace } from '../pace.ts';
import type { Control } from '../play.ts';
import { type PlayerThread, startPlayer } from './thread.ts';

/** Blocks that a thread has before it, so that it never waits for the next. */
const AHEAD = 2;
/** Blocks a thread that may be begun and not yet given out: what is held in memory does not grow with the run. */
const HELD = 4;

export interface ThreadedBatch extends Bill {
  readonly policies: readonly PolicySource[];
  /** At least 1. */
  readonly threads: number;
}

interface Piece {
  readonly range: SlotRange;
  readonly block: Promise<Block>;
}

/**
 * Plays a range of the run in several threads and gives its blocks out in order, as one thread would have played them. Threads
 * learn and load for themselves; nothing is shared but a number that tells them to stop.
 * @throws MachineError when a thread is lost
 */
export async function* playInThreads(
  { threads, policies, ...bill }: ThreadedBatch,
  range: SlotRange,
  { signal, now }: Control,
  start: typeof startPlayer = startPlayer,
): AsyncGenerator<Block> {
  const stop = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const halt = () => void Atomics.store(stop, 0, 1);
  signal.addEventListener('abort', halt);
  const crew = Array.from({ length: threads }, () => start({ bill, policies, stop }));
  const queue = openQueue(crew, range, { signal, now });
  try {
    for (let piece = queue.first(); piece !== undefined; piece = queue.first()) {
      const block = await piece.block;
      queue.shift(block.counts.conversations);
      if (block.counts.conversations > 0) yield block;
    }
  } finally {
    halt();
    signal.removeEventListener('abort', halt);
    await Promise.all(crew.map((player) => player.close()));
  }
}

/** The pieces that are begun and not yet given out, in the order of the run. */
interface Queue {
  /** The next to be given out; nothing when all are. */
  readonly first: () => Piece | undefined;
  /** Takes the first away, of which so many slots were played; what is left of it is played next. */
  readonly shift: (played: number) => void;
}

function openQueue(crew: readonly PlayerThread[], range: SlotRange, { signal, now }: Control): Queue {
  const pace = openPace();
  const pieces: Piece[] = [];
  const done = new Map<PlayerThread, number>();
  let next = range.from;

  const send = (wanted: SlotRange, player: PlayerThread): Piece => {
    const sent = now();
    const block = player.play(wanted);
    block.then(
      ({ counts }) => {
        pace.took(counts.conversations, now() - Math.max(sent, done.get(player) ?? sent));
        done.set(player, now());
        fill();
      },
      // Whoever asks for the piece is told.
      () => undefined,
    );
    return { range: wanted, block };
  };
  const fill = (): void => {
    while (next < range.to && !signal.aborted && pieces.length < HELD * crew.length) {
      const player = freest(crew);
      if (player.waiting() >= AHEAD) return;
      const to = Math.min(range.to, next + pace.size());
      pieces.push(send({ from: next, to }, player));
      next = to;
    }
  };

  return {
    first: () => {
      fill();
      return pieces[0];
    },
    shift: (played) => {
      const piece = pieces.shift();
      if (piece === undefined) return;
      const rest = { from: piece.range.from + played, to: piece.range.to };
      if (rest.from === rest.to) return;
      // After a stop, what follows a block that was cut short has no place any more.
      if (signal.aborted) pieces.length = 0;
      else pieces.unshift(send(rest, freest(crew)));
    },
  };
}

function freest(crew: readonly PlayerThread[]): PlayerThread {
  const [first, ...others] = crew;
  if (first === undefined) throw new RangeError('there is no thread to play in');
  return others.reduce((best, player) => (player.waiting() < best.waiting() ? player : best), first);
}
