import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { withOffset } from './time.ts';

describe('withOffset', () => {
  it.each([
    ['2026-03-08T06:59:59Z', 'America/New_York', '2026-03-08T01:59:59-05:00'],
    ['2026-03-08T07:00:00Z', 'America/New_York', '2026-03-08T03:00:00-04:00'],
    ['2026-01-01T00:00:00Z', 'Asia/Kathmandu', '2026-01-01T05:45:00+05:45'],
    ['2026-01-01T00:00:00Z', 'UTC', '2026-01-01T00:00:00Z'],
  ])('%s in %s', (instant, zone, expected) => {
    expect(withOffset(Date.parse(instant), zone)).toBe(expected);
  });

  it('says what luxon says', () => {
    const zones = fc.constantFrom('America/New_York', 'Europe/London', 'Asia/Kolkata', 'Australia/Lord_Howe', 'UTC', 'Pacific/Apia');
    fc.assert(
      fc.property(fc.integer({ min: 946_684_800, max: 2_524_608_000 }), zones, (seconds, zone) => {
        expect(withOffset(seconds * 1000, zone)).toBe(DateTime.fromMillis(seconds * 1000, { zone }).toISO({ suppressMilliseconds: true }));
      }),
    );
  });
});
