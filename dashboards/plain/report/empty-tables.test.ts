import { expect, it } from 'vitest';
import { ASSUMED_COSTS } from '../../../evaluators/cost/model.ts';
import { gatherAll } from '../../../evaluators/gathered.ts';
import { reportOn } from '../../../evaluators/report.ts';
import { cell } from '../../../evaluators/testdata/cell.ts';
import { createStyle } from '../style.ts';
import { onDerivedSignals } from './readings.ts';
import { sliceTable } from './slices.ts';

const PLAIN = createStyle(false);

/** One customer, with what is or is not played on derived signals, and what it probes. */
function reportWith({ isDerived, probes }: { readonly isDerived: boolean; readonly probes?: 'confidence' }) {
  const one = cell('correct', { variant: 'a', ...(probes === undefined ? {} : { probes }) });
  const conversation = { scenario: one.scenario, trial: 1, status: 'played' as const, cells: [one], derived: isDerived ? [one] : [] };
  return reportOn({
    gathered: gatherAll([conversation], new Map()),
    scenarios: new Map(),
    costs: ASSUMED_COSTS,
    currency: 'USD',
    variants: [{ name: 'a', bound: false }],
  });
}

it('shows no table of derived signals where nobody was played on them', () => {
  expect(onDerivedSignals(reportWith({ isDerived: true }), PLAIN)).toContain('ON DERIVED SIGNALS ALONE');
  expect(onDerivedSignals(reportWith({ isDerived: false }), PLAIN)).toBe('');
});

it('shows no table of slices where there are none', () => {
  expect(sliceTable(reportWith({ isDerived: false, probes: 'confidence' }), 'by_trigger', 'BY TRIGGER', PLAIN)).toContain('confidence');
  expect(sliceTable(reportWith({ isDerived: false }), 'by_trigger', 'BY TRIGGER', PLAIN)).toBe('');
});
