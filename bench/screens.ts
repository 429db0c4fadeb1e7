import { parseArgs } from 'node:util';
import { runBench } from './run-bench.ts';
import { bigRun } from './screens/big-run.ts';
import { dashboard } from './screens/dashboard.ts';
import { resave } from './screens/resave.ts';

// How soon screens answer: `npm run bench:screens`; `-- --conversations N` for another size than 100,000, `-- --run FOLDER` for a run
// that is there already.
const { values } = parseArgs({
  options: { conversations: { type: 'string', default: '100000' }, run: { type: 'string' }, json: { type: 'boolean', default: false } },
});
const run = bigRun(Number(values.conversations), values.run);
try {
  await runBench([() => dashboard(run.folder), () => resave()]);
} finally {
  run.close();
}
