import { DateTime } from 'luxon';

/** ISO 8601 with the zone's offset, whole seconds. */
export function withOffset(ms: number, timezone: string): string {
  return DateTime.fromMillis(ms, { zone: timezone }).toISO({ suppressMilliseconds: true }) ?? '';
}
