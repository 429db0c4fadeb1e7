import type { ConversationRecord } from '../../runs/record.ts';
import type { Section } from '../section.ts';
import { anew } from './anew.ts';
import { type Clocks, type Took, timed } from './clock.ts';
import { median } from './median.ts';
import { playSlots, playToFile, stageFor, weighed, withRecords, writeToFile } from './play.ts';
import { balanced } from './policies.ts';
import type { Slot } from './population.ts';

/** Conversations that are played, before it is the turn of as many that are only written: short, for the machine's pace changes. */
const BLOCK = 512;
/** Records that are kept and written again and again; they are like all others. */
const SAMPLE = 4 * BLOCK;
/** Blocks that warm the code up and do not count. */
const WARM_UP = 4;
const LIMIT = 0.5;

/** One thing done to one block. */
interface Done {
  readonly took: Took;
  readonly conversations: number;
  readonly bytes: number;
}

/**
 * Playing against only writing, block by block: one worker, one policy, personas, records written to a file. The limit builds
 * records that were played anew, makes JSON of them and writes it in the same way, and simulates nothing. Speeds are compared
 * by the byte, for two blocks are never quite as long.
 */
export async function throughput(slots: readonly Slot[], clocks: Clocks): Promise<Section> {
  const stage = stageFor([balanced()]);
  const sample: ConversationRecord[] = [];
  // Copies are kept: an engine that sees records live on would from then on lay all of them where garbage is dear.
  await playSlots(stage, slots.slice(0, SAMPLE), (record) => sample.push(JSON.parse(JSON.stringify(record)) as ConversationRecord));
  const blocks = await withRecords(async (records) => {
    const file = weighed(records);
    const doing = async (conversations: number, work: () => void | Promise<void>): Promise<Done> => {
      const before = file.bytes();
      return { took: await timed(clocks, work), conversations, bytes: file.bytes() - before };
    };
    const measured: { readonly limit: Done; readonly play: Done }[] = [];
    for (let from = 0; from < slots.length; from += BLOCK) {
      const [kept, next] = [sample.slice(from % sample.length).slice(0, BLOCK), slots.slice(from, from + BLOCK)];
      const limit = await doing(kept.length, () => writeToFile(kept, file, anew));
      measured.push({ limit, play: await doing(next.length, () => playToFile(stage, next, file)) });
    }
    return measured;
  });
  const counted = blocks.slice(Math.min(WARM_UP, blocks.length - 1));
  const ratioBy = (clock: keyof Took) => median(counted.map(({ limit, play }) => speedOf(play, clock) / speedOf(limit, clock)));
  const ratio = ratioBy('wall');
  const played = blocks.map(({ play }) => play);
  const bytes = sum(played, 'bytes') / slots.length;
  const turns = sample.reduce((all, record) => all + record.courses.reduce((own, course) => own + course.turns.length, 0), 0) / sample.length;
  return {
    kind: 'measured',
    title: 'Playing against writing alone',
    lines: [
      `${slots.length.toLocaleString('en')} conversations of the shipped population, one worker, policy balanced, written to a file`,
      `a record has ${bytes.toFixed(0)} bytes and ${turns.toFixed(2)} turns on average`,
      `the limit, records built and written:  ${paceOf(counted.map(({ limit }) => limit))}`,
      `playing:                               ${paceOf(counted.map(({ play }) => play))}`,
      `the same by the processor's time: ${ratioBy('processor').toFixed(2)}`,
    ],
    figures: { conversations: slots.length, bytesPerRecord: bytes, turnsPerRecord: turns, ratio, ratioOfProcessorTime: ratioBy('processor') },
    rows: [{ what: 'speed of playing / speed of the limit', figure: ratio.toFixed(2), limit: `≥ ${LIMIT}`, holds: ratio >= LIMIT }],
  };
}

/** Bytes a millisecond. */
function speedOf({ bytes, took }: Done, clock: keyof Took): number {
  return bytes / took[clock];
}

function sum(all: readonly Done[], part: 'bytes' | 'conversations'): number {
  return all.reduce((total, done) => total + done[part], 0);
}

function paceOf(all: readonly Done[]): string {
  const micros = median(all.map(({ took, conversations }) => (took.wall * 1000) / conversations));
  const megabytes = median(all.map((done) => speedOf(done, 'wall') / 1000));
  const perSecond = Math.round(1e6 / micros)
    .toLocaleString('en')
    .padStart(7);
  return `${perSecond} a second, ${megabytes.toFixed(0).padStart(3)} MB a second, ${micros.toFixed(1)} µs each`;
}
