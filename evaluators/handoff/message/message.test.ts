import { describe, expect, it } from 'vitest';
import { slaDue } from '../../../core/hours.ts';
import type { Urgency } from '../../../core/vocabulary.ts';
import { TEAM } from '../../../policies/handoff/testdata/contact.ts';
import { expectationFault } from './expectation.ts';
import { isOpen } from './openness.ts';
import { blameIn, rejectionIn } from './tone.ts';

const NOON = '2026-03-03T12:00:00-05:00';
const NIGHT = '2026-03-03T22:00:00-05:00';

function fault(said: string, urgency: Urgency, clock: string): string | undefined {
  const queue = TEAM.queues['approvals'];
  if (queue === undefined) throw new Error('no queue');
  return expectationFault({ said, team: TEAM, queue, clock, due: slaDue(TEAM, queue, urgency, clock) });
}

describe('expectationFault', () => {
  it.each<[string, Urgency, string, boolean]>([
    ['A colleague joins you now.', 'immediate', NOON, true],
    ['A colleague joins you now.', 'immediate', NIGHT, false],
    ['A colleague joins you now.', 'same_business_day', NOON, false],
    ['I pass this on now; a colleague answers today.', 'same_business_day', NOON, true],
    ['A colleague answers today.', 'same_business_day', NIGHT, false],
    ['A colleague answers tomorrow.', 'same_business_day', NIGHT, true],
    ['A colleague answers within five minutes.', 'immediate', NOON, false],
    ['A colleague answers within 15 minutes.', 'immediate', NOON, true],
    ['A colleague answers within a day.', 'within_24h', NOON, true],
    ['A colleague answers within two days.', 'immediate', NOON, false],
    ['A colleague answers by 6 pm.', 'same_business_day', NOON, true],
    ['A colleague answers by 3 pm.', 'same_business_day', NOON, false],
    ['A colleague answers when they open at nine.', 'same_business_day', NIGHT, true],
    ['A colleague answers on Wednesday.', 'same_business_day', NIGHT, true],
    ['A colleague takes over.', 'immediate', NOON, false],
    ['A colleague answers on Wednesday by 18:00.', 'same_business_day', NIGHT, true],
    ['A colleague answers on Wednesday by 10:00.', 'same_business_day', NIGHT, false],
    ['A colleague answers on 4 March by 18:00.', 'same_business_day', NIGHT, true],
    ['A colleague answers on 4 March by 10:00.', 'same_business_day', NIGHT, false],
    ['A colleague answers by the end of Wednesday.', 'same_business_day', NIGHT, true],
    ['A colleague answers before six this evening.', 'same_business_day', NOON, true],
    ['A colleague answers by five this evening.', 'same_business_day', NOON, false],
    ['A colleague answers by half past five.', 'same_business_day', NOON, false],
    ['A colleague answers by half past twelve.', 'immediate', NOON, true],
    ['A colleague answers by the end of Tuesday.', 'same_business_day', NIGHT, false],
  ])('%s (%s, %s): %s', (said, urgency, clock, fits) => {
    expect(fault(said, urgency, clock) === undefined).toBe(fits);
  });
});

describe('isOpen', () => {
  it.each([
    ['A colleague is taking over now.', true],
    ['Our billing team confirms an amount like this. I am connecting you now.', true],
    ['You have a contact of your own with us. I have passed this on.', true],
    ['Thank you for your patience. I am looking into it.', false],
    ['I have logged your request.', false],
  ])('%s: %s', (said, open) => {
    expect(isOpen(said)).toBe(open);
  });
});

describe('blameIn and rejectionIn', () => {
  it.each([
    ['You should have read the manual.', true, false],
    ['You should not have to explain this again.', false, false],
    ['This is not your fault.', false, false],
    ['Since you keep asking, a colleague takes over.', true, false],
    ['I cannot help you with this.', false, true],
    ['I cannot approve this myself, so a colleague does.', false, false],
    ['Your request was declined.', false, true],
    ['We do not deal with such cases.', false, true],
    ['A colleague looks after you today.', false, false],
    ['Had you told us sooner, this would be done.', true, false],
    ['It seems the steps were not followed.', true, false],
    ['It seems that we did not follow this up on our side.', false, false],
    ['You would have had an answer by now.', true, false],
    ['That is not possible under our terms.', false, true],
    ['This falls outside what we offer.', false, true],
    ['This is over my limit, so a colleague decides.', false, false],
    ['I cannot change this, but a colleague can.', false, false],
    ['Ending the plan cannot be undone, so somebody checks first.', false, false],
    ['You can try your luck elsewhere.', false, true],
  ])('%s: blame %s, rejection %s', (said, blames, rejects) => {
    expect([blameIn(said) !== undefined, rejectionIn(said) !== undefined]).toEqual([blames, rejects]);
  });

  it('reads a million hostile characters in time', () => {
    for (const piece of ['you ', 'your side ', 'because you ', 'if this would ', 'not possible ', 'but a colleague ', 'had '])
      expect([blameIn(piece.repeat(200_000 / piece.length)), rejectionIn(piece.repeat(200_000 / piece.length))]).toHaveLength(2);
  }, 60_000);
});
