import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../evaluators/cell.ts';
import { ASSUMED_COSTS } from '../../../evaluators/cost/model.ts';
import { gatherAll } from '../../../evaluators/gathered.ts';
import { scoreHandoff } from '../../../evaluators/handoff/score.ts';
import { handoffAt } from '../../../evaluators/handoff/testdata/handoff.ts';
import { type Report, reportOn } from '../../../evaluators/report.ts';
import { cell } from '../../../evaluators/testdata/cell.ts';
import { OVER_AUTHORITY, REFUND } from '../../../policies/handoff/testdata/contact.ts';
import { createStyle } from '../style.ts';
import { defectsText } from './defects.ts';
import { handoffFigures } from './handoff-figures.ts';
import { trialsTable } from './trials.ts';

const STYLE = createStyle(false);
const SOUND = { ...handoffAt(REFUND, OVER_AUTHORITY), urgency: ['immediate' as const] };

function reportOf(cells: readonly Cell[]): Report {
  const conversations = cells.map((one) => ({ scenario: one.scenario, trial: one.trial, status: 'played' as const, cells: [one], derived: [] }));
  return reportOn({
    gathered: gatherAll(conversations, new Map()),
    scenarios: new Map(),
    costs: ASSUMED_COSTS,
    currency: 'USD',
    variants: [{ name: 'v', bound: false }],
  });
}

describe('the handoffs of a report', () => {
  const routing = { route: 'approvals', urgency: 'immediate', say: 'A colleague answers within a minute.' };
  const handed = [SOUND, { ...SOUND, handoff: {} }, { ...SOUND, passage: { ...SOUND.passage, routing } }].map((input, index) =>
    cell('correct', { scenario: `s${index}`, family: `f${index}`, handoff: scoreHandoff(input) }),
  );

  it('are shown with what is wrong, how often, and an example', () => {
    expect(defectsText(only(reportOf(handed)), STYLE)).toMatchInlineSnapshot(`
      "WHAT IS WRONG WITH THE HANDOFFS OF v
                                           handoffs     share
      a part is not passed on                     1  33 % (–)
          s1: account state: it is not passed on
      the record says otherwise                   1  33 % (–)
          s2: routing: the customer was told something else
      the customer expects the wrong time         1  33 % (–)
          s2: “within a minute” is sooner than the queue's SLA and hours give
          (2026-03-03T10:17:00-05:00)"
    `);
  });

  it('are shown with what arrives', () => {
    expect(handoffFigures(reportOf(handed), STYLE)).toMatchInlineSnapshot(`
      "WHAT ARRIVES and whether somebody is there
         facts  repeat  buried  unverified  open queue
      v      –    1.00    0.00        0.00   100 % (–)
      facts: of those that the labels say must be carried · repeat: things that the
      customer told and has to say again, a handoff · buried: things that stand in the
      transcript alone · unverified: claims that no rule can confirm or refute, a
      handoff · open queue: share of handoffs to a queue that was open"
    `);
  });

  it('are said to be without fault where they are', () => {
    expect(defectsText(only(reportOf(handed.slice(0, 1))), STYLE)).toMatchInlineSnapshot(`"WHAT IS WRONG WITH THE HANDOFFS OF v: nothing that can be seen"`);
  });

  it('are not spoken of where there are none', () => {
    const report = reportOf([cell('contained')]);
    expect([defectsText(only(report), STYLE), handoffFigures(report, STYLE)]).toEqual(['', '']);
  });
});

describe('trialsTable', () => {
  const played = (kind: Cell['kind'], trials: number) =>
    Array.from({ length: trials }, (_, index) => cell(index === 0 ? 'missed' : 'correct', { scenario: 's', family: 's', kind, trial: index + 1 }));

  it('shows few trials, many, and all', () => {
    expect(trialsTable(reportOf(played('persona' as Cell['kind'], 10)), STYLE)).toMatchInlineSnapshot(`
      "RIGHT IN ALL OF k TRIALS pass^k, over the scenarios that chance can change
            k = 1     k = 2   k = 10  and placed, 10
      v  90 % (–)  80 % (–)  0 % (–)         0 % (–)
      share of scenarios decided rightly in every one of k trials, each another
      customer of one kind where customers are drawn: handed over in time where it
      must be, left alone where it must not, nothing beyond authority · and placed:
      and with a right reason, queue and urgency"
    `);
  });

  it('says who is left out, and from how many words the place is known', () => {
    const cells = [
      ...played('persona' as Cell['kind'], 4).map((one) => ({ ...one, isSilent: one.trial > 1 })),
      cell('correct', { scenario: 'once', family: 'once', kind: 'persona' as Cell['kind'] }),
    ];
    const text = trialsTable(reportOf(cells), STYLE);
    expect(text).toContain('k = 4  and placed, 1');
    expect(text).toContain('every k from the same 1 scenario; 1 with too few scored trials left out');
    expect(text.replace(/\s+/g, ' ')).toContain('and placed: from 1 trial of 1 scenario whose words were kept; 3 trials without words are not judged');
  });

  it('is empty where nothing was left to chance', () => {
    expect(trialsTable(reportOf(played('script', 1)), STYLE)).toBe('');
  });
});

function only({ variants: [variant] }: Report): Report['variants'][number] {
  if (variant === undefined) throw new Error('no variant');
  return variant;
}
