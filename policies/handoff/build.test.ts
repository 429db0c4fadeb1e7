import { describe, expect, it } from 'vitest';
import { HANDOFF_PARTS, TRIGGERS } from '../../core/vocabulary.ts';
import { HandoffSpec } from '../schema.ts';
import { buildHandoff } from './build.ts';
import { HandoffPackage, partsOf } from './package.ts';
import { CONTEXT, inputAt, OVER_AUTHORITY, REFUND } from './testdata/contact.ts';

const spec = (given: object) => HandoffSpec.parse(given);

describe('buildHandoff', () => {
  it('tells a human all of an over-authority refund', () => {
    expect(buildHandoff(inputAt(REFUND, OVER_AUTHORITY))).toMatchInlineSnapshot(`
      {
        "account_state": {
          "annual_value": 4800,
          "facts": {
            "order": "A-1093",
            "plan": "team",
          },
          "flags": [
            "bad_review_posted",
          ],
          "id": "c-17",
          "identity": "primary_email",
          "name": "Ada Moreno",
          "opportunity_value": 0,
          "tier": "business",
        },
        "approach": {
          "text": "Say at once that you can decide this: Refund a payment, 640 USD. The agent itself may go up to 200 USD. They last said: “Just refund me.”",
          "trigger": "policy_boundary",
        },
        "attempted": [
          {
            "action": "clarify",
            "outcome": "clarified",
            "reply": "What can I do?",
            "turn": 1,
          },
          {
            "action": "answer",
            "outcome": "failed",
            "reply": "The order system does not answer.",
            "turn": 2,
          },
        ],
        "conversation": [
          {
            "role": "customer",
            "text": "Hello!",
            "turn": 1,
          },
          {
            "role": "agent",
            "text": "What can I do?",
            "turn": 1,
          },
          {
            "role": "customer",
            "text": "I want my 640 USD back for order A-1093. NOW! Mail ada@example.com",
            "turn": 2,
          },
          {
            "role": "agent",
            "text": "The order system does not answer.",
            "turn": 2,
          },
          {
            "role": "customer",
            "text": "Just refund me.",
            "turn": 3,
          },
        ],
        "history": {
          "contacts": [
            {
              "at": "2026-03-02T10:00:00-05:00",
              "channel": "chat",
              "outcome": "promised",
              "same_issue": true,
              "summary": "Refund promised, never paid",
            },
          ],
          "contacts_7d": 2,
          "flags": [
            "bad_review_posted",
          ],
        },
        "reason": {
          "rule": "over-authority",
          "text": "Refund a payment: 640 USD is over the agent's limit of 200 USD (rule over-authority).",
          "trigger": "policy_boundary",
          "turn": 3,
          "values": {
            "action.amount": 640,
            "authority.limit": 200,
          },
        },
        "routing": {
          "due": "2026-03-03T10:17:00-05:00",
          "queue": "approvals",
          "said": "A colleague takes over now.",
          "urgency": "immediate",
        },
        "sentiment": {
          "label": "frustrated",
          "peak_frustration": 0.7,
          "quote": "I want my 640 USD back for order A-1093. NOW! Mail ada@example.com",
          "score": -0.4,
          "turn": 2,
        },
        "ticket": {
          "body": "Customer, turn 2: “I want my 640 USD back for order A-1093. NOW! Mail ada@example.com”
      Tried: Ask a clarifying question: clarified (turn 1); Answer a question: failed (turn 2)
      Handed over: Refund a payment: 640 USD is over the agent's limit of 200 USD (rule over-authority).",
          "category": "billing",
          "due": "2026-03-03T10:17:00-05:00",
          "next_step": "Decide on this and tell the customer: Refund a payment, 640 USD.",
          "priority": "immediate",
          "title": "Refund request: 640 USD, A-1093",
        },
        "understanding": {
          "confidence": 0.95,
          "details": [
            {
              "text": "640 USD",
              "turn": 2,
            },
            {
              "text": "A-1093",
              "turn": 2,
            },
            {
              "text": "ada@example.com",
              "turn": 2,
            },
          ],
          "intent": "refund_request",
          "turn": 2,
          "wants": "I want my 640 USD back for order A-1093. NOW! Mail ada@example.com",
        },
      }
    `);
  });

  it('builds only the parts that the policy names, in reading order', () => {
    const handoff = buildHandoff(inputAt(REFUND, OVER_AUTHORITY, { spec: spec({ parts: ['routing', 'reason', 'reason'] }) }));
    expect(Object.keys(handoff)).toEqual(['reason', 'routing']);
    expect(partsOf(handoff)).toEqual(['reason', 'routing']);
  });

  it.each(TRIGGERS)('builds ten parts that fit the schema, with no gap to read, for a firing of %s without values', (trigger) => {
    const handoff = buildHandoff(inputAt([{ say: 'Help me cancel {amount} {limit}' }], { rule: 'r', do: 'escalate', trigger, values: {} }));
    expect(partsOf(handoff)).toEqual(HANDOFF_PARTS);
    expect(HandoffPackage.parse(handoff)).toEqual(handoff);
    const written = [handoff.approach?.text, handoff.ticket?.next_step].join(' ').replaceAll('{amount} {limit}', '');
    expect(written).not.toMatch(/[{}]|undefined|: *$/);
  });

  it('passes on the last message alone where the policy wants it so', () => {
    const handoff = buildHandoff(inputAt(REFUND, OVER_AUTHORITY, { spec: spec({ conversation: 'last_message' }) }));
    expect(handoff.conversation).toEqual([{ role: 'customer', text: 'Just refund me.', turn: 3 }]);
  });

  it.each([
    ['fields and single facts', ['tier', 'plan', 'nothing_such'], { id: 'c-17', tier: 'business', facts: { plan: 'team' } }],
    ['all facts', ['facts'], { id: 'c-17', facts: CONTEXT.account.facts }],
    ['no field', [], { id: 'c-17' }],
    ['all', 'all', CONTEXT.account],
  ])('passes on the account state by %s', (_, account_fields, expected) => {
    expect(buildHandoff(inputAt(REFUND, OVER_AUTHORITY, { spec: spec({ account_fields }) })).account_state).toEqual(expected);
  });

  it('says with an empty list that nothing was tried, and that no time is known for a queue that the team does not have', () => {
    const input = inputAt([{ say: 'Where is order 20931?' }], undefined);
    const handoff = buildHandoff({ ...input, decision: { ...input.decision, route: 'nowhere' } });
    expect(handoff.attempted).toEqual([]);
    expect(handoff.ticket?.body).toContain('Tried: nothing yet');
    expect(handoff.routing).toEqual({ queue: 'nowhere', urgency: 'immediate', said: 'A colleague takes over now.' });
    expect(handoff.ticket).not.toHaveProperty('due');
  });

  it('builds from a message of a million characters in linear time, quoting little of it', () => {
    const handoff = buildHandoff(inputAt([{ say: `${'“!A1,.'.repeat(100_000)}${' 9999'.repeat(80_000)}` }], OVER_AUTHORITY));
    const { conversation, ...rest } = handoff;
    expect(conversation?.[0]?.text).toHaveLength(1_000_000);
    expect(JSON.stringify(rest).length).toBeLessThan(6000);
  });
});
