import { runBench } from './run-bench.ts';
import { costSection } from './signals/cost.ts';
import { explicitRequestSection, writtenRequestsSection } from './signals/explicit-request.ts';
import { intentSection } from './signals/intent.ts';
import { calmSection, moodSection, sarcasmSection } from './signals/mood.ts';
import { outOfScopeSection } from './signals/out-of-scope.ts';

// What the derived signals are worth on text that nobody wrote for them. `npm run bench:signals`, with ESCALAB_DATA.
const data = process.env['ESCALAB_DATA'];
runBench([
  () => explicitRequestSection(data),
  () => writtenRequestsSection(),
  () => intentSection(data),
  () => outOfScopeSection(data),
  () => moodSection(),
  () => sarcasmSection(),
  () => calmSection(data),
  () => costSection(data),
]);
