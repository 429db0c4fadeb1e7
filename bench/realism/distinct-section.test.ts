import { expect, it } from 'vitest';
import { distinctByPersona } from './distinct-section.ts';

const EACH = 700;

it('no two of 700 conversations of one shipped persona have the same words of the customer', { timeout: 60_000 }, () => {
  const rows = distinctByPersona(EACH, 1);
  expect(rows.length).toBeGreaterThan(10);
  expect(rows.filter(({ distinct }) => distinct < EACH)).toEqual([]);
});
