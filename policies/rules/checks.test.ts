import { describe, expect, it } from 'vitest';
import { formatPlace } from '../../core/errors.ts';
import { TEAM } from '../testdata/observations.ts';
import { FIRST_RULE_LINE, policyOf, problemsOf } from '../testdata/rules.ts';
import { absenceWarnings, maskingWarnings, routesAgainstTeam } from './checks.ts';

const rule = (id: string, act: string, more = '') => `  - { id: ${id}, do: ${act}, trigger: confidence, when: turn > 1${more} }\n`;

describe('routesAgainstTeam', () => {
  it('accepts queues that the team has and staffs', () => {
    expect(routesAgainstTeam(policyOf(rule('a', 'escalate', ', route: approvals')), TEAM)).toEqual([]);
  });

  it('finds queues that are missing or unstaffed, where they are named', () => {
    const policy = policyOf(rule('a', 'escalate', ', route: aprovals') + rule('b', 'offer', ', route: nobody') + rule('c', 'offer', ', route: elsewhere'));
    expect(routesAgainstTeam(policy, TEAM).map(({ code, message, place }) => [code, message, place && formatPlace(place)])).toEqual([
      ['unknown-queue', 'the team has no queue `aprovals`, did you mean `approvals`?', `tested.yaml:${FIRST_RULE_LINE}:72`],
      ['unstaffed-queue', '`nobody` is a queue nobody staffs', `tested.yaml:${FIRST_RULE_LINE + 1}:69`],
      ['unknown-queue', 'the team has no queue `elsewhere`', `tested.yaml:${FIRST_RULE_LINE + 2}:69`],
    ]);
  });

  it('looks at the defaults of a module', () => {
    const policy = { ...policyOf('  []\n'), kind: 'module' as const, defaults: { route: 'generel', urgency: 'immediate' as const, say: 'x' } };
    expect(routesAgainstTeam(policy, TEAM)).toMatchObject([{ code: 'unknown-queue', place: { file: 'tested.yaml' } }]);
  });
});

describe('maskingWarnings', () => {
  it.each([
    ['escalations first', rule('a', 'escalate') + rule('b', 'offer') + rule('c', 'continue'), []],
    [
      'an offer before an escalation',
      rule('a', 'offer') + rule('b', 'escalate'),
      ['`a` (offer) stands before `b`, which escalates: where both fire, nobody is handed over'],
    ],
    [
      'once for each earlier rule',
      rule('a', 'continue') + rule('b', 'escalate') + rule('c', 'offer') + rule('d', 'escalate'),
      [
        '`a` (continue) stands before `b`, `d`, which escalate: where both fire, nobody is handed over',
        '`c` (offer) stands before `d`, which escalates: where both fire, nobody is handed over',
      ],
    ],
  ])('%s', (_case, rules, messages) => {
    expect(maskingWarnings(policyOf(rules)).map(({ message }) => message)).toEqual(messages);
  });
});

describe('absenceWarnings', () => {
  const over = '  - { id: over, trigger: policy_boundary, do: escalate, when: action.amount > 5 }\n';

  it('says what, where, why, what comes of it, and what to write', () => {
    const [warning, ...others] = absenceWarnings(policyOf(over));
    expect(others).toEqual([]);
    expect(warning).toMatchObject({
      code: 'may-be-absent',
      message: '`over` reads `action.amount`, which may be absent (most actions move no amount): the rule then fails and hands the customer over',
      help: 'Guard it: `has(action.amount) && …`',
      excerpt: { from: 63, to: 76 },
    });
    expect(warning?.place && formatPlace(warning.place)).toBe(`tested.yaml:${FIRST_RULE_LINE}:63`);
  });

  it('says so where a failed rule is passed over', () => {
    expect(absenceWarnings(policyOf(over, 'on_rule_error: skip\n'))).toMatchObject([
      { message: expect.stringMatching(/the rule then fails and is passed over$/) },
    ]);
  });

  it('looks at policies of rules alone', () => {
    expect(absenceWarnings({ ...policyOf(over), kind: 'module' })).toEqual([]);
  });
});

describe('a definition', () => {
  const messagesOf = (rules: string, more = '') => problemsOf(() => policyOf(rules, more)).map(({ message }) => message);

  it.each([
    ['ids twice', rule('a', 'offer') + rule('a', 'offer'), '', ['two rules are called `a`']],
    ['no trigger', '  - { id: a, do: offer, when: turn > 1 }\n', '', ['rule `a` is to offer but does not say why']],
    ['no trigger needed', '  - { id: a, do: continue, when: turn > 1 }\n', '', []],
    ['tune well', '  []\n', 'tune: { confidence.financial: { min: 0.5, max: 0.9, step: 0.1 } }\n', []],
    [
      'tune what is not there',
      '  []\n',
      'tune: { confidence.finacial: { min: 0, max: 1, step: 0.1 } }\n',
      ['`params` has no `confidence.finacial`, did you mean `confidence.financial`?'],
    ],
    ['tune a text', '  []\n', 'tune: { pattern: { min: 0, max: 1, step: 0.1 } }\n', ['`params.pattern` is not a number']],
    ['tune a table', '  []\n', 'tune: { confidence: { min: 0, max: 1, step: 0.1 } }\n', ['`params.confidence` is not a number']],
    ['tune out of range', '  []\n', 'tune: { contacts: { min: 4, max: 6, step: 1 } }\n', ['`params.contacts` is 3, outside its own range of 4 to 6']],
    ['tune backwards', '  []\n', 'tune: { contacts: { min: 6, max: 4, step: 1 } }\n', ['`tune.contacts`: `min` 6 is above `max` 4']],
  ])('%s', (_case, rules, more, messages) => {
    expect(messagesOf(rules, more)).toEqual(messages);
  });

  it('names parts of the handoff that exist', () => {
    expect(messagesOf('  []\n', 'handoff: { parts: [reason, atempted] }\n')).toEqual([expect.stringContaining('`handoff.parts.1`: expected')]);
  });
});
