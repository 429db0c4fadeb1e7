import { DateTime } from 'luxon';

export interface TimeRules {
  /** Zone of times that do not say their own. */
  readonly zone: string;
  /** Luxon format; absent: ISO 8601, or seconds or milliseconds since 1970. */
  readonly format?: string;
}

export type ReadTime = { readonly iso: string; readonly zoneAssumed: boolean } | undefined;

const OFFSET = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/;
/** Seconds since 1970 reach this in the year 5138, milliseconds in 1973. */
const MILLISECONDS_FROM = 1e11;

/** A time as ISO 8601 with its offset; undefined where it cannot be read. A time with an offset stays as it was written. */
export function readTime(value: string | number | boolean, { zone, format }: TimeRules): ReadTime {
  if (typeof value === 'boolean') return undefined;
  const text = String(value).trim();
  if (format !== undefined) return written(DateTime.fromFormat(text, format, { zone, setZone: true }), !/[Zz]/.test(format));
  if (OFFSET.test(text)) return Number.isNaN(Date.parse(text)) ? undefined : { iso: text, zoneAssumed: false };
  if (/^\d{1,16}(?:\.\d{1,9})?$/.test(text)) {
    const number = Number(text);
    return written(DateTime.fromMillis(number >= MILLISECONDS_FROM ? number : number * 1000, { zone }), false);
  }
  const spaced = text.length <= 60 ? text.replace(/^(\d{4}-\d{2}-\d{2}) (?=\d)/, '$1T').replace(/ (?=[+-]\d{2}:?\d{2}$|Z$)/, '') : '';
  const time = DateTime.fromISO(spaced, { zone, setZone: true });
  return written(time, !/(?:Z|[+-]\d{2}:?\d{2})$/.test(spaced.slice(10)));
}

function written(time: DateTime, zoneAssumed: boolean): ReadTime {
  const iso = time.isValid ? time.toISO({ suppressMilliseconds: true }) : null;
  return iso === null ? undefined : { iso, zoneAssumed };
}
