import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Scenario } from '../scenario.ts';
import { importSuite } from './import.ts';

const data = process.env.ESCALAB_DATA;

describe.skipIf(data === undefined)('tau-airline-v1.jsonl (needs the folder ESCALAB_DATA)', () => {
  it('comes in whole: every conversation, every transfer, no mark that gives the answer away', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'import-tau-'));
    try {
      const report = await importSuite({ source: join(data ?? '', 'tau-airline-v1.jsonl'), dir, format: 'tau' });
      expect(report).toMatchObject({
        read: 200,
        imported: 200,
        left_out: 0,
        recorded_transfers: 48,
        needs: { must: 16, unlabelled: 184, may: 0, must_not: 0 },
        unknown_actions: {},
      });
      const text = readFileSync(join(dir, 'scenarios.jsonl'), 'utf8');
      expect(text).not.toMatch(/###(?:TRANSFER|STOP)###|transfer_to_human_agents/);
      const scenarios = text
        .trimEnd()
        .split('\n')
        .map((line) => Scenario.parse(JSON.parse(line)));
      expect(new Set(scenarios.map((one) => one.family)).size).toBe(50);
      for (const { customer } of scenarios) {
        if (customer.kind !== 'transcript' || customer.recorded_transfer === undefined) continue;
        expect(customer.recorded_transfer).toBe(customer.turns.length);
        expect(customer.turns.at(-1)?.move).toBeUndefined();
      }
    } finally {
      rmSync(dir, { recursive: true });
    }
  });
});
