import { runBench } from './run-bench.ts';
import { validitySection } from './validity/section.ts';

// What the checks on customers whom a model plays are worth. `npm run bench:validity`.
await runBench([() => validitySection('dev'), () => validitySection('test')]);
