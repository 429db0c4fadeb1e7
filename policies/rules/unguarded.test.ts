import { describe, expect, it } from 'vitest';
import { policyWhen } from '../testdata/rules.ts';

const guards = (condition: string) => policyWhen(condition).rules.flatMap(({ unguarded }) => unguarded.map(({ guarded }) => guarded));

describe('what is read unasked', () => {
  it.each([
    ['action.amount > authority.limit', ['has(action.amount) && …', 'has(authority.limit) && …']],
    ['has(action.amount) && action.amount > authority.limit', ['has(authority.limit) && …']],
    ['turn == 1 && signals.confidence < 0.5 || signals.confidence < 0.2', ['has(signals.confidence) && …']],
    ['signals["confidence"] < 0.5', ['has(signals.confidence) && …']],
    ['params.confidence[action.consequence] > signals.confidence', ['has(signals.confidence) && …']],
    ['params.nested.names[signals.intent] == "five"', ['has(signals.intent) && …']],
    ['size(signals.sensitive_topics) > 0', ['has(signals.sensitive_topics) && …']],
    ['account.facts.plan == "basic" && has(account.facts.order)', ['has(account.facts.plan) && …']],
    ['account.facts["order-id"] == "x"', ['"order-id" in account.facts && …']],
    ['attempts.exists(a, a.amount > 5)', ['has(a.amount) && …']],
    ['attempts.filter(a, a.turn > 1).exists(b, b.amount > 5)', ['has(b.amount) && …']],
    ['attempts[0].amount > 5', ['cel.bind(it, attempts[0], has(it.amount) && …)']],
    ['attempts[size(attempts) - 1].amount > 5', ['cel.bind(it, attempts[size(attempts) - 1], has(it.amount) && …)']],
    ['cel.bind(it, action, it.amount > 5)', ['has(it.amount) && …']],
  ])('%s', (condition, expected) => {
    expect(guards(condition)).toEqual(expected);
  });

  it.each([
    'has(action.amount) && has(authority.limit) && action.amount > authority.limit',
    '!has(signals.confidence) || signals.confidence < 0.5',
    'has(signals.confidence) ? signals.confidence < 0.5 : turn > 1',
    'signals.confidence < 0.5 && has(signals.confidence)',
    'has(sources.confidence) && signals.confidence < 0.5',
    'has(signals.intent) && sources.intent == "given"',
    'attempts.filter(a, has(a.amount)).exists(b, b.amount > 5)',
    'size(attempts) > 0 && cel.bind(it, attempts[0], has(it.amount) && it.amount > 5)',
    'cel.bind(it, action, has(it.amount) && it.amount > 5)',
    '"plan" in account.facts && account.facts.plan == "basic"',
    '"order-id" in account.facts && account.facts["order-id"] == "x"',
    'params.words.exists(w, w in account.facts) && account.facts.plan == "basic"',
    'message in account.facts && account.facts[message] == "x"',
    'account.tier == "free" && contacts_7d > 2 && size(offers) == 0 && so_far.peak_frustration > 0.5 && action.consequence == "financial"',
    'params.confidence.financial > 0.5 && params.nested.limits.low < turn',
  ])('has nothing to say about %s', (condition) => {
    expect(guards(condition)).toEqual([]);
  });
});
