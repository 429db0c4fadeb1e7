import type { DateTime } from 'luxon';

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const MONTHS = 'january|february|march|april|may|june|july|august|september|october|november|december';
const DATE = new RegExp(`\\b(\\d{1,2}) (${MONTHS})\\b`, 'gi');

/** Weekdays (`on Monday`, `by the end of Monday`) and dates (`on 9 March`) that a message names, at the time of day of `now`; never a day before. */
export function daysNamedIn(said: string, now: DateTime): { readonly words: string; readonly day: DateTime }[] {
  const weekdays = WEEKDAYS.flatMap((name, at) => {
    const isNamed = new RegExp(`\\b(?:on|by|until|before|next|from|this|till|end of) ${name}\\b`, 'i').test(said);
    return isNamed ? [{ words: name, day: now.plus({ days: (at + 1 - now.weekday + 7) % 7 }) }] : [];
  });
  const dates = [...said.matchAll(DATE)].map(([words, date = '', month = '']) => {
    const day = now.set({ month: MONTHS.split('|').indexOf(month.toLowerCase()) + 1, day: Number(date) });
    return { words, day: day < now ? day.plus({ years: 1 }) : day };
  });
  return [...weekdays, ...dates];
}
