import type { DateTime } from 'luxon';

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'].map((name) => ({
  name,
  pattern: new RegExp(`\\b(?:on|by|until|before|next|from|this|till|end of) ${name}\\b`, 'i'),
}));
const MONTHS = 'january|february|march|april|may|june|july|august|september|october|november|december';
const DATE = new RegExp(`\\b(\\d{1,2}) (${MONTHS})\\b`, 'gi');

/** A day that a message names. */
export interface NamedDay {
  readonly words: string;
  /** At the time of day of `now`; never a day before. */
  readonly day: (now: DateTime) => DateTime;
}

/** Weekdays (`on Monday`, `by the end of Monday`) and dates (`on 9 March`) that a message names. */
export function daysNamedIn(said: string): NamedDay[] {
  const weekdays = WEEKDAYS.flatMap(({ name, pattern }, at): NamedDay[] =>
    pattern.test(said) ? [{ words: name, day: (now) => now.plus({ days: (at + 1 - now.weekday + 7) % 7 }) }] : [],
  );
  const dates = [...said.matchAll(DATE)].map(([words, date = '', name = '']): NamedDay => {
    const month = MONTHS.split('|').indexOf(name.toLowerCase()) + 1;
    return {
      words,
      day: (now) => {
        const day = now.set({ month, day: Number(date) });
        return day < now ? day.plus({ years: 1 }) : day;
      },
    };
  });
  return [...weekdays, ...dates];
}
