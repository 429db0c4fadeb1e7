import { describe, expect, it } from 'vitest';
import { readTime } from './times.ts';

const BERLIN = { zone: 'Europe/Berlin' };

describe('readTime', () => {
  it.each<[string | number, string, boolean]>([
    ['2025-03-01T09:00:00+01:00', '2025-03-01T09:00:00+01:00', false],
    ['2025-03-01T09:00:00.123Z', '2025-03-01T09:00:00.123Z', false],
    ['2025-03-01T09:00:00', '2025-03-01T09:00:00+01:00', true],
    ['2025-07-01 09:00', '2025-07-01T09:00:00+02:00', true],
    ['2025-03-01 09:00:00 +0200', '2025-03-01T09:00:00+02:00', false],
    ['2025-03-01 09:00:00Z', '2025-03-01T09:00:00Z', false],
    ['2025-03-01', '2025-03-01T00:00:00+01:00', true],
    [1740819600, '2025-03-01T10:00:00+01:00', false],
    ['1740819600000', '2025-03-01T10:00:00+01:00', false],
  ])('%s', (value, iso, zoneAssumed) => {
    expect(readTime(value, BERLIN)).toEqual({ iso, zoneAssumed });
  });

  it('reads a format of its own', () => {
    expect(readTime('01.03.2025 09:05', { ...BERLIN, format: 'dd.MM.yyyy HH:mm' })).toEqual({ iso: '2025-03-01T09:05:00+01:00', zoneAssumed: true });
    expect(readTime('03/01/2025 09:05 -05:00', { ...BERLIN, format: 'MM/dd/yyyy HH:mm ZZ' })).toEqual({ iso: '2025-03-01T09:05:00-05:00', zoneAssumed: false });
  });

  it.each(['yesterday', '', '2025-13-01T00:00:00Z', '01.03.2025 09:05', true, 'x'.repeat(1_000_000), '9'.repeat(30)])('does not read %.40s', (value) => {
    expect(readTime(value, BERLIN)).toBeUndefined();
  });
});
