import { describe, expect, it } from 'vitest';
import { OVER_AUTHORITY, REFUND } from '../policies/handoff/testdata/contact.ts';
import { scoreHandoff } from './handoff/score.ts';
import { handoffAt } from './handoff/testdata/handoff.ts';
import { handoffQuality } from './handoff-quality.ts';
import { cell } from './testdata/cell.ts';

const SOUND = { ...handoffAt(REFUND, OVER_AUTHORITY), urgency: ['immediate' as const] };
const handed = (input: typeof SOUND, scenario: string) => cell('correct', { scenario, family: scenario, handoff: scoreHandoff(input) });

describe('handoffQuality', () => {
  it('counts defects once a handoff, and takes means over handoffs', () => {
    const bare = { ...SOUND, handoff: {} };
    const routing = { route: 'approvals', urgency: 'within_24h', say: 'A colleague takes over within a day.' };
    const slow = { ...SOUND, passage: { ...SOUND.passage, routing } };
    const quality = handoffQuality([handed(SOUND, 'a'), handed(bare, 'b'), handed(slow, 'c')]);
    expect(quality.defects).toMatchObject({ missing: 1, urgency_too_low: 1 });
    expect(quality.urgency_too_low).toMatchObject({ n: 3, estimate: 1 / 3 });
    expect(quality.open_queue).toMatchObject({ n: 3, estimate: 1 });
    expect(quality.re_explain).toEqual({ lacking: 1, buried: 0 });
  });

  it('has no figures without handoffs', () => {
    expect(handoffQuality([])).toMatchObject({ defects: {}, re_explain: { lacking: null, buried: null }, facts: null });
  });
});
