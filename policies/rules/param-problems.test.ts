import { describe, expect, it } from 'vitest';
import { formatPlace } from '../../core/errors.ts';
import { problemsOf } from '../testdata/rules.ts';
import { parseRulePolicy } from './load.ts';

function problemsWith(params: string, when = 'turn > 1'): (string | undefined)[][] {
  const text = `version: 1
policy: tested
defaults: { route: general, urgency: within_24h, say: We will write to you. }
params:
  ${params}
rules:
  - { id: a, do: continue, when: '${when}' }
  - { id: b, do: continue, when: '${when}' }
`;
  return problemsOf(() => parseRulePolicy('p.yaml', text)).map(({ code, message, place, help }) => [code, message, place && formatPlace(place), help]);
}

describe('a table in params', () => {
  it.each([
    ['bar: { low: 0.4, high: "0.8" }', '`params.bar` holds a number (`low`) and a text (`high`)', '5:26'],
    ['bar: { low: [a], high: b }', '`params.bar` holds a list (`low`) and a text (`high`)', '5:26'],
    ['bar: { low: true, mid: true, high: { a: 1 } }', '`params.bar` holds true or false (`low`) and a table (`high`)', '5:38'],
    ['bar: { low: { a: 1, b: x } }', '`params.bar.low` holds a number (`a`) and a text (`b`)', '5:26'],
  ])('has values of one type: %s', (params, message, place) => {
    const help = 'The values of a table have one type: change the value, or move it out of the table.';
    expect(problemsWith(params)).toEqual([['param-types', message, `p.yaml:${place}`, help]]);
  });

  it.each(['bar: { low: 1, high: 2.5 }', 'bar: { low: [a], high: [] }', 'bar: { low: { a: 1 }, high: { b: x } }', 'bar: 1\n  name: x', 'bar: {}'])(
    'may be %s',
    (params) => {
      expect(problemsWith(params)).toEqual([]);
    },
  );

  const READ = 'signals.confidence < params.bar[action.consequence]';

  it.each([
    [
      'bar: { informational: 0.4, account_change: 0.7, finansial: 0.8 }',
      READ,
      [['param-keys', '`params.bar` is read by consequence and has no `financial`, did you mean it by `finansial`?', 'p.yaml:5:51', 'Write `financial`.']],
    ],
    [
      'bar: { informational: 0.4 }',
      READ,
      [
        ['param-keys', '`params.bar` is read by consequence and has no `account_change`', 'p.yaml:5:3', 'Add `account_change`.'],
        ['param-keys', '`params.bar` is read by consequence and has no `financial`', 'p.yaml:5:3', 'Add `financial`.'],
      ],
    ],
    [
      'bar: { low: { informational: 0.4, account_change: 0.7 } }',
      'turn > params.bar.low[action.consequence]',
      [['param-keys', '`params.bar.low` is read by consequence and has no `financial`', 'p.yaml:5:10', 'Add `financial`.']],
    ],
    ['bar: { informational: 0.4, account_change: 0.7, financial: 0.8 }', READ, []],
    ['bar: { informational: 0.4, account_change: 0.7, financial: 0.8, more: 1 }', READ, []],
    ['bar: { finansial: 0.8 }', 'turn > params.bar[account.tier]', []],
    ['bar: { finansial: 0.8 }', 'turn > params.bar.finansial', []],
  ])('%s, read by %s', (params, when, expected) => {
    expect(problemsWith(params, when)).toEqual(expected);
  });
});
