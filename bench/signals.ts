import { runBench } from './run-bench.ts';
import { costSection } from './signals/cost.ts';
import { explicitRequestSection, writtenRequestsSection } from './signals/explicit-request.ts';
import { intentSection } from './signals/intent.ts';
import { calmSection, moodSection, sarcasmSection } from './signals/mood.ts';
import { outOfScopeSection } from './signals/out-of-scope.ts';

// What the derived signals are worth on text that nobody wrote for them. `npm run bench:signals`, with ESCALAB_DATA;
// compiled first, because a loader that translates while it runs would be measured too.
const data = process.env['ESCALAB_DATA'];
await runBench([
  // First, while the code is as cold as a user's, and not yet compiled for other teams' intents.
  () => costSection(data),
  () => explicitRequestSection(data),
  () => writtenRequestsSection(),
  () => intentSection(data),
  () => outOfScopeSection(data),
  () => moodSection(),
  () => sarcasmSection(),
  () => calmSection(data),
]);
