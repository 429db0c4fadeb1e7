import type { ConversationRecord } from '../../runs/record.ts';
import type { RecordWriter } from '../../runs/writer.ts';
import type { Section } from '../section.ts';
import { anew } from './anew.ts';
import { type Clocks, timed } from './clock.ts';
import { playSlots, playToFile, stageFor, withRecords, writeToFile } from './play.ts';
import { balanced } from './policies.ts';
import type { Slot } from './population.ts';

/** Records in one file, so that a million need no more disk than these. */
const FILE = 50_000;
/** Conversations that are played before it is the turn of the bare writer: the machine's pace changes under both alike. */
const STRETCH = 1_000;
/** Records that the bare writer writes at each turn. */
const SAMPLE = 500;
/** Under so many a moment's pause of the machine is all one sees. */
const LEAST = 1_000;
const LIMIT = 1.05;

/** Time that was spent once so many conversations were played. */
interface Point {
  readonly played: number;
  readonly ms: number;
  /** What a writer that simulates nothing spent meanwhile, turn about, on a fixed share of them. */
  readonly written: number;
}

/**
 * Time against the number of conversations, from a hundredth of them on; a slope of 1 is linear. A machine that grows slower over the
 * minutes of it bends the line too, so a bare writer works turn about, and its slope stands beside.
 */
export async function growth(slots: readonly Slot[], { wall: clock }: Clocks): Promise<Section> {
  const stage = stageFor([balanced()]);
  const sample: ConversationRecord[] = [];
  await playSlots(stage, slots.slice(0, SAMPLE), (record) => sample.push(JSON.parse(JSON.stringify(record)) as ConversationRecord));
  await withRecords((records) => playToFile(stage, slots.slice(0, 5_000), records));
  const marks = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1].map((share) => Math.round(share * slots.length)).filter((mark) => mark >= LEAST);
  const points: Point[] = [];
  let [ms, written] = [0, 0];
  const stretch = async (from: number, to: number, records: RecordWriter) => {
    const began = clock();
    await playToFile(stage, slots.slice(from, to), records);
    ms += clock() - began;
    written += ((to - from) / STRETCH) * (await timed({ wall: clock, processor: clock }, () => writeToFile(sample, records, anew))).wall;
  };
  for (let first = 0; first < slots.length; first += FILE) {
    await withRecords(async (records) => {
      const end = Math.min(slots.length, first + FILE);
      for (const [from, to] of stretches(first, end, marks)) {
        await stretch(from, to, records);
        if (marks.includes(to)) points.push({ played: to, ms, written });
      }
    });
  }
  const slopeFor = (spent: (point: Point) => number) => slopeOf(points.map((point) => ({ x: Math.log(point.played), y: Math.log(spent(point)) })));
  const [slope, writer] = [slopeFor((point) => point.ms), slopeFor((point) => point.written)];
  const [first, last] = [points[0]?.played ?? 0, points.at(-1)?.played ?? 0];
  return {
    kind: 'measured',
    title: 'Time as conversations grow',
    lines: [
      ...points.map(({ played, ms: spent }) => `${played.toLocaleString('en').padStart(9)} conversations ${(spent / 1000).toFixed(2).padStart(7)} s`),
      `a writer that simulates nothing, turn about with it: a slope of ${writer.toFixed(3)}`,
    ],
    figures: { points, slope, writer },
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

/** From one conversation to another in stretches that end at every mark. */
export function stretches(from: number, end: number, marks: readonly number[]): [number, number][] {
  const found: [number, number][] = [];
  for (let at = from; at < end; ) {
    const to = Math.min(end, at + STRETCH, ...marks.filter((mark) => mark > at));
    found.push([at, to]);
    at = to;
  }
  return found;
}

/** Least squares. */
export function slopeOf(points: readonly { readonly x: number; readonly y: number }[]): number {
  const mean = (of: (point: { x: number; y: number }) => number) => points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const [x, y] = [mean((point) => point.x), mean((point) => point.y)];
  return mean((point) => (point.x - x) * (point.y - y)) / mean((point) => (point.x - x) ** 2);
}
