import { expect, it } from 'vitest';
import { scoreHandoff } from '../../evaluators/handoff/score.ts';
import { handoffAt } from '../../evaluators/handoff/testdata/handoff.ts';
import { OVER_AUTHORITY, REFUND } from '../../policies/handoff/testdata/contact.ts';
import { handoffFaults } from './handoff-faults.ts';
import { createStyle } from './style.ts';

const STYLE = createStyle(false);
const SOUND = { ...handoffAt(REFUND, OVER_AUTHORITY), urgency: ['immediate' as const] };

it('says nothing of a handoff that is sound', () => {
  expect(handoffFaults(scoreHandoff(SOUND), STYLE)).toEqual([]);
});

it('says where it went wrong, what was promised, and what the customer has to say again', () => {
  const routing = { route: 'approvals', urgency: 'within_24h', say: 'You should have asked sooner. A colleague joins you now.' };
  const { conversation } = SOUND.handoff;
  const handoff = conversation === undefined ? {} : { conversation: conversation.slice(0, 1) };
  const score = scoreHandoff({ ...SOUND, handoff, passage: { ...SOUND.passage, routing }, skills: ['welding'] });
  expect(handoffFaults(score, STYLE).join('\n')).toMatchInlineSnapshot(`
    "  ✗ queue: the queue cannot help (\`approvals\`: nobody there has welding)
      ✗ queue: not urgent enough (the label asks for immediate)
      ✗ message: the customer is blamed (“You should have” blames the customer)
      ✗ message: the customer expects the wrong time (“now” is sooner than the
        queue's SLA and hours give (2026-03-04T10:02:00-05:00))
      ✗ the customer has to say again 3 things: “ada@example.com”, “A-1093”, “640”"
  `);
});

it('counts the claims that no rule can judge', () => {
  const unverified = [{ where: 'ticket' as const, why: 'it speaks of `breakfast`\u001b[2J, and nothing in this contact does' }];
  const lines = handoffFaults({ ...scoreHandoff(SOUND), unverified }, STYLE)
    .join(' ')
    .replace(/\s+/g, ' ');
  expect(lines).toContain('unverified, 1 claim that no rule can judge: ticket: it speaks of `breakfast`');
  expect(lines).not.toContain('\u001b');
});

it('names what stands in the transcript alone, and no control characters of the customer', () => {
  const short = [{ ...REFUND[0], say: 'Mail \u001b[2Jada@example.com about order B-\u202e77.' }, ...REFUND.slice(1)] as typeof REFUND;
  const hostile = handoffAt(short, OVER_AUTHORITY);
  const { conversation = [] } = hostile.handoff;
  const lines = handoffFaults(scoreHandoff({ ...hostile, handoff: { conversation } }), STYLE).join('\n');
  expect(lines).toContain('in the transcript alone: ');
  expect(lines).toContain('ada@example.com');
  expect([...lines].filter((letter) => letter < ' ' && letter !== '\n')).toEqual([]);
  expect(lines).not.toContain('\u202e');
});
