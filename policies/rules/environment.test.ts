import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anObservation, OBSERVATIONS } from '../testdata/observations.ts';
import { policyWhen } from '../testdata/rules.ts';
import { ruleEnvironment } from './environment.ts';
import { OBSERVED } from './observed.ts';

function holds(condition: string, observation = anObservation()): boolean {
  const { do: act, diagnostics } = policyWhen(condition).decide(observation) as { do: string; diagnostics: { errors: readonly { message: string }[] } };
  if (diagnostics.errors[0]) throw new Error(diagnostics.errors[0].message);
  return act === 'escalate';
}

describe('numbers of the observation', () => {
  it.each([
    ['turn == 2', true],
    ['2 == turn', true],
    ['turn != 2', false],
    ['turn != 2.0', false],
    ['turn + 1 == 3', true],
    ['1 + turn == 3.0', true],
    ['turn - 3 == -1', true],
    ['turn * 3 == 6', true],
    ['turn / 4 == 0.5', true],
    ['1 / turn == 0.5', true],
    ['turn % 2 == 0', true],
    ['7 % turn == 1', true],
    ['action.amount % authority.limit == 140', true],
    ['turn in [1, 2, 3]', true],
    ['turn in [1, 3]', false],
    ['2 in [turn, 3.0]', true],
    ['turn in [2.0]', true],
    ['size(messages) == turn + 1', true],
    ['size(messages) - 1 == turn', true],
    ['-turn < -1', true],
    ['turn > 1 && turn <= 2 && turn < 2.5 && 2.5 >= turn', true],
    ['turn > 1 ? turn < 3 : false', true],
  ])('%s is %s', (condition, expected) => {
    expect(holds(condition)).toBe(expected);
  });

  it('calculates with literals as JavaScript does', () => {
    const policies = { '+': policyWhen('turn + 7 == contacts_7d'), '-': policyWhen('turn - 7 == contacts_7d'), '%': policyWhen('turn % 7 == contacts_7d') };
    fc.assert(
      fc.property(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 }), (turn, contacts_7d) => {
        const observation = anObservation({ turn, contacts_7d });
        expect(policies['+'].decide(observation)).toMatchObject({ do: turn + 7 === contacts_7d ? 'escalate' : 'continue' });
        expect(policies['-'].decide(observation)).toMatchObject({ do: turn - 7 === contacts_7d ? 'escalate' : 'continue' });
        expect(policies['%'].decide(observation)).toMatchObject({ do: turn % 7 === contacts_7d ? 'escalate' : 'continue' });
      }),
    );
  });
});

describe('what a condition may read', () => {
  it.each([
    ['message.contains("money") && message.startsWith("I")', true],
    ['message.lowerAscii().matches("^i want")', true],
    ['messages[0].text == "hello"', true],
    ['messages[size(messages) - 1].role == "customer"', true],
    ['messages.exists(m, m.role == "agent" && m.turn == 1)', true],
    ['messages.filter(m, m.role == "agent").exists(m, m.text.contains("help"))', true],
    ['channel == "chat" && language == "en"', true],
    ['timestamp(clock).getHours() == 15', true],
    ['account.tier in ["free", "standard"]', true],
    ['"first_invoice" in account.flags', true],
    ['has(account.name)', false],
    ['has(account.facts.plan) && account.facts.plan == "basic"', true],
    ['has(account.facts.nothing)', false],
    ['has(account.facts.seats) && account.facts.seats > 3', true],
    ['contacts.exists(c, c.outcome == "promised" && c.same_issue)', true],
    ['contacts_7d >= params.contacts', false],
    ['has(signals.issues)', false],
    ['signals.confidence < params.confidence[action.consequence]', true],
    ['signals["confidence"] < params["confidence"]["financial"]', true],
    ['has(signals.sensitive_topics) && size(signals.sensitive_topics) == 0', true],
    ['sources.intent == "given"', true],
    ['has(action.amount) && action.amount > authority.limit', true],
    ['attempts.all(a, a.outcome != "failed")', true],
    ['attempts.exists(a, has(a.amount))', false],
    ['so_far.attempts == 1 && so_far.peak_frustration < 0.5', true],
    ['size(offers) == 0', true],
    ['params.words.exists(word, message.contains(word))', true],
    ['params.nested.limits.low == 5 && params.nested.names.five == "five"', true],
    ['cel.bind(over, action.amount - authority.limit, over > 100 && over < 200)', true],
    ['signals.intent in ["a", "b"] || turn == 2', true],
  ])('%s is %s', (condition, expected) => {
    expect(holds(condition)).toBe(expected);
  });

  it('is everything that an observation has', () => {
    expect(Object.keys(OBSERVED).sort()).toEqual(Object.keys(anObservation()).sort());
    for (const name of Object.keys(OBSERVED)) expect(ruleEnvironment({}).cel.hasVariable(name)).toBe(true);
  });

  it.each([
    ['signals.issues > 1', '`signals.issues` is absent; guard it with `has(signals.issues)`'],
    ['account.name == "Ada"', '`account.name` is absent; guard it with `has(account.name)`'],
    [
      '"x" in signals.sensitive_topics && signals.curt_hostile || signals.curt_hostile',
      '`signals.curt_hostile` is absent; guard it with `has(signals.curt_hostile)`',
    ],
    ['account.facts.plans == "basic"', '`account.facts.plans` is absent; guard it with `has(account.facts.plans)`'],
    ['params.confidence[action.name] > 0.5', '`params.confidence[action.name]` has no entry `issue_refund`'],
    ['contacts[3].same_issue', '`contacts[3]`: no such key: index out of bounds, index 3 >= size 1'],
  ])('%s fails when it is evaluated: %s', (condition, message) => {
    expect(() => holds(condition)).toThrow(message);
  });

  it('does not let one policy see the params of another', () => {
    const [three, five] = [3, 5].map((contacts) => ruleEnvironment({ contacts }).cel.parse('contacts_7d >= params.contacts'));
    expect([three?.({ contacts_7d: 4 }), five?.({ contacts_7d: 4 })]).toEqual([true, false]);
  });

  it('leaves the observation as it was', () => {
    const policy = policyWhen('messages.exists(m, m.turn > 3) || has(signals.intent) && account.flags == ["x"] || size(offers) > 3');
    fc.assert(
      fc.property(OBSERVATIONS, (observation) => {
        const before = structuredClone(observation);
        policy.decide(observation);
        expect(observation).toEqual(before);
      }),
    );
  });
});
