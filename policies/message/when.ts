import { dayAt, withOffset } from '../../core/time.ts';

/** Up to so many minutes ahead a time is told as a span; beyond, as a time of day. */
const LONGEST_SPAN = 90;
const DAY_MINUTES = 24 * 60;
const MINUTE_MS = 60_000;
const DAY_MS = DAY_MINUTES * MINUTE_MS;
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'] as const;

/**
 * When a human takes it up at the latest, for a customer who reads it at `clock`: `within 10 minutes`, `today by 18:00`,
 * `tomorrow by 09:15`, `on Monday by 09:15`, `within 24 hours`. Never sooner than `due`: parts of a minute are rounded up.
 *
 * @param due - ISO 8601, as `slaDue` gives it
 * @param clock - ISO 8601
 * @param timezone - IANA name; days and times of day are the team's
 */
export function whenText(due: string, clock: string, timezone: string): string {
  const now = Date.parse(clock);
  const at = Math.ceil(Date.parse(due) / MINUTE_MS) * MINUTE_MS;
  const minutes = Math.max(1, Math.ceil((at - now) / MINUTE_MS));
  if (minutes <= LONGEST_SPAN) return minutes === 1 ? 'within a minute' : `within ${minutes} minutes`;
  if (minutes === DAY_MINUTES) return 'within 24 hours';
  const time = withOffset(at, timezone).slice(11, 16);
  const isMidnight = time === '00:00';
  const { name, on } = dayOf(isMidnight ? at - MINUTE_MS : at, now, timezone);
  return isMidnight ? `by the end of ${name}` : `${on}${name} by ${time}`;
}

/** The day as a customer knows it: a weekday alone means the next one of that name, and never today. */
function dayOf(at: number, now: number, timezone: string): { readonly name: string; readonly on: 'on ' | '' } {
  const day = dayAt(at, timezone);
  const days = day - dayAt(now, timezone);
  if (days < 2) return { name: days < 1 ? 'today' : 'tomorrow', on: '' };
  const date = new Date(day * DAY_MS);
  return { name: days < 7 ? (WEEKDAYS[date.getUTCDay()] ?? '') : `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()] ?? ''}`, on: 'on ' };
}
