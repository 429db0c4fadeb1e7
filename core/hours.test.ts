import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOpen, slaDue } from './hours.ts';
import { type Queue, Queue as QueueSchema, Team } from './team.ts';
import { URGENCIES, type Urgency } from './vocabulary.ts';

function teamIn(timezone: string): Team {
  return Team.parse({ version: 1, team: 'acme', timezone, currency: 'USD', actions: {}, queues: {}, categories: {}, intents: {} });
}
function queue(hours: unknown, immediate_minutes = 15): Queue {
  return QueueSchema.parse({ skills: ['general'], staff: 2, hours, immediate_minutes });
}

const NEW_YORK = teamIn('America/New_York');
const OFFICE = { open: '09:00', close: '18:00' };
const SIX_DAYS = { days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat'], open: '08:00', close: '20:00' };
const SUNDAY_NIGHT = { days: ['sun'], open: '00:00', close: '06:00' };

// In 2026: 3 March is a Tuesday; New York's clocks go forward on Sunday 8 March and back on Sunday 1 November.
describe('slaDue of an immediate handoff', () => {
  it.each<[string, unknown, number, string, string]>([
    ['in open hours', OFFICE, 15, '2026-03-03T10:00:00-05:00', '2026-03-03T10:15:00-05:00'],
    ['with a clock in another zone', OFFICE, 15, '2026-03-03T15:00:00Z', '2026-03-03T10:15:00-05:00'],
    ['up to the minute of closing', OFFICE, 15, '2026-03-03T17:45:00-05:00', '2026-03-03T18:00:00-05:00'],
    ['over closing: the rest comes the next morning', OFFICE, 15, '2026-03-03T17:50:00-05:00', '2026-03-04T09:05:00-05:00'],
    ['at closing time', OFFICE, 15, '2026-03-03T18:00:00-05:00', '2026-03-04T09:15:00-05:00'],
    ['before opening', OFFICE, 15, '2026-03-03T04:00:00-05:00', '2026-03-03T09:15:00-05:00'],
    ['over a weekend on which the clocks change', OFFICE, 15, '2026-03-06T17:50:00-05:00', '2026-03-09T09:05:00-04:00'],
    ['on Saturday, to people who work then', SIX_DAYS, 15, '2026-03-07T19:50:00-05:00', '2026-03-09T08:05:00-04:00'],
    ['on Sunday', SIX_DAYS, 15, '2026-03-08T12:00:00-04:00', '2026-03-09T08:15:00-04:00'],
    ['of a whole day, which takes three shifts', { open: '09:00', close: '17:00' }, 1440, '2026-03-02T09:00:00-05:00', '2026-03-04T17:00:00-05:00'],
    ['of a whole day from Friday noon', { open: '09:00', close: '17:00' }, 1440, '2026-03-06T13:00:00-05:00', '2026-03-11T13:00:00-04:00'],
    ['to people who close at midnight', { open: '18:00', close: '24:00' }, 15, '2026-03-06T23:50:00-05:00', '2026-03-09T18:05:00-04:00'],
    ['on the night of 23 hours', SUNDAY_NIGHT, 120, '2026-03-08T01:30:00-05:00', '2026-03-08T04:30:00-04:00'],
    ['a shift of five hours instead of six', SUNDAY_NIGHT, 300, '2026-03-08T00:00:00-05:00', '2026-03-08T06:00:00-04:00'],
    ['on the night of 25 hours', SUNDAY_NIGHT, 120, '2026-11-01T01:30:00-04:00', '2026-11-01T02:30:00-05:00'],
    ['a shift of seven hours instead of six', SUNDAY_NIGHT, 420, '2026-11-01T00:00:00-04:00', '2026-11-01T06:00:00-05:00'],
    [
      'a shift that falls into the missing hour',
      { days: ['sun', 'mon'], open: '02:30', close: '03:00' },
      15,
      '2026-03-08T00:00:00-05:00',
      '2026-03-09T02:45:00-04:00',
    ],
    ['at any time, to people who are always there', 'always', 15, '2026-03-03T23:50:00-05:00', '2026-03-04T00:05:00-05:00'],
    ['over the missing hour', 'always', 15, '2026-03-08T01:50:00-05:00', '2026-03-08T03:05:00-04:00'],
  ])('%s', (_name, hours, minutes, clock, due) => {
    expect(slaDue(NEW_YORK, queue(hours, minutes), 'immediate', clock)).toBe(due);
  });

  it('opens an hour later where the clocks go forward at midnight', () => {
    const friday = queue({ days: ['fri'], open: '00:00', close: '24:00' }, 30);
    expect(slaDue(teamIn('Africa/Cairo'), friday, 'immediate', '2026-04-23T20:00:00+02:00')).toBe('2026-04-24T01:30:00+03:00');
  });
});

describe('slaDue of the others', () => {
  it.each<[string, unknown, Urgency, string, string]>([
    ['today, while open', OFFICE, 'same_business_day', '2026-03-03T10:00:00-05:00', '2026-03-03T18:00:00-05:00'],
    ['today, before opening', OFFICE, 'same_business_day', '2026-03-03T05:00:00-05:00', '2026-03-03T18:00:00-05:00'],
    ['tomorrow, once closed', OFFICE, 'same_business_day', '2026-03-03T18:00:00-05:00', '2026-03-04T18:00:00-05:00'],
    ['Monday, after Friday', OFFICE, 'same_business_day', '2026-03-06T19:00:00-05:00', '2026-03-09T18:00:00-04:00'],
    ['Saturday, where it is a business day', SIX_DAYS, 'same_business_day', '2026-03-07T10:00:00-05:00', '2026-03-07T20:00:00-05:00'],
    ['midnight, where the shift ends then', { open: '18:00', close: '24:00' }, 'same_business_day', '2026-03-03T19:00:00-05:00', '2026-03-04T00:00:00-05:00'],
    ['the end of the day, where somebody is always there', 'always', 'same_business_day', '2026-03-07T22:00:00-05:00', '2026-03-07T23:59:59-05:00'],
    ['a day later, while open', OFFICE, 'within_24h', '2026-03-03T10:00:00-05:00', '2026-03-04T10:00:00-05:00'],
    ['a day later, a second before closing', OFFICE, 'within_24h', '2026-03-03T17:59:59-05:00', '2026-03-04T17:59:59-05:00'],
    ['a day later it has just closed', OFFICE, 'within_24h', '2026-03-03T18:00:00-05:00', '2026-03-05T09:00:00-05:00'],
    ['a day later it is not open yet', OFFICE, 'within_24h', '2026-03-03T07:00:00-05:00', '2026-03-04T09:00:00-05:00'],
    ['a day later is Saturday', OFFICE, 'within_24h', '2026-03-06T10:00:00-05:00', '2026-03-09T09:00:00-04:00'],
    ['24 hours, not a day of 23', 'always', 'within_24h', '2026-03-07T10:00:00-05:00', '2026-03-08T11:00:00-04:00'],
    [
      '24 hours to people who work on Sundays',
      { days: ['sat', 'sun'], open: '08:00', close: '20:00' },
      'within_24h',
      '2026-03-07T10:00:00-05:00',
      '2026-03-08T11:00:00-04:00',
    ],
    ['24 hours, not a day of 25', 'always', 'within_24h', '2026-10-31T10:00:00-04:00', '2026-11-01T09:00:00-05:00'],
  ])('%s', (_name, hours, urgency, clock, due) => {
    expect(slaDue(NEW_YORK, queue(hours), urgency, clock)).toBe(due);
  });
});

describe('isOpen', () => {
  it.each<[unknown, string, boolean]>([
    [OFFICE, '2026-03-03T08:59:59-05:00', false],
    [OFFICE, '2026-03-03T09:00:00-05:00', true],
    [OFFICE, '2026-03-03T17:59:59-05:00', true],
    [OFFICE, '2026-03-03T18:00:00-05:00', false],
    [OFFICE, '2026-03-07T12:00:00-05:00', false],
    [SIX_DAYS, '2026-03-07T12:00:00-05:00', true],
    [{ open: '18:00', close: '24:00' }, '2026-03-03T23:59:59-05:00', true],
    [{ open: '18:00', close: '24:00' }, '2026-03-04T00:00:00-05:00', false],
    ['always', '2026-03-08T03:00:00-04:00', true],
  ])('%j at %s: %s', (hours, clock, expected) => {
    expect(isOpen(NEW_YORK, queue(hours), clock)).toBe(expected);
  });
});

const QUARTER_MS = 15 * 60_000;
const time = (quarter: number) => `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`;
const hours = fc
  .tuple(
    fc.subarray(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const, { minLength: 1 }),
    fc.uniqueArray(fc.integer({ min: 0, max: 96 }), { minLength: 2, maxLength: 2 }),
  )
  .map(([days, quarters]) => {
    const [open = 0, close = 96] = quarters.sort((a, b) => a - b);
    return { days, open: time(open), close: time(close) };
  });
const zone = fc.constantFrom('America/New_York', 'Europe/Berlin', 'Africa/Cairo', 'UTC');
/** Quarters of an hour of 2026, often around the changes of the clocks. */
const clock = fc
  .tuple(fc.constantFrom('2026-01-01T00:00:00Z', '2026-03-07T00:00:00Z', '2026-03-28T00:00:00Z', '2026-04-23T00:00:00Z', '2026-10-24T00:00:00Z'), fc.nat(400))
  .map(([from, quarters]) => new Date(Date.parse(from) + quarters * QUARTER_MS).toISOString());

describe('the laws of slaDue', () => {
  it('is never before the clock', () => {
    fc.assert(
      fc.property(zone, fc.oneof(hours, fc.constant('always')), fc.constantFrom(...URGENCIES), clock, (timezone, open, urgency, now) => {
        expect(Date.parse(slaDue(teamIn(timezone), queue(open), urgency, now))).toBeGreaterThanOrEqual(Date.parse(now));
      }),
    );
  });

  it('gives an immediate handoff exactly its minutes of open time', () => {
    const quarters = fc.integer({ min: 1, max: 12 });
    fc.assert(
      fc.property(zone, hours, quarters, clock, (timezone, open, count, now) => {
        const team = teamIn(timezone);
        const people = queue(open, count * 15);
        const due = Date.parse(slaDue(team, people, 'immediate', now));
        let counted = 0;
        for (let at = Date.parse(now); at < due; at += QUARTER_MS) if (isOpen(team, people, new Date(at).toISOString())) counted += 1;
        expect(counted).toBe(count);
        expect(isOpen(team, people, new Date(due - 1000).toISOString())).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('is never earlier for a later clock', () => {
    fc.assert(
      fc.property(zone, hours, fc.constantFrom(...URGENCIES), clock, fc.nat(40), (timezone, open, urgency, now, quarters) => {
        const later = new Date(Date.parse(now) + quarters * QUARTER_MS).toISOString();
        const due = (at: string) => Date.parse(slaDue(teamIn(timezone), queue(open), urgency, at));
        expect(due(later)).toBeGreaterThanOrEqual(due(now));
      }),
    );
  });
});
