import { DateTime } from 'luxon';

/** Days that are remembered in each zone. */
const REMEMBERED = 10_000;

/** A day in a time zone. */
export interface Day {
  /** 1 Monday to 7 Sunday. */
  readonly weekday: number;
  /** The first moment of the next day. */
  readonly ends: number;
  /** The moment of a time of the day, such as `09:00`; `24:00` is its end. A time that the clocks jump over is an hour later. */
  readonly at: (time: string) => number;
}

const zones = new Map<string, Map<number, Day>>();

/** The day with a number (see `dayAt`); remembered, for working it out takes far longer than all that is done with it. */
export function dayIn(timezone: string, number: number): Day {
  let days = zones.get(timezone);
  if (days === undefined) {
    days = new Map();
    zones.set(timezone, days);
  }
  const known = days.get(number);
  if (known !== undefined) return known;
  if (days.size >= REMEMBERED) days.clear();
  const day = workedOut(timezone, number);
  days.set(number, day);
  return day;
}

function workedOut(timezone: string, number: number): Day {
  const { year, month, day } = DateTime.fromMillis(number * 86_400_000, { zone: 'utc' });
  const start = DateTime.fromObject({ year, month, day, hour: 12 }, { zone: timezone }).startOf('day');
  const ends = start.plus({ days: 1 }).startOf('day').toMillis();
  const times = new Map<string, number>();
  const at = (time: string): number => {
    const known = times.get(time);
    if (known !== undefined) return known;
    const [hour = 0, minute = 0] = time.split(':').map(Number);
    const ms = time === '24:00' ? ends : start.set({ hour, minute }).toMillis();
    times.set(time, ms);
    return ms;
  };
  return { weekday: start.weekday, ends, at };
}
