import type { Section } from '../section.ts';
import type { Clocks } from './clock.ts';
import { playToFile, stageFor, withRecords } from './play.ts';
import { balanced } from './policies.ts';
import type { Slot } from './population.ts';

/** Records in one file, so that a million need no more disk than these. */
const FILE = 50_000;
/** Under so many a moment's pause of the machine is all one sees. */
const LEAST = 1_000;
const LIMIT = 1.05;

/** Time against the number of conversations, from a hundredth of them on; a slope of 1 is linear. */
export async function growth(slots: readonly Slot[], { wall: clock }: Clocks): Promise<Section> {
  const stage = stageFor([balanced()]);
  await withRecords((records) => playToFile(stage, slots.slice(0, 5_000), records));
  const marks = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1].map((share) => Math.round(share * slots.length)).filter((mark) => mark >= LEAST);
  const points: { readonly played: number; readonly ms: number }[] = [];
  const start = clock();
  for (let first = 0; first < slots.length; first += FILE) {
    await withRecords(async (records) => {
      let from = first;
      const end = Math.min(slots.length, first + FILE);
      for (const mark of [...marks.filter((at) => at > first && at < end), end]) {
        await playToFile(stage, slots.slice(from, mark), records);
        if (marks.includes(mark)) points.push({ played: mark, ms: clock() - start });
        from = mark;
      }
    });
  }
  const slope = slopeOf(points.map(({ played, ms }) => ({ x: Math.log(played), y: Math.log(ms) })));
  const [first, last] = [points[0]?.played ?? 0, points.at(-1)?.played ?? 0];
  return {
    kind: 'measured',
    title: 'Time as conversations grow',
    lines: points.map(({ played, ms }) => `${played.toLocaleString('en').padStart(9)} conversations ${(ms / 1000).toFixed(2).padStart(7)} s`),
    figures: { points, slope },
    rows: [
      {
        what: `time from ${first.toLocaleString('en')} to ${last.toLocaleString('en')} conversations, slope of the logarithms`,
        figure: slope.toFixed(3),
        limit: `≤ ${LIMIT}`,
        holds: slope <= LIMIT,
      },
    ],
  };
}

/** Least squares. */
export function slopeOf(points: readonly { readonly x: number; readonly y: number }[]): number {
  const mean = (of: (point: { x: number; y: number }) => number) => points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const [x, y] = [mean((point) => point.x), mean((point) => point.y)];
  return mean((point) => (point.x - x) * (point.y - y)) / mean((point) => (point.x - x) ** 2);
}
