import type { Section } from '../section.ts';
import { type Clocks, type Took, timed } from './clock.ts';
import { median } from './median.ts';
import { playToFile, stageFor, withRecords } from './play.ts';
import { balanced, tenVariants } from './policies.ts';
import type { Slot } from './population.ts';

const BLOCK = 512;
const WARM_UP = 2;
const LIMIT = 3;

/** What nine more variants add on the same customers: each block is played with one, and then with ten, records written. */
export async function variants(slots: readonly Slot[], clocks: Clocks): Promise<Section> {
  const [one, ten] = [stageFor([balanced()]), stageFor(tenVariants())];
  const blocks = await withRecords(async (records) => {
    const measured: { readonly one: Took; readonly ten: Took; readonly size: number }[] = [];
    for (let first = 0; first < slots.length; first += BLOCK) {
      const block = slots.slice(first, first + BLOCK);
      const alone = await timed(clocks, () => playToFile(one, block, records));
      const together = await timed(clocks, () => playToFile(ten, block, records));
      measured.push({ one: alone, ten: together, size: block.length });
    }
    return measured;
  });
  const counted = blocks.slice(Math.min(WARM_UP, blocks.length - 1));
  const ratioBy = (clock: keyof Took) => median(counted.map((block) => block.ten[clock] / block.one[clock]));
  const ratio = ratioBy('wall');
  const micros = (part: 'one' | 'ten') => median(counted.map((block) => (block[part].wall * 1000) / block.size));
  return {
    kind: 'measured',
    title: 'Ten variants on the same customers',
    lines: [
      'the shipped policies but for the bounds, and balanced with five other settings',
      `one variant ${micros('one').toFixed(1)} µs a conversation, ten ${micros('ten').toFixed(1)} µs`,
      `the same by the processor's time: ${ratioBy('processor').toFixed(2)}`,
    ],
    figures: { micros: { one: micros('one'), ten: micros('ten') }, ratio, ratioOfProcessorTime: ratioBy('processor') },
    rows: [{ what: 'time of ten variants / time of one', figure: ratio.toFixed(2), limit: `≤ ${LIMIT}`, holds: ratio <= LIMIT }],
  };
}
