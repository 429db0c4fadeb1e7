import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anObservation, OBSERVATIONS } from '../testdata/observations.ts';
import { policyOf } from '../testdata/rules.ts';
import { traceRules } from './trace.ts';

const fires = (id: string, act: string) => `  - { id: ${id}, do: ${act}, trigger: confidence, when: turn == 2 }\n`;
const silent = (id: string, act: string) => `  - { id: ${id}, do: ${act}, trigger: confidence, when: turn == 9 }\n`;
const breaks = (id: string, act: string) => `  - { id: ${id}, do: ${act}, trigger: sentiment, route: approvals, when: signals.issues > 1 }\n`;

describe('the first rule that fires decides', () => {
  it.each([
    ['no rules', '  []\n', 'continue', undefined, [], []],
    ['none fires', silent('a', 'escalate'), 'continue', undefined, [], []],
    ['the second of three', silent('a', 'offer') + fires('b', 'offer') + fires('c', 'escalate'), 'offer', 'b', ['c'], []],
    ['continue is a decision', fires('a', 'continue') + fires('b', 'escalate'), 'continue', 'a', ['b'], []],
    ['an error first', breaks('a', 'escalate') + fires('b', 'offer') + fires('c', 'offer'), 'escalate', undefined, ['b', 'c'], [['a', 'escalate']]],
    ['an error in a rule that would continue', breaks('a', 'continue') + silent('b', 'offer'), 'escalate', undefined, [], [['a', 'escalate']]],
    ['an error too late', fires('a', 'offer') + breaks('b', 'escalate'), 'offer', 'a', [], [['b', 'skip']]],
    [
      'two errors',
      breaks('a', 'escalate') + breaks('b', 'escalate'),
      'escalate',
      undefined,
      [],
      [
        ['a', 'escalate'],
        ['b', 'skip'],
      ],
    ],
  ])('%s', (_case, rules, act, fired, also, errors) => {
    const decision = policyOf(rules).decide(anObservation());
    expect(decision).toMatchObject({ do: act });
    const { diagnostics } = decision as Exclude<typeof decision, Promise<unknown>>;
    expect(diagnostics.fired?.rule).toBe(fired);
    expect(diagnostics.also_fired.map((firing) => firing.rule)).toEqual(also);
    expect(diagnostics.errors.map((error) => [error.rule, error.acted])).toEqual(errors);
  });

  it.each([
    ['an error first', breaks('a', 'escalate') + fires('b', 'offer'), 'offer', 'b'],
    ['only an error', breaks('a', 'escalate'), 'continue', undefined],
  ])('with `on_rule_error: skip`, %s', (_case, rules, act, fired) => {
    expect(policyOf(rules, 'on_rule_error: skip\n').decide(anObservation())).toMatchObject({
      do: act,
      diagnostics: {
        ...(fired ? { fired: { rule: fired } } : {}),
        errors: [{ rule: 'a', acted: 'skip', message: '`signals.issues` is absent; guard it with `has(signals.issues)`' }],
      },
    });
  });

  it('takes from the defaults what a rule leaves out, also when it fails', () => {
    const rule = (more: string) => policyOf(`  - { id: a, do: escalate, trigger: confidence, when: turn == 2${more} }\n`).decide(anObservation());
    expect(rule('')).toMatchObject({ route: 'general', urgency: 'within_24h', say: 'We will write to you.' });
    expect(rule(', route: approvals, urgency: immediate, say: Now.')).toMatchObject({ route: 'approvals', urgency: 'immediate', say: 'Now.' });
    expect(policyOf(breaks('a', 'escalate')).decide(anObservation())).toMatchObject({ route: 'approvals', urgency: 'within_24h' });
  });
});

describe('values of a firing', () => {
  const valuesWhen = (condition: string, changes = {}) => {
    const policy = policyOf(`  - id: a\n    do: continue\n    when: ${JSON.stringify(condition)}\n`);
    const decision = policy.decide(anObservation(changes)) as { diagnostics: { fired?: { values: unknown } } };
    return decision.diagnostics.fired?.values;
  };

  it.each<[string, object, object]>([
    ['has(action.amount) && action.amount > authority.limit', {}, { 'action.amount': 640, 'authority.limit': 500 }],
    [
      'signals.confidence < params.confidence[action.consequence]',
      {},
      { 'signals.confidence': 0.8, 'params.confidence.financial': 0.85, 'action.consequence': 'financial' },
    ],
    ['!has(account.name) && !authority.permitted', {}, { 'authority.permitted': false }],
    ['"first_invoice" in account.flags', {}, { 'account.flags': 'first_invoice' }],
    ['messages.exists(m, m.turn == turn)', {}, { turn: 2 }],
    ['contacts[0].outcome == "promised"', {}, { 'contacts.0.outcome': 'promised' }],
    ['messages[size(messages) - 1].turn == 2', {}, {}],
    ['message.size() > 300', { message: 'x'.repeat(1000) }, { message: `${'x'.repeat(199)}…` }],
    ['signals.intent in params.words || turn == 2', {}, { 'signals.intent': 'refund_request', 'params.words': 'refund, money', turn: 2 }],
  ])('%s', (condition, changes, values) => {
    expect(valuesWhen(condition, changes)).toEqual(values);
  });
});

describe('traceRules', () => {
  const policy = policyOf(silent('a', 'escalate') + breaks('b', 'offer') + fires('c', 'offer'));

  it('says of every rule what became of it', () => {
    expect(traceRules(policy, anObservation())).toEqual([
      { rule: 'a', do: 'escalate', trigger: 'confidence', is: 'not', values: { turn: 2 }, decided: false },
      {
        rule: 'b',
        do: 'offer',
        trigger: 'sentiment',
        is: 'error',
        message: '`signals.issues` is absent; guard it with `has(signals.issues)`',
        values: {},
        decided: true,
      },
      { rule: 'c', do: 'offer', trigger: 'confidence', is: 'fired', values: { turn: 2 }, decided: false },
    ]);
  });

  it('agrees with the decision', () => {
    const rules = policyOf(
      '  - { id: a, do: offer, trigger: confidence, when: signals.confidence < 0.4 }\n  - { id: b, do: escalate, trigger: sentiment, when: has(signals.frustration) && signals.frustration > 0.5 }\n  - { id: c, do: continue, when: turn > 3 }\n',
      'on_rule_error: skip\n',
    );
    fc.assert(
      fc.property(OBSERVATIONS, fc.constantFrom(policy, rules), (observation, any) => {
        const decision = any.decide(observation) as unknown as {
          do: string;
          diagnostics: { fired?: { rule: string }; errors: { rule: string; acted: string }[] };
        };
        const decided = traceRules(any, observation).find((trace) => trace.decided);
        const { fired, errors } = decision.diagnostics;
        expect(decided?.rule).toBe(fired?.rule ?? errors.find((error) => error.acted === 'escalate')?.rule);
        expect(decision.do).toBe(decided ? (decided.is === 'error' ? 'escalate' : decided.do) : 'continue');
      }),
    );
  });
});
