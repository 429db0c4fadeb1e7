import { describe, expect, it } from 'vitest';
import { ASKS_DETAILS } from '../../../core/vocabulary.ts';
import { OVER_AUTHORITY } from '../../../policies/handoff/testdata/contact.ts';
import { caseOf } from '../case.ts';
import { handoffAt } from '../testdata/handoff.ts';
import { statementHolds } from '../wording.ts';

const ASKED = { name: ASKS_DETAILS, consequence: 'informational' } as const;
/** The agent has asked what it has to know, and has done nothing. */
const ASKING = caseOf(
  handoffAt(
    [
      { say: 'I want a refund for my two cams.', action: ASKED, outcome: 'answered', reply: 'I can help with that. May I have your order number?' },
      { say: 'A-1093', action: ASKED, outcome: 'answered', reply: 'Thank you. What is your zip code?' },
      { say: '10003' },
    ],
    OVER_AUTHORITY,
  ),
);

describe('a question of the agent', () => {
  it.each(['Nothing was tried yet.', 'The agent asked for the order number and the zip code.', 'No refund has been made yet.'])(
    'makes it no lie to say: %s',
    (text) => {
      expect(statementHolds(text, ASKING)).toEqual([]);
    },
  );

  it.each(['The payment was refunded.', 'The refund was issued.', 'It is solved.', 'We have replaced the cams.'])('is no proof of: %s', (text) => {
    expect(statementHolds(text, ASKING).length).toBeGreaterThan(0);
  });
});
