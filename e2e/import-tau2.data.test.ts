import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importSuite } from '../scenarios/import/import.ts';
import { createRedactor } from '../scenarios/import/redaction.ts';

const data = process.env['ESCALAB_DATA'];

describe.skipIf(data === undefined)('import of tau2-tasks-train.jsonl (needs the folder ESCALAB_DATA)', () => {
  const source = join(data ?? '', 'tau2-tasks-train.jsonl');
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'escalab-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('takes the tasks of one domain and counts the others, the same bytes each time', async () => {
    const dir = join(folder, 'retail');
    const once = await importSuite({ source, dir, format: 'tau2-retail', redactor: createRedactor() });
    expect(once).toMatchObject({ read: 178, imported: 74, passed_over: 104, left_out: 0 });
    const bytes = readFileSync(join(dir, 'scenarios.jsonl'));
    expect(await importSuite({ source, dir, format: 'tau2-retail', redactor: createRedactor() })).toEqual(once);
    expect(readFileSync(join(dir, 'scenarios.jsonl')).equals(bytes)).toBe(true);
  });

  it('goes by the first task where no domain is named, and says so', async () => {
    const report = await importSuite({ source, dir: join(folder, 'some') });
    expect(report.guessed[0]).toBe('the format is `tau2-airline`, by its first record');
    expect(report).toMatchObject({ imported: 30, passed_over: 148 });
  });
});
