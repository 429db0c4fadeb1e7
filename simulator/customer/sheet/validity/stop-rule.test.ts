import { describe, expect, it } from 'vitest';
import { Sheet } from '../../../../scenarios/sheet/sheet.ts';
import { asksForHuman } from './stop-rule.ts';

const SHEET = Sheet.parse({
  who: 'A customer.',
  goal: 'Something.',
  temperament: { mood: 'calm', manner: 'Plain.' },
  gives_up: { after: 3, asks_after: 2 },
  offered_human: { takes: 'accepts' },
});

describe('asksForHuman', () => {
  it.each([
    ['get me a human', false, 0, true],
    ['a brain, please, instead of you', true, 2, true],
    ['a brain, please, instead of you', true, 1, false],
    ['where is it', false, 2, false],
  ])('%j, the model says %j, after %i turns that did not help: %j', (message, wants_human, unserved, asks) => {
    const answer = { message, felt_frustration: 5, goal_met: false, wants_human, leaves: false };
    expect(asksForHuman({ sheet: SHEET, answer, soFar: { turns: [], served: false, unserved, asked: false }, background: [] })).toBe(asks);
  });
});
