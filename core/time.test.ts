import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withOffset } from './time.ts';

describe('withOffset', () => {
  it.each([
    ['2026-01-15T12:00:00Z', 'America/New_York', '2026-01-15T07:00:00-05:00'],
    ['2026-07-15T12:00:00Z', 'America/New_York', '2026-07-15T08:00:00-04:00'],
    ['2026-03-08T06:59:59Z', 'America/New_York', '2026-03-08T01:59:59-05:00'],
    ['2026-03-08T07:00:00Z', 'America/New_York', '2026-03-08T03:00:00-04:00'],
    ['2026-01-15T12:00:00Z', 'Asia/Kathmandu', '2026-01-15T17:45:00+05:45'],
    ['2026-01-15T12:00:00Z', 'UTC', '2026-01-15T12:00:00Z'],
  ])('%s in %s', (instant, zone, expected) => {
    expect(withOffset(Date.parse(instant), zone)).toBe(expected);
  });

  it('names the same instant', () => {
    const seconds = fc.integer({ min: 0, max: 4_000_000_000 });
    fc.assert(
      fc.property(seconds, fc.constantFrom('America/New_York', 'Europe/Berlin', 'Africa/Cairo', 'Australia/Lord_Howe'), (second, zone) => {
        expect(Date.parse(withOffset(second * 1000, zone))).toBe(second * 1000);
      }),
    );
  });
});
