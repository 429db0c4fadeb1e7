import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importSuite } from './import.ts';
import { createRedactor } from './redaction.ts';

const data = process.env.ESCALAB_DATA;

describe.skipIf(data === undefined)('multidogo-sample.jsonl (needs the folder ESCALAB_DATA)', () => {
  it('comes in whole: every conversation, every turn but those without words', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'import-multidogo-'));
    try {
      const report = await importSuite({ source: join(data ?? '', 'multidogo-sample.jsonl'), dir, redactor: createRedactor() });
      // 16,541 turns in the file (`jq '.turns|length' | paste -sd+ | bc`), 10 of them blank.
      expect(report).toMatchObject({
        read: 2000,
        imported: 2000,
        left_out: 0,
        turns: 16_531,
        dropped: { empty_customer: 10 },
        needs: { unlabelled: 2000 },
        never_found: [],
      });
    } finally {
      rmSync(dir, { recursive: true });
    }
  });
});
