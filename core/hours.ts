import { dayIn } from './days.ts';
import type { Hours, Queue, Team } from './team.ts';
import { dayAt, withOffset } from './time.ts';
import type { Urgency } from './vocabulary.ts';

const DAY_NAMES = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

interface Shift {
  readonly opens: number;
  readonly closes: number;
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
export function slaDue({ timezone }: Team, queue: Queue, urgency: Urgency, clock: string): string {
  return withOffset(due(queue, urgency, Date.parse(clock), timezone), timezone);
}

/** Whether the queue is open at `clock`. */
export function isOpen({ timezone }: Team, queue: Queue, clock: string): boolean {
  const now = Date.parse(clock);
  return queue.hours === 'always' || nextShift(queue.hours, now, timezone).opens <= now;
}

function due(queue: Queue, urgency: Urgency, now: number, timezone: string): number {
  if (queue.hours === 'always') {
    if (urgency === 'immediate') return now + queue.immediate_minutes * MINUTE_MS;
    return urgency === 'same_business_day' ? dayIn(timezone, dayAt(now, timezone)).ends - 1 : now + DAY_MS;
  }
  if (urgency === 'immediate') return afterOpen(queue.hours, now, queue.immediate_minutes * MINUTE_MS, timezone);
  if (urgency === 'same_business_day') return nextShift(queue.hours, now, timezone).closes;
  const tomorrow = now + DAY_MS;
  return Math.max(tomorrow, nextShift(queue.hours, tomorrow, timezone).opens);
}

/** After so many milliseconds of open time. */
function afterOpen(hours: Hours, now: number, wait: number, timezone: string): number {
  let left = wait;
  let from = now;
  for (;;) {
    const shift = nextShift(hours, from, timezone);
    const start = Math.max(from, shift.opens);
    const open = shift.closes - start;
    if (left <= open) return start + left;
    left -= open;
    from = shift.closes;
  }
}

/** The shift that is running at `from`, else the next one; `from` at closing time is no longer in it. */
function nextShift(hours: Hours, from: number, timezone: string): Shift {
  for (let number = dayAt(from, timezone); ; number += 1) {
    const day = dayIn(timezone, number);
    const name = DAY_NAMES[day.weekday - 1];
    if (!name || !hours.days.includes(name)) continue;
    const shift = { opens: day.at(hours.open), closes: day.at(hours.close) };
    // On the day the clocks go forward, a shift inside the missing hour is missing too.
    if (from < shift.closes && shift.opens < shift.closes) return shift;
  }
}
