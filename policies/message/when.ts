import { DateTime } from 'luxon';

/** Up to so many minutes ahead a time is told as a span; beyond, as a time of day. */
const LONGEST_SPAN = 90;
const DAY_MINUTES = 24 * 60;

/**
 * When a human takes it up at the latest, for a customer who reads it at `clock`: `within 10 minutes`, `today by 18:00`,
 * `tomorrow by 09:15`, `on Monday by 09:15`, `within 24 hours`. Never sooner than `due`: parts of a minute are rounded up.
 *
 * @param due - ISO 8601, as `slaDue` gives it
 * @param clock - ISO 8601
 * @param timezone - IANA name; days and times of day are the team's
 */
export function whenText(due: string, clock: string, timezone: string): string {
  const now = DateTime.fromISO(clock, { zone: timezone, locale: 'en' });
  const at = toTheMinute(DateTime.fromISO(due, { zone: timezone, locale: 'en' }));
  const minutes = Math.max(1, Math.ceil(at.diff(now, 'minutes').minutes));
  if (minutes <= LONGEST_SPAN) return minutes === 1 ? 'within a minute' : `within ${minutes} minutes`;
  if (minutes === DAY_MINUTES) return 'within 24 hours';
  const isMidnight = at.hour === 0 && at.minute === 0;
  const { name, on } = dayOf(isMidnight ? at.minus({ minutes: 1 }) : at, now);
  return isMidnight ? `by the end of ${name}` : `${on}${name} by ${at.toFormat('HH:mm')}`;
}

/** The day as a customer knows it: a weekday alone means the next one of that name, and never today. */
function dayOf(at: DateTime, now: DateTime): { readonly name: string; readonly on: 'on ' | '' } {
  const days = Math.round(at.startOf('day').diff(now.startOf('day'), 'days').days);
  if (days < 2) return { name: days < 1 ? 'today' : 'tomorrow', on: '' };
  return { name: at.toFormat(days < 7 ? 'cccc' : 'd LLLL'), on: 'on ' };
}

function toTheMinute(time: DateTime): DateTime {
  const whole = time.startOf('minute');
  return whole < time ? whole.plus({ minutes: 1 }) : whole;
}
