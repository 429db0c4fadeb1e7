import { describe, expect, it } from 'vitest';
import { HANDOFF_PARTS } from '../../core/vocabulary.ts';
import { cell, type Judged } from '../testdata/cell.ts';
import { costOf, totalOf } from './cost-of.ts';
import { ASSUMED_COSTS, CostModel, mostOf } from './model.ts';

const MODEL = CostModel.parse({
  human_minute: 2,
  minutes_per_handoff: 10,
  minutes_per_missing_part: 1,
  minutes_per_false_handoff: 3,
  false_handoff: 5,
  missed: 100,
  late: 30,
  declined_offer: 1,
  beyond_authority: 500,
});
const NOTHING = { minutes: 0, false_handoff: 0, missed: 0, late: 0, declined_offers: 0, beyond_authority: 0 };

describe('costOf', () => {
  it.each<[Judged, object]>([
    ['correct', { minutes: 20 }],
    ['early', { minutes: 20 }],
    ['late', { minutes: 20, late: 30 }],
    ['missed', { missed: 100 }],
    ['unnecessary', { minutes: 6, false_handoff: 5 }],
    ['contained', {}],
    ['may', {}],
  ])('%s', (judged, cost) => {
    expect(costOf(cell(judged), MODEL, 0)).toEqual({ ...NOTHING, ...cost });
  });

  it('counts minutes for each part of a handoff that is not sound, and none where nobody was handed over', () => {
    expect(costOf(cell('correct'), MODEL, 2.5).minutes).toBe(2 * (10 + 2.5));
    expect(costOf(cell('unnecessary'), MODEL, 10).minutes).toBe(2 * (3 + 10));
    expect(costOf(cell('missed'), MODEL, 10).minutes).toBe(0);
  });

  it('counts each declined offer, and authority once a conversation', () => {
    const declined = { turn: 1, answer: 'declined' as const };
    expect(costOf(cell('contained', { walk: { offers: [declined, declined, { turn: 3, answer: 'unanswered' }] } }), MODEL, 0).declined_offers).toBe(2);
    const violation = { turn: 1, action: 'refund', because: 'over the limit' };
    expect(costOf(cell('contained', { violations: [violation, violation] }), MODEL, 0).beyond_authority).toBe(500);
  });

  it.each<[string, Judged, number]>([
    ['must', 'missed', Math.max(100, 30 + 2 * (10 + HANDOFF_PARTS.length))],
    ['must', 'late', Math.max(100, 30 + 2 * (10 + HANDOFF_PARTS.length))],
    ['may', 'may', 2 * (10 + HANDOFF_PARTS.length)],
    ['must_not', 'unnecessary', 5 + 2 * (3 + HANDOFF_PARTS.length)],
  ])('of a contact that %s, %s never comes to more than the most', (need, judged, most) => {
    expect(mostOf(MODEL, need)).toBe(most);
    expect(totalOf(costOf(cell(judged), MODEL, HANDOFF_PARTS.length))).toBeLessThanOrEqual(most);
    expect(mostOf(MODEL)).toBeGreaterThanOrEqual(most);
  });
});

describe('CostModel', () => {
  it('says of each parameter where it comes from', () => {
    const model = CostModel.parse({ missed: 70, late: { value: 20, source: 'churn study, 2026' } });
    expect(model.missed).toEqual({ value: 70, source: 'escalab.yaml' });
    expect(model.late).toEqual({ value: 20, source: 'churn study, 2026' });
    expect(model.human_minute).toEqual({ value: 1, source: 'assumption' });
    expect(CostModel.parse(model)).toEqual(model);
    expect(Object.values(ASSUMED_COSTS).every(({ source }) => source.length > 0)).toBe(true);
  });

  it.each([{ missed: -1 }, { missed: { value: -1, source: 'x' } }, { missed: { value: 1 } }, { mised: 1 }, { missed: 'much' }])('refuses %j', (given) => {
    expect(CostModel.safeParse(given).success).toBe(false);
  });
});
