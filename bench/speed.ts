import { parseArgs } from 'node:util';
import { runBench } from './run-bench.ts';
import { CLOCKS } from './speed/clock.ts';
import { growth } from './speed/growth.ts';
import { memory } from './speed/memory.ts';
import { benchSlots } from './speed/population.ts';
import { threads } from './speed/threads.ts';
import { throughput } from './speed/throughput.ts';
import { variants } from './speed/variants.ts';

// How fast customers are played, as ratios within this run: `npm run bench`; `-- --conversations N` for another size than
// 10,000, `-- --full` for a million where growth, threads and memory are measured,
// `-- --only growth` for one section. Compiled first, as users run it.
const { values } = parseArgs({
  options: {
    conversations: { type: 'string', default: '10000' },
    full: { type: 'boolean', default: false },
    only: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});
const slots = benchSlots(Number(values.conversations));
const sections = {
  throughput: () => throughput(slots, CLOCKS),
  variants: () => variants(slots, CLOCKS),
  growth: () => growth(values.full ? benchSlots(1_000_000) : slots, CLOCKS),
  threads: () => threads(values.full ? 1_000_000 : 20 * slots.length, CLOCKS),
  memory: () => memory(values.full ? 1_000_000 : 10 * slots.length),
};
const asked = Object.entries(sections).filter(([name]) => values.only === undefined || name === values.only);
if (asked.length === 0) throw new Error(`there is no section \`${values.only}\`; there are: ${Object.keys(sections).join(', ')}`);
await runBench(asked.map(([, section]) => section));
