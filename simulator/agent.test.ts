import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { World } from '../scenarios/world.ts';
import { type Move, proposeMove, type Tries } from './agent.ts';

const WORLD = World.parse({
  proposals: {
    refund: {
      intents: ['refund_request', 'double_charge'],
      action: 'issue_refund',
      amount: 40,
      outcome: ['failed', 'refused', 'answered'],
      reply: ['Not now.', 'I may not.'],
    },
    explain: { intents: ['double_charge', 'invoice_question'], action: 'answer', outcome: 'answered', reply: 'It is like this.' },
    upsell: { action: 'answer', outcome: 'answered', reply: 'Buy more!' },
  },
  confused: 'What do you mean?',
});
const CONFUSED: Move = { action: 'clarify', outcome: 'clarified', reply: 'What do you mean?' };
const REFUND: Move = { proposal: 'refund', action: 'issue_refund', amount: 40, outcome: 'failed', reply: 'Not now.' };
const EXPLAIN: Move = { proposal: 'explain', action: 'answer', outcome: 'answered', reply: 'It is like this.' };

describe('proposeMove', () => {
  it.each<[string, string | undefined, string | undefined, Tries, Move]>([
    ['what the beat names', 'upsell', 'refund_request', {}, { proposal: 'upsell', action: 'answer', outcome: 'answered', reply: 'Buy more!' }],
    ['what the perceived intent leads to', undefined, 'invoice_question', {}, EXPLAIN],
    ['the first of those it leads to', undefined, 'double_charge', {}, REFUND],
    ['a question where nothing fits the intent', undefined, 'praise', {}, CONFUSED],
    ['a question where no intent was perceived', undefined, undefined, {}, CONFUSED],
    ['the second attempt', undefined, 'refund_request', { refund: 1 }, { ...REFUND, outcome: 'refused', reply: 'I may not.' }],
    ['the third attempt, with the last words', undefined, 'refund_request', { refund: 2 }, { ...REFUND, outcome: 'answered', reply: 'I may not.' }],
    ['the same from then on', undefined, 'refund_request', { refund: 9 }, { ...REFUND, outcome: 'answered', reply: 'I may not.' }],
    ['attempts at something else do not count', undefined, 'refund_request', { explain: 5 }, REFUND],
  ])('%s', (_name, named, intent, tries, expected) => {
    expect(proposeMove(WORLD, named, intent === undefined ? {} : { intent }, tries)).toEqual(expected);
  });

  it('depends on the intent alone, of all signals', () => {
    const others = fc.record(
      { confidence: fc.double({ min: 0, max: 1 }), sentiment: fc.double({ min: -1, max: 1 }), explicit_request: fc.boolean() },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(others, fc.constantFrom('refund_request', 'praise'), (signals, intent) => {
        expect(proposeMove(WORLD, undefined, { ...signals, intent }, {})).toEqual(proposeMove(WORLD, undefined, { intent }, {}));
      }),
    );
  });
});
