import { DateTime } from 'luxon';
import { dayAt, zoneOf } from '../../../core/time.ts';
import type { Case } from '../case.ts';
import type { Claim } from '../claim.ts';
import { sentencesIn } from '../clauses.ts';
import { hasDigit } from '../figures.ts';
import { mustHold, type Objection } from '../objections.ts';
import { oncePer } from '../once-per.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const MONTH = '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)';
const MONTH_DAY = new RegExp(`\\b(${MONTH})\\.? (\\d{1,2})(?:st|nd|rd|th)?\\b(?![:.]\\d)`, 'gi');
const DAY_MONTH = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (${MONTH})\\b`, 'gi');
const ISO = /\b\d{4}-(\d{2})-(\d{2})(?:T[\d:.]+(?:Z|[+-]\d{2}:\d{2})?)?/g;
const ORDINAL_DAY = /\bthe (\d{1,2})(?:st|nd|rd|th)\b/gi;
const WEEKDAY = /\b(mon|tues|wednes|thurs|fri|satur|sun)day\b/gi;
/** A month without a day; `may` and `march` are verbs in lower case. */
const BARE_MONTH =
  /\b(January|February|March|April|May|June|July|August|September|October|November|December|january|february|april|june|july|august|september|october|november|december)\b(?! \d{1,2}(?!\d))/g;
const RECENT_DAYS = 7;
/** A text that may speak of the day on which the account was opened. */
const SINCE = /\b(?:since|opened|joined|signed up|sign-up)\b/i;
const NEW_DAYS = 60;
const DAY_MS = 86_400_000;
const UNITS = [
  { pattern: /\bmonth\b/i, months: 1 },
  { pattern: /\bquarter\b/i, months: 3 },
  { pattern: /\byear\b/i, months: 12 },
];
const WEEKS_AROUND = 21;
const ANSWER = /\b(?:due|sla|deadline|answer|reply|call (?:her|him|them)|respond|contacted us|wrote|took up|taken up)\b/i;

interface Dates {
  /** Month and day, `6-2`. */
  readonly dates: readonly string[];
  /** Days of a month, `3`. */
  readonly days: readonly string[];
}

/** Every date, month and weekday has to be the record's, or one of the days around the handoff. */
export function datesClaimed(text: string): Claim | undefined {
  return claimed(text, weekdaysHeld);
}

/** Advice may plan for the days around those that the record names. */
export function plannedDatesClaimed(text: string): Claim | undefined {
  return claimed(text, (known, sentence) => {
    const held = weekdaysHeld(known, sentence);
    return [...held, ...held.flatMap((day) => [-1, 1].map((step) => DAYS[(DAYS.indexOf(day) + step + 7) % 7] ?? ''))];
  });
}

/** The dates that a text gives. */
interface Given extends Dates {
  /** Months without a day. */
  readonly months: readonly string[];
  /** Sentences with the weekdays that they name. */
  readonly weekdays: readonly { readonly sentence: string; readonly days: readonly string[] }[];
  readonly isSince: boolean;
}

function claimed(text: string, daysHeld: typeof weekdaysHeld): Claim | undefined {
  const { dates, days } = datesIn(text);
  const months = [...text.replace(DAY_MONTH, ' ').matchAll(BARE_MONTH)].map(([, month = '']) => month);
  const weekdays = sentencesIn(text)
    .map((sentence) => ({ sentence, days: weekdaysIn(sentence) }))
    .filter((named) => named.days.length > 0);
  if (dates.length + days.length + months.length + weekdays.length === 0) return undefined;
  const given = { dates, days, months, weekdays, isSince: SINCE.test(text) };
  return (known) => datesHold(given, known, daysHeld);
}

function datesHold(given: Given, known: Case, daysHeld: typeof weekdaysHeld): Objection[] {
  const held = heldBy(known);
  const foreign = [
    ...given.dates.filter((date) => !held.dates.includes(date) && !held.days.includes(date.split('-')[1] ?? '')),
    ...given.days.filter((day) => !held.days.includes(day) && !held.dates.some((date) => date.endsWith(`-${day}`))),
  ];
  const foreignDays = given.weekdays.flatMap(({ sentence, days }) => days.filter((day) => !daysHeld(known, sentence).includes(day)));
  return [...new Set([...foreign, ...foreignMonths(given, known, held), ...foreignDays])].flatMap((date) =>
    mustHold(false, `it gives the date \`${date}\`, which the record does not hold`, 'made_up'),
  );
}

/** The dates of the record: a handoff makes many claims, and calendars are slow. */
const heldBy = oncePer((known: Case): Dates => {
  const said = datesIn(`${known.evidence.all}\n${timesOf(known).join('\n')}`);
  return { ...said, dates: [...said.dates, ...resolvedDates(known)] };
});

/** A month may also be that of one of the record's dates, or the next one. */
function foreignMonths({ months, isSince }: Given, known: Case, held: Dates): string[] {
  if (months.length === 0) return [];
  const said = known.evidence.all.toLowerCase();
  const opened = DateTime.fromISO(known.observation.account.since ?? '', { zone: zoneOf(known.team.timezone) });
  const isNew = DateTime.fromISO(known.observation.clock).diff(opened, 'days').days <= NEW_DAYS;
  const since = isNew || isSince ? [] : datesIn(known.observation.account.since ?? '').dates;
  const numbers = new Set(held.dates.filter((date) => !since.includes(date)).map((date) => Number(date.split('-')[0])));
  const next = DateTime.fromISO(known.observation.clock, { zone: zoneOf(known.team.timezone) }).plus({ months: 1 }).month;
  return months.filter((month) => {
    const number = MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
    return !said.includes(month.toLowerCase()) && !numbers.has(number) && number !== next;
  });
}

/** A text without its dates and times, whose figures are judged apart. */
export function withoutDates(text: string): string {
  return hasDigit(text) ? [ISO, MONTH_DAY, DAY_MONTH, ORDINAL_DAY].reduce((left, pattern) => left.replace(pattern, ' '), text) : text;
}

/** Dates with a month, and days of a month, in a text. */
export function datesIn(text: string): Dates {
  if (!hasDigit(text)) return { dates: [], days: [] };
  const named = [...text.matchAll(MONTH_DAY)].map(([, month = '', day = '']) => dateOf(month, day));
  const turned = [...text.matchAll(DAY_MONTH)].map(([, day = '', month = '']) => dateOf(month, day));
  const iso = [...text.matchAll(ISO)].map(([, month, day]) => `${Number(month)}-${Number(day)}`);
  return { dates: [...named, ...turned, ...iso], days: [...text.matchAll(ORDINAL_DAY)].map(([, day]) => String(Number(day))) };
}

function dateOf(month: string, day: string): string {
  return `${MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1}-${Number(day)}`;
}

function weekdaysIn(text: string): string[] {
  return [...text.matchAll(WEEKDAY)].map(([day]) => day.slice(0, 3).toLowerCase());
}

/**
 * Weekdays that somebody named, and those of contacts in the week before. That of the handoff, of the next day and of the due time may
 * be told, too, where the sentence is about an answer or nobody named any day.
 */
function weekdaysHeld(known: Case, sentence: string): string[] {
  const named = weekdaysIn(known.evidence.all);
  const now = DateTime.fromISO(known.observation.clock, { zone: zoneOf(known.team.timezone) });
  const isOurs = named.length === 0 || ANSWER.test(sentence);
  const near = (isOurs ? timesOf(known) : known.observation.contacts.map(({ at }) => at))
    .map((time) => DateTime.fromISO(time, { zone: zoneOf(known.team.timezone) }))
    .filter((time) => Math.abs(time.diff(now, 'days').days) <= RECENT_DAYS);
  return [...named, ...weekdaysOfDates(known, now), ...[...near, ...(isOurs ? [now.plus({ days: 1 })] : [])].map((time) => DAYS[time.weekday - 1] ?? '')];
}

/** Weekdays of the dates that the record names in the weeks around the handoff. */
function weekdaysOfDates({ evidence }: Case, now: DateTime): string[] {
  return datesIn(evidence.all).dates.flatMap((date) => {
    const [month, day] = date.split('-').map(Number);
    const time = now.set({ month: month ?? 1, day: day ?? 1 });
    return Math.abs(time.diff(now, 'days').days) <= WEEKS_AROUND ? [DAYS[time.weekday - 1] ?? ''] : [];
  });
}

/** Dates that follow from the clock: of the weekdays that somebody names, and the ends of a month, a quarter or a year that they speak of. */
function resolvedDates({ evidence, observation, team }: Case): string[] {
  const today = dayAt(Date.parse(observation.clock), team.timezone);
  const named = weekdaysIn(evidence.all);
  const isNear = (day: number) => Math.abs(day - today) <= 1 || named.includes(weekdayOf(day));
  const around = Array.from({ length: 2 * RECENT_DAYS + 1 }, (_, at) => today - RECENT_DAYS + at).filter(isNear);
  const ends = UNITS.filter(({ pattern }) => pattern.test(evidence.all)).map(({ months }) => endOf(months, today));
  return [...around, ...ends].map(monthAndDay);
}

/** Of a day as `dayAt` counts it. */
function weekdayOf(day: number): string {
  return DAYS[(new Date(day * DAY_MS).getUTCDay() + 6) % 7] ?? '';
}

function monthAndDay(day: number): string {
  const date = new Date(day * DAY_MS);
  return `${date.getUTCMonth() + 1}-${date.getUTCDate()}`;
}

/** The last day of the so many months, counted from January, in which a day is. */
function endOf(months: number, day: number): number {
  const date = new Date(day * DAY_MS);
  return Date.UTC(date.getUTCFullYear(), (Math.floor(date.getUTCMonth() / months) + 1) * months, 0) / DAY_MS;
}

function timesOf({ observation: { clock, contacts }, due }: Case): string[] {
  return [clock, ...contacts.map(({ at }) => at), ...(due === undefined ? [] : [due])];
}
