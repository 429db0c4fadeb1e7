import { expect, it } from 'vitest';
import { retryAfterMs } from './retry-after.ts';

it.each([
  [{}, undefined],
  [{ 'retry-after': '2' }, 2_000],
  [{ 'retry-after': '0.5' }, 500],
  [{ 'retry-after': '0' }, 0],
  [{ 'retry-after-ms': '1500', 'retry-after': '9' }, 1_500],
  [{ 'retry-after': '86400' }, 120_000],
  [{ 'retry-after': '-1' }, undefined],
  [{ 'retry-after': 'Wed, 21 Oct 2026 07:28:00 GMT' }, undefined],
])('%j asks to wait %s ms', (headers, ms) => {
  expect(retryAfterMs(new Headers(headers))).toBe(ms);
});
