import { readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { isAsPrinted, stepsOf } from './guide/page.ts';
import { Reader } from './guide/reader.ts';
import { folderWith } from './support/cli.ts';

const data = process.env['ESCALAB_DATA'];
const steps = stepsOf(readFileSync(join(import.meta.dirname, '../docs/recorded-conversations.md'), 'utf8'));

describe.skipIf(data === undefined)('docs/recorded-conversations.md, followed (needs the folder ESCALAB_DATA)', () => {
  const folder = folderWith({});
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const reader = new Reader(folder);
  if (data !== undefined) symlinkSync(join(data, 'tau-airline-v1.jsonl'), join(folder, 'tau-airline-v1.jsonl'));

  for (const step of steps) {
    for (const { command, output } of step.kind === 'console' ? step.commands : []) {
      it(command, async () => {
        const { code, text } = await reader.type(command);
        expect(code).toBe(0);
        if (!isAsPrinted(output, text)) expect(text).toBe(output);
      });
    }
  }
});
