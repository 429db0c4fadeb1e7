import { expect, it } from 'vitest';
import { anew } from './anew.ts';
import { playSlots, stageFor } from './play.ts';
import { tenVariants } from './policies.ts';
import { benchSlots } from './population.ts';

const records: Parameters<typeof anew>[0][] = [];
await playSlots(stageFor(tenVariants()), benchSlots(200), (record) => records.push(record));

it('is equal, and the same in JSON', () => {
  for (const record of records) {
    expect(anew(record)).toEqual(record);
    expect(JSON.stringify(anew(record))).toBe(JSON.stringify(record));
  }
});

it('shares no object and no list', () => {
  for (const record of records) {
    const parts = new Set(partsOf(record));
    expect(partsOf(anew(record)).filter((part) => parts.has(part))).toEqual([]);
  }
});

function partsOf(value: unknown): object[] {
  return typeof value === 'object' && value !== null ? [value, ...Object.values(value).flatMap(partsOf)] : [];
}
