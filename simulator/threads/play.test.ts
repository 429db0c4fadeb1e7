import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../runs/block.ts';
import type { SlotRange } from '../../runs/slots.ts';
import { TEAM } from '../testdata/play.ts';
import { playInThreads } from './play.ts';
import type { PlayerThread } from './thread.ts';

const BATCH = { scenarios: [], trials: [], team: TEAM, settings: { maxTurns: 12, seed: 1 }, policies: [] };

/** A block whose line tells which slots were played. */
function blockOf({ from, to }: SlotRange): Block {
  const text = Array.from({ length: to - from }, (_, index) => `${from + index}\n`).join('');
  return { lines: new TextEncoder().encode(text), counts: { conversations: to - from, errored: 0, invalid: 0 }, handed: {} };
}

interface Asked {
  readonly range: SlotRange;
  readonly answer: (played: number) => void;
  readonly fail: (error: Error) => void;
}

/** Threads that answer when the test says so, in whatever order between them. */
function crewOf() {
  const threads: Asked[][] = [];
  const closed = { count: 0 };
  const start = (): PlayerThread => {
    const asked: Asked[] = [];
    threads.push(asked);
    const done = (one: Asked) => void asked.splice(asked.indexOf(one), 1);
    return {
      waiting: () => asked.length,
      play: (range) =>
        new Promise((resolve, reject) => {
          const one: Asked = {
            range,
            answer: (played) => {
              done(one);
              resolve(blockOf({ from: range.from, to: range.from + played }));
            },
            fail: reject,
          };
          asked.push(one);
        }),
      close: async () => {
        closed.count += 1;
      },
    };
  };
  return { threads, closed, start };
}

const tick = () => new Promise<void>((resolve) => setImmediate(resolve));
const slotsIn = (text: string) =>
  text
    .trim()
    .split('\n')
    .filter((line) => line !== '')
    .map(Number);
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + index);

/** Plays with threads of which, again and again, `choose` names one that answers, and how much of what it was asked for. */
async function played(
  threads: number,
  whole: SlotRange,
  choose: (busy: number) => { readonly nth: number; readonly share: number },
  stopAfter = Number.POSITIVE_INFINITY,
) {
  const { threads: crew, closed, start } = crewOf();
  const stop = new AbortController();
  let text = '';
  let mostHeld = 0;
  let isDone = false;
  const reading = (async () => {
    for await (const { lines } of playInThreads({ ...BATCH, threads }, whole, { signal: stop.signal, now: () => 0 }, start))
      text += new TextDecoder().decode(lines);
    isDone = true;
  })();
  for (let answers = 0; !isDone; answers += 1) {
    await tick();
    if (answers >= stopAfter) stop.abort();
    mostHeld = Math.max(mostHeld, crew.flat().length);
    const busy = crew.filter((asked) => asked.length > 0);
    if (busy.length === 0) continue;
    const { nth, share } = choose(busy.length);
    const [first] = busy[nth % busy.length] ?? [];
    const size = first ? first.range.to - first.range.from : 0;
    first?.answer(stop.signal.aborted ? Math.floor(size * share) : Math.max(1, Math.ceil(size * share)));
  }
  await reading;
  return { slots: slotsIn(text), mostHeld, closed: closed.count };
}

describe('playInThreads', () => {
  it('gives out every slot once and in order, whichever thread is faster and however much it played of what it was asked', async () => {
    const choices = fc.array(fc.record({ nth: fc.nat({ max: 7 }), share: fc.constantFrom(1, 1, 1, 0.5, 0.01) }), { minLength: 1, maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 4 }), fc.nat({ max: 50 }), fc.nat({ max: 2000 }), choices, async (threads, from, count, list) => {
        let at = 0;
        const result = await played(threads, { from, to: from + count }, () => list[at++ % list.length] ?? { nth: 0, share: 1 });
        expect(result.slots).toEqual(range(from, from + count));
        expect(result.closed).toBe(threads);
        expect(result.mostHeld).toBeLessThanOrEqual(2 * threads + 1);
      }),
      { numRuns: 60 },
    );
  });

  it('begins nothing more once it is stopped, and gives out what was played without a gap', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 4 }), fc.nat({ max: 12 }), fc.constantFrom(0, 0.5, 1), async (threads, stopAfter, share) => {
        const { slots, closed } = await played(threads, { from: 10, to: 100_000 }, (busy) => ({ nth: busy - 1, share }), stopAfter);
        expect(slots).toEqual(range(10, 10 + slots.length));
        expect(slots.length).toBeLessThan(20_000);
        expect(closed).toBe(threads);
      }),
    );
  });

  it('holds no more than a few blocks a thread when the first is slow', async () => {
    const { threads, start } = crewOf();
    const blocks = playInThreads({ ...BATCH, threads: 2 }, { from: 0, to: 1_000_000 }, { signal: new AbortController().signal, now: () => 0 }, start);
    const first = blocks.next();
    let answered = 0;
    for (let round = 0; round < 100; round += 1) {
      await tick();
      const [next] = threads[1] ?? [];
      if (!next) break;
      next.answer(next.range.to - next.range.from);
      answered += 1;
    }
    expect(answered).toBe(6);
    threads[0]?.[0]?.answer(1);
    expect((await first).done).toBe(false);
    await blocks.return(undefined);
  });

  it('fails when a thread is lost, and closes the others', async () => {
    const { threads, closed, start } = crewOf();
    const blocks = playInThreads({ ...BATCH, threads: 3 }, { from: 0, to: 1000 }, { signal: new AbortController().signal, now: () => 0 }, start);
    const first = blocks.next();
    await tick();
    threads[0]?.[0]?.fail(new Error('lost'));
    await expect(first).rejects.toThrow('lost');
    expect(closed.count).toBe(3);
  });
});
