import { describe, expect, it } from 'vitest';
import { InputError } from './errors.ts';
import { Team } from './team.ts';
import { validate } from './validate.ts';
import { parseYaml } from './yaml.ts';

const GOOD = `version: 1
team: acme
timezone: Europe/Berlin
currency: EUR
actions:
  refund: { consequence: financial, authority: { limit: 200, tiers: [free] } }
queues:
  billing: { skills: [billing], staff: 2, hours: { open: "09:00", close: "24:00" } }
categories:
  billing: { title: Billing }
intents:
  refund_request: { category: billing, examples: [give me my money back] }
`;

function problemsOf(text: string): string[] {
  try {
    validate(Team, parseYaml('team.yaml', text));
    return [];
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return error.problems.map(({ place, message }) => `${place?.line}:${place?.column} ${message}`);
  }
}

describe('Team', () => {
  it('fills in what is not said', () => {
    const team = validate(Team, parseYaml('team.yaml', GOOD));
    expect(team.queues['billing']).toEqual({
      skills: ['billing'],
      staff: 2,
      hours: { days: ['mon', 'tue', 'wed', 'thu', 'fri'], open: '09:00', close: '24:00' },
      immediate_minutes: 15,
    });
    expect(team.sensitive_topics).toEqual({});
  });

  it.each<[string, string, string, string[]]>([
    ['a version of tomorrow', 'version: 1', 'version: 2', ['1:10 `version`: expected `1`, got `2`']],
    ['a time zone that is none', 'Europe/Berlin', 'Berlin', ['3:11 `timezone`: must be an IANA time zone such as `Europe/Berlin`']],
    ['a currency that is none', 'EUR', 'euro', ['4:11 `currency`: must be an ISO 4217 code such as `USD`']],
    [
      'a consequence',
      'financial',
      'finance',
      ['6:26 `actions.refund.consequence`: expected `informational` or `account_change` or `financial`, got `"finance"`'],
    ],
    ['a misspelt limit', 'limit: 200', 'limt: 200', ['6:50 unknown key `limt`, did you mean `limit`?']],
    ['a negative limit', 'limit: 200', 'limit: -1', ['6:57 `actions.refund.authority.limit`: expected a number of at least 0, got `-1`']],
    ['no tier at all', '[free]', '[]', ['6:69 `actions.refund.authority.tiers`: expected a list whose length is at least 1, got a list']],
    ['half a person', 'staff: 2', 'staff: 1.5', ['8:40 `queues.billing.staff`: expected a whole number, got `1.5`']],
    ['a time of day that is none', '"09:00"', '"9:00"', ['8:58 `queues.billing.hours.open`: must be a time of day such as `09:00`']],
    ['a shift that ends before it begins', '"24:00"', '"08:00"', ['8:74 `queues.billing.hours.close`: must open before it closes on the same day']],
    ['a shift of no time', '"24:00"', '"09:00"', ['8:74 `queues.billing.hours.close`: must open before it closes on the same day']],
    [
      'hours that are a word',
      '{ open: "09:00", close: "24:00" }',
      'sometimes',
      ['8:50 `queues.billing.hours`: expected `always`, or a mapping, got `"sometimes"`'],
    ],
    [
      'an intent without an example',
      '[give me my money back]',
      '[]',
      ['12:50 `intents.refund_request.examples`: expected a list whose length is at least 1, got a list'],
    ],
    [
      'a queue by a name that is none',
      '  billing: { skills',
      '  Billing!: { skills',
      ['8:3 `queues.Billing!`: a name must be lower-case letters, digits, `-` or `_`, start with a letter or digit, and have at most 80 characters'],
    ],
  ])('refuses %s', (_name, from, to, expected) => {
    expect(problemsOf(GOOD.replace(from, to))).toEqual(expected);
  });
});
