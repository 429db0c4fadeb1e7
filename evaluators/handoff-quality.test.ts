import { describe, expect, it } from 'vitest';
import { OVER_AUTHORITY, REFUND } from '../policies/handoff/testdata/contact.ts';
import { scoreHandoff } from './handoff/score.ts';
import { handoffAt } from './handoff/testdata/handoff.ts';
import { handoffQuality } from './handoff-quality.ts';
import type { Rightness } from './rightness.ts';
import { cell } from './testdata/cell.ts';

const SOUND = { ...handoffAt(REFUND, OVER_AUTHORITY), urgency: ['immediate' as const] };
const handed = (input: typeof SOUND, scenario: string) => cell('correct', { scenario, family: scenario, handoff: scoreHandoff(input) });

describe('handoffQuality', () => {
  it('counts defects once a handoff, and takes means over handoffs', () => {
    const bare = { ...SOUND, handoff: {} };
    const routing = { route: 'approvals', urgency: 'within_24h', say: 'A colleague takes over within a day.' };
    const slow = { ...SOUND, passage: { ...SOUND.passage, routing } };
    const quality = handoffQuality([handed(SOUND, 'a'), handed(bare, 'b'), handed(slow, 'c')]);
    expect(quality.defects).toMatchObject([
      { kind: 'missing', handoffs: 1, share: { estimate: 1 / 3, n: 3 }, example: { scenario: 'b', trial: 1, where: 'account_state' } },
      { kind: 'contradicted', handoffs: 1, example: { scenario: 'c', where: 'ticket' } },
      { kind: 'urgency_too_low', handoffs: 1, share: { estimate: 1 / 3 }, example: { scenario: 'c', where: 'queue', why: 'the label asks for immediate' } },
    ]);
    expect(quality.urgency_too_low).toMatchObject({ n: 3, estimate: 1 / 3 });
    expect(quality.open_queue).toMatchObject({ n: 3, estimate: 1 });
    expect(quality.re_explain).toMatchObject({ lacking: { estimate: 1, n: 3 }, buried: { estimate: 0 } });
  });

  it('counts a scenario once, however many trials', () => {
    const again = [1, 2, 3].map((trial) => ({ ...handed({ ...SOUND, handoff: {} }, 'b'), trial }));
    const quality = handoffQuality([handed(SOUND, 'a'), ...again]);
    expect(quality.defects).toMatchObject([{ kind: 'missing', handoffs: 3, share: { estimate: 1 / 2, n: 2 } }]);
    expect(quality.re_explain.lacking).toMatchObject({ estimate: 3 / 2, n: 2 });
  });

  it('counts a due handoff before any reason as wrong, and says how many', () => {
    const due = (scenario: string, rightness: Rightness, outcome: 'correct' | 'early' | 'unnecessary' = 'correct') =>
      cell(outcome, { scenario, family: scenario, rightness });
    const quality = handoffQuality([
      due('a', { reason: true }),
      due('b', { reason: true }),
      due('c', { reason: false }),
      due('d', { reason: false, unfounded: true }, 'early'),
      due('e', {}),
      due('f', { reason: false, unfounded: true }, 'unnecessary'),
    ]);
    expect(quality.reason).toMatchObject({ estimate: 2 / 4, n: 4 });
    expect(quality.reason_from).toEqual({ due: 5, judged: 4, unfounded: 1 });
  });

  it('takes no count for negative where the interval of its mean reaches below 0', () => {
    const handoff = scoreHandoff(SOUND);
    const lacking = (scenario: string, count: number) =>
      cell('correct', { scenario, family: scenario, handoff: { ...handoff, re_explain: { ...handoff.re_explain, lacking: count } } });
    const { re_explain } = handoffQuality([...['a', 'b', 'c', 'd', 'e'].map((one) => lacking(one, 0)), lacking('f', 1)]);
    // Mean 1 / 6, variance 1 / 6, six families: 1 / 6 - 2.57 * sqrt(1 / 36) = -0.26 before it is cut.
    expect(re_explain.lacking).toMatchObject({ kind: 'interval', estimate: 1 / 6, low: 0 });
  });

  it('has no figures without handoffs', () => {
    expect(handoffQuality([])).toMatchObject({ defects: [], re_explain: { lacking: { kind: 'none' }, buried: { kind: 'none' } }, facts: null });
  });
});
