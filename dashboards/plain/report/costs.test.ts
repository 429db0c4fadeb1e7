import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../evaluators/cell.ts';
import { ASSUMED_COSTS } from '../../../evaluators/cost/model.ts';
import { gatherAll } from '../../../evaluators/gathered.ts';
import { scoreHandoff } from '../../../evaluators/handoff/score.ts';
import { handoffAt } from '../../../evaluators/handoff/testdata/handoff.ts';
import { reportOn } from '../../../evaluators/report.ts';
import { cell } from '../../../evaluators/testdata/cell.ts';
import { OVER_AUTHORITY, REFUND } from '../../../policies/handoff/testdata/contact.ts';
import { Traffic } from '../../../scenarios/traffic.ts';
import { createStyle } from '../style.ts';
import { costTables } from './costs.ts';

const SOUND = scoreHandoff(handoffAt(REFUND, OVER_AUTHORITY));
const TRAFFIC = Traffic.parse({ version: 1, source: 'measured', cells: [{ stratum: 'billing', need: 'must', share: 1 }] });

/** Seven customers; policies a and b hand over all of them. Words were kept of so many handoffs of a, and of b. */
function tablesOf(keptOfA: number, keptOfB: number, traffic = TRAFFIC): string {
  const conversations = Array.from({ length: 7 }, (_, at) => {
    const [scenario, family] = [`s${at}`, `f${at}`];
    const of = (variant: string, kept: number): Cell =>
      cell('correct', { variant, scenario, family, ...(at < kept ? { handoff: SOUND } : { isSilent: true }) });
    return { scenario, trial: 1, status: 'played' as const, cells: [of('a', keptOfA), of('b', keptOfB)], derived: [] };
  });
  const variants = ['a', 'b'].map((name) => ({ name, bound: false }));
  const report = reportOn({
    gathered: gatherAll(conversations, new Map()),
    scenarios: new Map(),
    traffic,
    costs: ASSUMED_COSTS,
    currency: 'USD',
    variants,
  });
  return costTables(report, createStyle(false));
}

describe('costTables', () => {
  it('says nothing of words where all were kept', () => {
    expect(tablesOf(7, 7)).not.toMatch(/words were kept/);
  });

  it('says from how many handoffs it is known what unsound ones cost, and where it is not', () => {
    const shown = tablesOf(6, 0);
    expect(shown.slice(0, shown.indexOf('The range'))).toMatchInlineSnapshot(`
      "MODELLED COST PER 1,000 CONTACTS USD; a model of what decisions cost, not a measurement
                     in all  minutes  false  missed  late  offers  authority
      a    8,000 (0–25,613)    8,000      0       0     0       0          0
      b *  8,000 (0–25,073)    8,000      0       0     0       0          0
      Minutes lost on unsound handoffs are estimated from those whose words were kept,
      in the order below too: a 6 of 7.
      * Without the minutes lost on unsound handoffs: no words were kept. b (7
      handoffs).
      "
    `);
    expect(shown).toContain('\n 1 ×  a < b *\n');
    expect(shown).toContain('\n50 ×  a < b *\n');
  });

  it('says what moves with the price of a missed customer', () => {
    expect(tablesOf(7, 7)).toMatch(/50 ×.*\nThe price of a late handoff moves with that of a missed customer; all else is\nheld\.$/);
  });

  it('says that acts beyond authority are no part of the bounds where no customer speaks', () => {
    const half = Traffic.parse({ version: 1, source: 'measured', cells: ['billing', 'sales'].map((stratum) => ({ stratum, need: 'must', share: 0.5 })) });
    expect(tablesOf(7, 7, half).replaceAll('\n', ' ')).toContain('they are counted as seen, and not at all in traffic that no customer speaks for.');
    expect(tablesOf(7, 7).replaceAll('\n', ' ')).toContain('they are counted as seen.');
  });
});
