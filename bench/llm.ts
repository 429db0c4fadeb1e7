import { play } from './llm/play.ts';
import { steady } from './llm/steady.ts';
import { storm } from './llm/storm.ts';
import { runBench } from './run-bench.ts';

// How well calls to a model flow, against a server on this machine: `npm run bench:llm`.
await runBench([
  () => steady(),
  () => play(),
  () => storm('429 with retry-after', { kind: 'rate-limited', retryAfter: '1' }),
  () => storm('429 without a word', { kind: 'rate-limited' }),
  () => storm('529', { kind: 'overloaded' }),
]);
