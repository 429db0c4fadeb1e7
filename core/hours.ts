import { DateTime } from 'luxon';
import type { Hours, Queue, Team } from './team.ts';
import type { Urgency } from './vocabulary.ts';

const DAY_NAMES = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

interface Shift {
  readonly opens: DateTime;
  readonly closes: DateTime;
}

/**
 * When a handoff made at `clock` (ISO 8601) to `queue` has to be taken up at the latest, in the team's time zone.
 *
 * - `immediate`: after `immediate_minutes` of open time.
 * - `same_business_day`: when the queue closes on the day it is open next (today, if it is open or opens later today);
 *   for a queue that is always open, the end of the day.
 * - `within_24h`: 24 hours later or, if the queue is then closed, when it opens next.
 *
 * @returns ISO 8601 with offset, whole seconds
 */
export function slaDue(team: Team, queue: Queue, urgency: Urgency, clock: string): string {
  const now = DateTime.fromISO(clock, { zone: team.timezone });
  return iso(due(queue, urgency, now));
}

/** Whether the queue is open at `clock`. */
export function isOpen(team: Team, queue: Queue, clock: string): boolean {
  const now = DateTime.fromISO(clock, { zone: team.timezone });
  return queue.hours === 'always' || nextShift(queue.hours, now).opens <= now;
}

function due(queue: Queue, urgency: Urgency, now: DateTime): DateTime {
  if (queue.hours === 'always') {
    if (urgency === 'immediate') return now.plus({ minutes: queue.immediate_minutes });
    return urgency === 'same_business_day' ? now.endOf('day') : now.plus({ hours: 24 });
  }
  if (urgency === 'immediate') return afterOpenMinutes(queue.hours, now, queue.immediate_minutes);
  if (urgency === 'same_business_day') return nextShift(queue.hours, now).closes;
  const tomorrow = now.plus({ hours: 24 });
  return DateTime.max(tomorrow, nextShift(queue.hours, tomorrow).opens);
}

function afterOpenMinutes(hours: Hours, now: DateTime, minutes: number): DateTime {
  let left = minutes;
  let from = now;
  for (;;) {
    const shift = nextShift(hours, from);
    const start = DateTime.max(from, shift.opens);
    const open = shift.closes.diff(start, 'minutes').minutes;
    if (left <= open) return start.plus({ minutes: left });
    left -= open;
    from = shift.closes;
  }
}

/** The shift that is running at `from`, else the next one; `from` at closing time is no longer in it. */
function nextShift(hours: Hours, from: DateTime): Shift {
  for (let day = from.startOf('day'); ; day = day.plus({ days: 1 })) {
    const name = DAY_NAMES[day.weekday - 1];
    if (!name || !hours.days.includes(name)) continue;
    const shift = { opens: at(day, hours.open), closes: at(day, hours.close) };
    // On the day the clocks go forward, a shift inside the missing hour is missing too.
    if (from < shift.closes && shift.opens < shift.closes) return shift;
  }
}

function at(day: DateTime, time: string): DateTime {
  if (time === '24:00') return day.plus({ days: 1 }).startOf('day');
  const [hour, minute] = time.split(':').map(Number);
  return day.set({ hour: hour ?? 0, minute: minute ?? 0 });
}

function iso(time: DateTime): string {
  return time.startOf('second').toISO({ suppressMilliseconds: true }) ?? '';
}
