import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Scalar } from '../../core/decision.ts';
import type { Signals } from '../../core/observation.ts';
import { CONSEQUENCES, HANDOFF_PARTS, MOVE_OUTCOMES, TRIGGERS, URGENCIES } from '../../core/vocabulary.ts';
import { inputAt, type ShortTurn } from '../../policies/handoff/testdata/contact.ts';
import { scoreHandoff } from './score.ts';
import { handoffAt } from './testdata/handoff.ts';

const unit = fc.double({ min: 0, max: 1, noNaN: true });
const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        'Hi',
        'refund',
        '640 USD',
        '“now”',
        '”',
        'A-1093,',
        '$1,299.50',
        '{amount}',
        '…',
        '12',
        'March 3',
        'a@b.example',
        '\n',
        '1234567…',
        'NO!',
      ),
      { maxLength: 90 },
    )
    .map((parts) => parts.join(' ')),
);
const signals: fc.Arbitrary<Signals> = fc.record(
  {
    intent: fc.constantFrom('refund_request', 'order_status', 'unheard_of'),
    confidence: unit,
    sentiment: fc.double({ min: -1, max: 1, noNaN: true }),
    explicit_request: fc.boolean(),
    frustration: unit,
    curt_hostile: fc.boolean(),
    sensitive_topics: fc.subarray(['safety', 'legal']),
    issues: fc.integer({ min: 1, max: 9 }),
  },
  { requiredKeys: [] },
);
const amount = fc.option(fc.double({ min: 0, max: 1e6, noNaN: true }), { nil: undefined });
const turn: fc.Arbitrary<ShortTurn> = fc
  .record({
    say: words,
    signals,
    name: fc.constantFrom('issue_refund', 'cancel_plan', 'unheard_of'),
    consequence: fc.constantFrom(...CONSEQUENCES),
    amount,
    permitted: fc.boolean(),
    outcome: fc.constantFrom(...MOVE_OUTCOMES),
    reply: words,
  })
  .map(({ name, consequence, amount, permitted, ...rest }) => ({
    ...rest,
    action: { name, consequence, ...(amount === undefined ? {} : { amount }) },
    authority: { permitted, limit: 200 },
  }));
const decided = fc.record({
  trigger: fc.constantFrom(...TRIGGERS),
  reads: fc.subarray(['message', 'amount', 'confidence', 'contacts', 'bar'] as const),
  how: fc.constantFrom('fired', 'rule_error', 'failure'),
  urgency: fc.constantFrom(...URGENCIES),
});

/** A handoff as play would make and record it. */
const handoff = fc.tuple(fc.array(turn, { minLength: 1, maxLength: 4 }), decided).map(([turns, { trigger, reads, how, urgency }]) => {
  const { observation, decision } = inputAt(turns, undefined);
  const seen = {
    message: { message: observation.message.slice(0, 200) },
    amount: observation.action.amount === undefined ? {} : { 'action.amount': observation.action.amount, 'authority.limit': 200 },
    confidence: observation.signals.confidence === undefined ? {} : { 'signals.confidence': observation.signals.confidence },
    contacts: { contacts_7d: observation.contacts_7d },
    bar: { 'params.confidence.financial': 0.875 },
  };
  const values = Object.fromEntries(reads.flatMap((read): [string, Scalar][] => Object.entries(seen[read])));
  const errors = how === 'rule_error' ? [{ rule: 'r', message: 'No such key: mood (1:17)', acted: 'escalate' as const }] : [];
  const diagnostics = { ...(how === 'fired' ? { fired: { rule: 'rule-9', do: 'escalate' as const, trigger, values } } : {}), also_fired: [], errors };
  const failure = how === 'failure' ? { failure: 'Timeout after 100 ms' } : {};
  return handoffAt(turns, undefined, { decision: { ...decision, urgency, diagnostics }, ...failure });
});

describe('what the builder builds', () => {
  it('is grounded in the record, whatever was said and decided', () => {
    fc.assert(
      fc.property(handoff, (input) => {
        const { parts } = scoreHandoff(input);
        for (const part of HANDOFF_PARTS) expect(parts[part].grounded, `${part}: ${parts[part].why}`).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('is specific, wherever the customer said something; but the reason is not, where the policy broke', () => {
    fc.assert(
      fc.property(handoff, (input) => {
        fc.pre(/[a-z]{6}/.test(input.course.turns[0]?.customer ?? ''));
        const { parts } = scoreHandoff(input);
        const hasBroken = input.passage.decisions.some((decision) => decision.fired === undefined);
        for (const part of HANDOFF_PARTS) expect(parts[part].specific, `${part}: ${parts[part].why}`).toBe(part !== 'reason' || !hasBroken);
      }),
      { numRuns: 100 },
    );
  });
});
