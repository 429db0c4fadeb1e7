import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Account, contactsIn7Days, PriorContact } from './account.ts';

const CLOCK = '2026-03-09T10:00:00-04:00';
const contact = (at: string, same_issue = true) => PriorContact.parse({ at, same_issue, summary: 'asked before' });

describe('contactsIn7Days', () => {
  it.each([
    ['nobody came before', [], 1],
    ['an hour ago', [contact('2026-03-09T09:00:00-04:00')], 2],
    ['168 hours ago, to the second', [contact('2026-03-02T10:00:00-04:00')], 2],
    ['the same, in another zone', [contact('2026-03-02T14:00:00Z')], 2],
    ['a second more than 168 hours ago', [contact('2026-03-02T09:59:59-04:00')], 1],
    ['the same wall clock a week ago, across the change to summer time: 167 hours', [contact('2026-03-02T10:00:00-05:00')], 2],
    ['another issue', [contact('2026-03-09T09:00:00-04:00', false)], 1],
    ['at the clock itself', [contact(CLOCK)], 2],
    ['after the clock', [contact('2026-03-09T10:00:01-04:00')], 1],
    ['three of them', [contact('2026-03-04T10:00:00Z'), contact('2026-03-05T10:00:00Z'), contact('2026-03-08T10:00:00Z')], 4],
  ])('%s', (_name, contacts, expected) => {
    expect(contactsIn7Days(contacts, CLOCK)).toBe(expected);
  });

  it('counts the contact itself and at most every earlier one, in whatever order they stand', () => {
    const contacts = fc.array(
      fc.record({ hours: fc.integer({ min: -48, max: 400 }), same: fc.boolean() }).map(({ hours, same }) => ({ hours, same })),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(contacts, (some) => {
        const made = some.map(({ hours, same }) => contact(new Date(Date.parse(CLOCK) - hours * 3_600_000).toISOString(), same));
        const recent = some.filter(({ hours, same }) => same && hours >= 0 && hours <= 168).length;
        expect(contactsIn7Days(made, CLOCK)).toBe(1 + recent);
        expect(contactsIn7Days(made.toReversed(), CLOCK)).toBe(1 + recent);
      }),
    );
  });
});

describe('Account', () => {
  it('fills in what is not said', () => {
    expect(Account.parse({ id: 'c-1' })).toEqual({
      id: 'c-1',
      tier: 'standard',
      annual_value: 0,
      opportunity_value: 0,
      identity: 'primary_email',
      flags: [],
      facts: {},
    });
  });
});
