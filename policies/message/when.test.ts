import * as fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { slaDue } from '../../core/hours.ts';
import { Team } from '../../core/team.ts';
import { URGENCIES } from '../../core/vocabulary.ts';
import { whenText } from './when.ts';

const ZONE = 'America/New_York';
const NOON = '2026-03-03T12:00:00-05:00';

describe('whenText', () => {
  it.each([
    ['2026-03-03T12:10:00-05:00', 'within 10 minutes'],
    ['2026-03-03T12:10:01-05:00', 'within 11 minutes'],
    ['2026-03-03T12:01:00-05:00', 'within a minute'],
    ['2026-03-03T12:00:00-05:00', 'within a minute'],
    ['2026-03-03T13:30:00-05:00', 'within 90 minutes'],
    ['2026-03-03T13:31:00-05:00', 'today by 13:31'],
    ['2026-03-03T18:00:00-05:00', 'today by 18:00'],
    ['2026-03-03T23:59:59-05:00', 'by the end of today'],
    ['2026-03-04T00:00:00-05:00', 'by the end of today'],
    ['2026-03-04T09:15:00-05:00', 'tomorrow by 09:15'],
    ['2026-03-04T12:00:00-05:00', 'within 24 hours'],
    ['2026-03-05T00:00:00-05:00', 'by the end of tomorrow'],
    ['2026-03-05T09:15:00-05:00', 'on Thursday by 09:15'],
    ['2026-03-10T00:00:00-04:00', 'by the end of Monday'],
    ['2026-03-09T09:15:00-04:00', 'on Monday by 09:15'],
    ['2026-03-10T09:15:00-04:00', 'on 10 March by 09:15'],
    ['2026-03-03T23:00:00+00:00', 'today by 18:00'],
  ])('%s: %s', (due, text) => {
    expect(whenText(due, NOON, ZONE)).toBe(text);
  });

  it('never tells an earlier time than the team has, and one at most a minute later', () => {
    const time = fc.integer({ min: 0, max: 47 }).map((half) => `${String(Math.floor(half / 2)).padStart(2, '0')}:${half % 2 === 0 ? '00' : '30'}`);
    const hours = fc
      .tuple(time, time)
      .filter(([open, close]) => open < close)
      .chain(([open, close]) => fc.uniqueArray(fc.constantFrom('mon', 'wed', 'sat', 'sun'), { minLength: 1 }).map((days) => ({ days, open, close })));
    const clocks = fc.date({ min: new Date('2026-01-01'), max: new Date('2026-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(hours, clocks, fc.constantFrom(...URGENCIES), fc.integer({ min: 1, max: 300 }), (opened, date, urgency, minutes) => {
        const team = teamWith(opened, minutes);
        const clock = date.toISOString();
        const due = slaDue(team, queueOf(team), urgency, clock);
        const text = whenText(due, clock, ZONE);
        const late = lateness(text, told(text, clock), DateTime.fromISO(due, { zone: ZONE }));
        expect(late).toBeGreaterThanOrEqual(0);
        expect(late).toBeLessThan(1.1);
      }),
      // 01:30 comes twice on the night the clocks go back.
      { examples: [[{ days: ['sun'], open: '01:00', close: '01:30' }, new Date('2026-10-24T06:00:00.000Z'), 'within_24h', 1]] },
    );
  });
});

function teamWith(hours: unknown, minutes: number): Team {
  return Team.parse({
    version: 1,
    team: 'acme',
    timezone: ZONE,
    currency: 'USD',
    actions: {},
    queues: { general: { skills: ['general'], staff: 1, hours, immediate_minutes: minutes } },
    categories: {},
    intents: {},
  });
}

function queueOf(team: Team): NonNullable<Team['queues'][string]> {
  const queue = team.queues['general'];
  if (queue === undefined) throw new Error('no queue');
  return queue;
}

/** Minutes from `due` to what was told: between instants for a span, on the team's clock for a time of day, which a day may have twice. */
function lateness(text: string, told: DateTime, due: DateTime): number {
  const isSpan = text.startsWith('within ');
  const onClock = (time: DateTime) => (isSpan ? time : time.setZone('utc', { keepLocalTime: true }));
  return onClock(told).diff(onClock(due), 'minutes').minutes;
}

/** A customer's reading of the words. */
function told(text: string, clock: string): DateTime {
  const now = DateTime.fromISO(clock, { zone: ZONE, locale: 'en' });
  const [, minutes] = /^within (a|\d+) minutes?$/.exec(text) ?? [];
  if (minutes !== undefined) return now.plus({ minutes: minutes === 'a' ? 1 : Number(minutes) });
  if (text === 'within 24 hours') return now.plus({ hours: 24 });
  const [, name] = /^(?:by the end of |on )?(today|tomorrow|\d+ \w+|\w+)(?: by [\d:]+)?$/.exec(text) ?? [];
  const day = Array.from({ length: 300 }, (_, ahead) => ({ ahead, date: now.plus({ days: ahead }) })).find(
    ({ ahead, date }) => name === (['today', 'tomorrow'][ahead] ?? date.toFormat(ahead < 7 ? 'cccc' : 'd LLLL')),
  )?.date;
  if (day === undefined) throw new Error(`no day in \`${text}\``);
  const [, hour, minute] = / by (\d\d):(\d\d)$/.exec(text) ?? [];
  return hour === undefined ? day.plus({ days: 1 }).startOf('day') : day.set({ hour: Number(hour), minute: Number(minute), second: 0, millisecond: 0 });
}
