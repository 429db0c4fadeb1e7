import { describe, expect, it } from 'vitest';
import type { ShortTurn } from '../../../policies/handoff/testdata/contact.ts';
import { OVER_AUTHORITY, REFUND } from '../../../policies/handoff/testdata/contact.ts';
import { type Case, caseOf } from '../case.ts';
import { handoffAt } from '../testdata/handoff.ts';
import { statementHolds } from '../wording.ts';

const known = (short: readonly ShortTurn[]): Case => caseOf(handoffAt(short, OVER_AUTHORITY));

const ANGRY = known(REFUND);
const PLAIN = known([
  {
    say: 'Hi! My two cams from order A-1093 came back to you on March 2. Could I have the 640 USD by Friday? The box is unopened. It is for my son.',
    signals: { sentiment: 0.4, frustration: 0 },
  },
]);

describe('statementHolds', () => {
  it.each<[string, Case, string]>([
    ['the same facts in other words', PLAIN, 'Both cams of A-1093 were received on March 2; she asks politely for her $640 until Friday.'],
    ['a number written out', PLAIN, 'Two cams, still sealed, for her son.'],
    ['the due time', PLAIN, 'Somebody has to answer by 10:15.'],
    ['what an amount is over its limit', ANGRY, 'The 640 is 440 over the limit of 200.'],
    ['an attempt that was made', ANGRY, 'The agent asked what it can do; the order system did not answer.'],
    ['an outcome that is denied', PLAIN, 'No refund has been made yet.'],
    ['an outcome that is wished', PLAIN, 'She wants the payment refunded.'],
    ['an earlier contact', PLAIN, 'This is the second contact; a refund was promised on March 2 and never paid.'],
    ['a percentage', ANGRY, 'The agent was 95 % sure.'],
    ['the mood', ANGRY, 'He is angry.'],
    ['what our side received', PLAIN, 'Our warehouse received both cams.'],
    ['what the customer did', PLAIN, 'She sent them back herself and asks for the money.'],
    ['a more general name', PLAIN, 'Both devices came back.'],
    ['the next month', PLAIN, 'She can wait until April.'],
    ['what is denied in both', PLAIN, 'The box is not opened.'],
  ])('accepts %s', (_, at, text) => {
    expect(statementHolds(text, at)).toEqual([]);
  });

  it.each<[string, Case, string]>([
    ['what follows from two amounts', ANGRY, 'That makes 1,280 in all.'],
    ['a word for which the record has none', PLAIN, 'She wants it before breakfast.'],
    ['what our side said in passing', ANGRY, 'The agent told him as much.'],
  ])('leaves %s to a reader', (_, at, text) => {
    const found = statementHolds(text, at);
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter(({ against }) => against !== 'unverified')).toEqual([]);
  });

  it.each<[string, Case, string]>([
    ['a contraction at the start of a sentence', PLAIN, "It is about the cams. We've had them since March 2."],
    ['a number of thousands before a mark', PLAIN, 'Cost 640, cams returned.'],
    ['the date of a weekday that was named', PLAIN, 'She wants the money by 6 March.'],
    ['a grave matter that is denied', PLAIN, 'Nothing is on fire.'],
  ])('does not take amiss %s', (_, at, text) => {
    expect(statementHolds(text, at)).toEqual([]);
  });

  it.each<[string, Case, string]>([
    ['money that left', PLAIN, 'Her $640 went out this morning.'],
    ['what we were able to do', PLAIN, 'We were able to refund the cams.'],
    ['another place where somebody named one', known([{ say: 'The lamp was smoking on the bench.' }]), 'It was smoking on the balcony.'],
  ])('objects to %s', (_, at, text) => {
    expect(statementHolds(text, at).some(({ against }) => against === 'grounded')).toBe(true);
  });

  it.each<[string, Case, string, string]>([
    ['an amount', PLAIN, 'She asks for 460 USD.', 'made_up'],
    ['an order', PLAIN, 'Cams of A-1039.', 'made_up'],
    ['an address', PLAIN, 'Write to eve@example.org.', 'made_up'],
    ['a date', PLAIN, 'They came back on March 12.', 'made_up'],
    ['a weekday', PLAIN, 'She needs it by Sunday.', 'made_up'],
    ['a time', PLAIN, 'She waits since 04:40.', 'made_up'],
    ['a name', PLAIN, 'The cams were bought by Karen.', 'made_up'],
    ['a count of things', PLAIN, 'Five cams came back.', 'contradicted'],
    ['a count of contacts', PLAIN, 'This is the sixth contact.', 'contradicted'],
    ['a relative', PLAIN, 'The cams are for her daughter.', 'made_up'],
    ['a product', PLAIN, 'The projector came back.', 'made_up'],
    ['a threat', PLAIN, 'She has a lawyer.', 'made_up'],
    ['an opposite', PLAIN, 'The box was opened.', 'contradicted'],
    ['a mood', PLAIN, 'She is furious.', 'contradicted'],
    ['a calm that is none', ANGRY, 'The customer is calm.', 'contradicted'],
    ['a tier', PLAIN, 'An enterprise customer.', 'contradicted'],
    ['an identity', PLAIN, 'The customer is not verified.', 'contradicted'],
    ['a flag', PLAIN, 'A VIP.', 'made_up'],
    ['a limit', ANGRY, 'This is within the limit.', 'contradicted'],
    ['a wish for a human', PLAIN, 'She asked for a manager.', 'made_up'],
    ['a refund that nobody made', PLAIN, 'The refund was issued.', 'invented_attempt'],
    ['a result', PLAIN, 'All of it was resolved.', 'contradicted'],
    ['an attempt', PLAIN, 'The agent called the carrier.', 'invented_attempt'],
    ['a deed in a fragment', PLAIN, 'Replacement arranged for Friday.', 'invented_attempt'],
    ['a deed after another', PLAIN, 'We have her letter and then cancelled the plan.', 'invented_attempt'],
    ['a promise to the customer', PLAIN, 'She was offered a discount.', 'invented_attempt'],
    ['money that came back', PLAIN, 'The 640 USD has gone back to her card.', 'invented_attempt'],
    ['somebody reached', PLAIN, 'The bot reached out to the carrier.', 'invented_attempt'],
    ['a success', PLAIN, 'She managed to pair it.', 'contradicted'],
    ['a place', PLAIN, 'The box is in her garage.', 'made_up'],
    ['a month', PLAIN, 'They came back in November.', 'made_up'],
    ['an hour in a word', PLAIN, 'She needs it at eleven.', 'made_up'],
    ['how often', PLAIN, 'She has asked five times.', 'contradicted'],
    ['a product code', PLAIN, 'The cams are two S3.', 'made_up'],
    ['one of several attempts', ANGRY, 'We tried the order system and a hammer.', 'invented_attempt'],
    ['that nothing was tried', ANGRY, 'Nothing was tried.', 'contradicted'],
    ['a queue', PLAIN, 'It was routed to empty hands and general support.', 'none'],
  ])('finds %s', (_, at, text, kind) => {
    const kinds = statementHolds(text, at).map((objection) => objection.kind);
    expect(kinds.length === 0 ? ['none'] : kinds).toContain(kind);
  });

  it('reads a million hostile characters in time', () => {
    for (const piece of ['a ', '1', 'A-1', 'the refund ', '“', 'we tried ', 'not ', 'March '])
      expect(statementHolds(piece.repeat(200_000 / piece.length), PLAIN).length).toBeGreaterThanOrEqual(0);
  }, 60_000);
});
