import { describe, expect, it } from 'vitest';
import type { Firing } from '../../core/decision.ts';
import { materialOf } from './material.ts';
import { reasonForTicket, reasonPart } from './reason.ts';
import { inputAt, materialAt, REFUND, type ShortTurn } from './testdata/contact.ts';

const CANCEL: ShortTurn = { say: 'Cancel us.', action: { name: 'cancel_plan', consequence: 'account_change' }, authority: { permitted: false } };
const firing = (trigger: Firing['trigger'], values: Firing['values']): Firing => ({ rule: 'r1', do: 'escalate', ...(trigger ? { trigger } : {}), values });

describe('reasonPart', () => {
  it.each([
    ['policy_boundary', { 'action.amount': 640, 'authority.limit': 200 }, REFUND, "Refund a payment: 640 USD is over the agent's limit of 200 USD (rule r1)."],
    [
      'policy_boundary',
      { 'action.amount': 640, 'params.cap': 500 },
      REFUND,
      "Refund a payment: the amount 640 is over the agent's limit of 200 for issue_refund (rule r1; action amount 640 USD; the policy's cap 500).",
    ],
    ['policy_boundary', { 'account.tier': 'business' }, [CANCEL], 'Cancel the plan: the policy does not leave this to the agent: tier: business (rule r1).'],
    [
      'confidence',
      { 'signals.confidence': 0.951, 'params.confidence.financial': 0.98 },
      REFUND,
      "The agent's confidence in the customer's intent (refund request) is 0.95, under the 0.98 that the policy asks for (financial) (rule r1).",
    ],
    ['confidence', {}, [{ say: 'Eh?' }], 'The agent does not know how sure it is of what the customer wants: “Eh?” (rule r1).'],
    [
      'sentiment',
      { 'so_far.peak_frustration': 0.7, 'params.frustration': 0.6 },
      REFUND,
      "The customer's sentiment calls for a human: peak frustration 0.7 (rule r1; the policy's frustration 0.6).",
    ],
    ['sentiment', { 'signals.curt_hostile': true }, REFUND, "The customer's sentiment calls for a human: curt hostile: yes; “Just refund me.” (rule r1)."],
    [
      'complexity',
      { turn: 3, 'params.turns': 3 },
      REFUND,
      "The request is beyond the agent's scope: turn 3; “Just refund me.” (rule r1; the policy's turns 3).",
    ],
    [
      'repeat_contact',
      { contacts_7d: 2, 'params.contacts': 2 },
      REFUND,
      "This is contact 2 about the same issue within seven days (rule r1; the policy's contacts 2).",
    ],
    [
      'explicit_request',
      {},
      [{ say: 'A  human,\nplease', signals: { explicit_request: true } }],
      'The customer asks for a person: “A human, please” (rule r1).',
    ],
    ['explicit_request', { 'so_far.explicit_requests': 1 }, REFUND, 'The customer asked for a person earlier: explicit requests 1 (rule r1).'],
    [
      'high_value',
      { 'authority.permitted': false, 'action.name': 'issue_refund', 'params.names': 'a, b', offers: '' },
      REFUND,
      'The value at stake calls for a human: the agent may not do this by itself; action: Refund a payment (rule r1).',
    ],
    [
      'sentiment',
      { 'account.flags': 'bad_review_posted, vip' },
      REFUND,
      "The customer's sentiment calls for a human: flags: bad review posted, vip (rule r1).",
    ],
    ['high_value', {}, REFUND, 'The value at stake calls for a human: annual value 4800 USD; opportunity value 0 USD (rule r1).'],
    ['complexity', { 'signals.issues': 4 }, REFUND, "The request is beyond the agent's scope: issues 4 (rule r1)."],
    [
      'sensitive_topic',
      {},
      [{ say: 'It burned “me”', signals: { sensitive_topics: ['safety'] } }],
      'The customer raises a sensitive topic (safety): “It burned "me"” (rule r1).',
    ],
    [
      'complexity',
      { message: 'I want “it”, “that”' },
      [{ say: 'I want “it”, “that”' }],
      'The request is beyond the agent\'s scope: message: “I want "it", "that"” (rule r1).',
    ],
    [undefined, { 'account.tier': 'business' }, REFUND, 'The condition of a rule held: tier: business (rule r1).'],
  ] as const)('%s %o', (trigger, values, turns, expected) => {
    expect(reasonPart(materialAt(turns, firing(trigger, values))).text).toBe(expected);
  });

  it("keeps the firing's values, or else those observed", () => {
    expect(reasonPart(materialAt(REFUND, firing('policy_boundary', { 'action.amount': 640 })))).toMatchObject({
      turn: 3,
      rule: 'r1',
      values: { 'action.amount': 640 },
    });
    expect(reasonPart(materialAt(REFUND, firing('policy_boundary', {}))).values).toEqual({ 'action.amount': 640, 'authority.limit': 200 });
  });

  it('says that a rule could not be evaluated', () => {
    const input = inputAt(REFUND, undefined);
    const errors = [
      { rule: 'skipped', message: 'no', acted: 'skip' },
      { rule: 'broken', message: 'No such key: mood', acted: 'escalate' },
    ] as const;
    expect(reasonPart(materialOf({ ...input, decision: { ...input.decision, diagnostics: { also_fired: [], errors } } }))).toEqual({
      text: 'The policy could not decide, because its rule broken could not be evaluated: No such key: mood. It hands over when that happens. The customer last said: “Just refund me.”',
      rule: 'broken',
      turn: 3,
      values: {},
    });
  });

  it.each([
    [
      'Timeout after 100 ms',
      'The policy could not decide, because it broke: Timeout after 100 ms. Its fail-safe hands over when that happens. The customer last said: “Just refund me.”',
    ],
    [undefined, 'The policy handed over without naming a rule. The customer last said: “Just refund me.”'],
  ])('says that the policy gave no rule (%s)', (failure, text) => {
    expect(reasonPart(materialAt(REFUND, undefined, failure === undefined ? {} : { failure }))).toEqual({ text, turn: 3, values: {} });
  });

  it('tells the first line of an error, cut where it is long', () => {
    const long = `  ${'Cannot read mood of undefined '.repeat(20)}\n    at decide (file:///policy.mjs:3:9)`;
    const { text } = reasonPart(materialAt(REFUND, undefined, { failure: long }));
    expect(text).toContain('because it broke: Cannot read mood of undefined Cannot');
    expect(text).not.toMatch(/at decide|\n/);
    expect(text.length).toBeLessThan(400);
  });
});

describe('reasonForTicket', () => {
  it('leaves the error of a policy that broke to the reason', () => {
    expect(reasonForTicket(materialAt(REFUND, undefined, { failure: 'Timeout after 100 ms' }))).toBe(
      'The policy could not decide, because it broke. Its fail-safe hands over when that happens. The customer last said: “Just refund me.”',
    );
    const input = inputAt(REFUND, undefined);
    const errors = [{ rule: 'broken', message: 'No such key: mood', acted: 'escalate' }] as const;
    const broken = materialOf({ ...input, decision: { ...input.decision, diagnostics: { also_fired: [], errors } } });
    expect(reasonForTicket(broken)).toContain('its rule broken could not be evaluated. It hands over');
  });

  it('is the text of the reason where a rule decided', () => {
    const material = materialAt(REFUND, firing('complexity', { 'signals.issues': 4 }));
    expect(reasonForTicket(material)).toBe(reasonPart(material).text);
  });
});
