import seedrandom from 'seedrandom';
import { describe, expect, it } from 'vitest';
import { SPOKEN_INTENTS } from './banks.ts';
import { type Outcome, replyOf } from './replies.ts';

const OUTCOMES: readonly Outcome[] = ['answered', 'clarified', 'refused', 'failed'];
const DETAILS = { order: '4471', amount: '$129.00', date: 'May 3', product: 'headset' };

describe('replyOf', () => {
  it('has words for every outcome and intent, with details and without', () => {
    const draw = seedrandom.tychei('replies');
    for (const intent of SPOKEN_INTENTS)
      for (const outcome of OUTCOMES)
        for (const details of [DETAILS, {}]) {
          const reply = replyOf(outcome, intent, details, draw);
          expect(reply).toMatch(/^[A-Z$\d].*[.?]$/);
          expect(reply).not.toMatch(/[{}]|undefined| {2}/);
          expect(reply.length).toBeLessThan(400);
        }
  });

  it('says the same for equal draws', () => {
    expect(replyOf('failed', 'gift_card', DETAILS, seedrandom.tychei('same'))).toBe(replyOf('failed', 'gift_card', DETAILS, seedrandom.tychei('same')));
  });

  it('keeps to its tone', () => {
    const draw = seedrandom.tychei('golden');
    expect(OUTCOMES.map((outcome) => replyOf(outcome, 'order_status', DETAILS, draw))).toMatchInlineSnapshot(`
      [
        "Of course. Your parcel is with the carrier and should arrive within two days. Please let me know if that helps.",
        "Could you give me your order number?",
        "Thank you for explaining. I cannot tell the exact hour of a delivery.",
        "I understand. Order 4471 has left our warehouse and is on its way. Is there anything else I can help you with?",
      ]
    `);
  });

  it('refuses an intent that has no bank', () => {
    expect(() => replyOf('answered', 'unheard_of', {}, () => 0)).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: No replies are written for the intent "unheard_of".]`,
    );
  });
});
