import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { testFolder } from '../testdata/folder.ts';
import { type LedgerEntry, openLedger, sumOf } from './ledger.ts';

const USAGE = { input: 10, output: 5, cacheRead: 0, cacheWrite: 0 };
const made = (call: string, reserved: number): LedgerEntry => ({ call, role: 'customer', model: 'm', batch: false, reserved });
const settled = (call: string, cost: number): LedgerEntry => ({ call, usage: USAGE, cost, saved: 0 });

describe('the ledger', () => {
  it('knows after a kill what was spent, and what may have been', () => {
    const file = join(testFolder(), 'run', 'spend.jsonl');
    const first = openLedger(file);
    for (const entry of [made('call-1', 100), made('call-2', 200), settled('call-1', 60), made('call-3', 300), { call: 'call-3', free: true } as const])
      first.write(entry);
    first.close();
    appendFileSync(file, '{"call":"call-4","rol');
    const again = openLedger(file);
    expect(sumOf(again.earlier)).toEqual({ open: new Map([['call-2', 200]]), spent: 60 });
    again.write(settled('call-2', 1));
    again.close();
    expect(
      readFileSync(file, 'utf8')
        .split('\n')
        .slice(0, -1)
        .map((line) => JSON.parse(line)),
    ).toHaveLength(6);
  });

  it('refuses what it did not write, by line', () => {
    const file = join(testFolder(), 'spend.jsonl');
    writeFileSync(file, `${JSON.stringify(made('call-1', 1))}\n{"call":"call-1","cost":"nothing"}\n`);
    expect(() => openLedger(file)).toThrow('this line is no entry of a ledger of model calls');
  });
});
