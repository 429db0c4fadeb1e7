import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { InputError } from '../core/errors.ts';
import { blockOf } from './block.ts';
import { RUN_FILES } from './folder.ts';
import type { ConversationRecord } from './record.ts';
import { readRecords } from './records.ts';
import type { RunInfo } from './run.ts';
import { anInfo, aRecord as record } from './testdata/run.ts';
import { openRecords } from './writer.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'runs-records-'));
  withStatus('finished');
});
afterAll(() => rmSync(folder, { recursive: true }));
const file = () => join(folder, RUN_FILES.records);
const withStatus = (status: RunInfo['status']) => writeFileSync(join(folder, RUN_FILES.info), JSON.stringify({ ...anInfo(), status }));

async function read(): Promise<ConversationRecord[]> {
  const records: ConversationRecord[] = [];
  for await (const one of readRecords(folder)) records.push(one);
  return records;
}
function write(records: readonly ConversationRecord[]): void {
  writeFileSync(file(), '');
  const writer = openRecords(folder);
  writer.append(blockOf(records));
  writer.close();
}

/** Words that have broken readers of lines: separators, controls, halves of characters, marks of byte order. */
const words = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom('\u2028', '\u2029', '\u0085', '\n', '\r', '\u0000', '\u001b', '"', '\\', '\ud83d', '\ude00', '😀', '\ufeff', '\u202e', 'ä'),
  }),
);

describe('records', () => {
  it('come back as they were written, whatever the customer said', async () => {
    const conversations = fc.array(fc.array(words, { minLength: 1, maxLength: 4 }), { maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(conversations, async (some) => {
        const records = some.map((said, index) => record(said, index + 1));
        write(records);
        expect(readFileSync(file(), 'utf8').split('\n')).toHaveLength(records.length + 1);
        expect(await read()).toEqual(records);
      }),
    );
  });

  it('take a million characters', async () => {
    const records = [record(['x\u2028'.repeat(500_000)], 1), record(['after'], 2)];
    write(records);
    const [first, second] = await read();
    expect(first?.courses[0]?.turns[0]?.customer === 'x\u2028'.repeat(500_000)).toBe(true);
    expect(second).toEqual(records[1]);
  });

  it.each<[string, string, string]>([
    ['a line that is cut off', '{"v":1,"scena', 'record-damaged the record is cut off or damaged'],
    ['a line of another version', JSON.stringify({ ...record(['x']), v: 2 }), 'wrong-value `v`: expected `1`, got `2`'],
    ['a key that nobody knows', JSON.stringify({ ...record(['x']), extra: 1 }), 'unknown-key unknown key `extra`'],
  ])('are refused at %s, with its number', async (_name, text, expected) => {
    write([record(['one'])]);
    appendFileSync(file(), `\n${text}`);
    const error = await read().catch((thrown: unknown) => thrown);
    if (!(error instanceof InputError)) throw error;
    const [problem] = error.problems;
    expect([`${problem?.code} ${problem?.message}`, problem?.place]).toEqual([expected, { file: file(), line: 3 }]);
  });

  it('that are read before the damage are not lost', async () => {
    write([record(['one'], 1), record(['two'], 2)]);
    appendFileSync(file(), '{');
    const trials: number[] = [];
    await expect(async () => {
      for await (const { trial } of readRecords(folder)) trials.push(trial);
    }).rejects.toThrow(InputError);
    expect(trials).toEqual([1, 2]);
  });

  describe('of which the last was being written', () => {
    it.each(['{"v":1,"scena', '{"v":1,"customer":"\u00e4'])('are read without it where the run did not finish: %s', async (half) => {
      write([record(['one'], 1), record(['two'], 2)]);
      appendFileSync(file(), Buffer.from(half).subarray(0, -1));
      withStatus('running');
      expect((await read()).map(({ trial }) => trial)).toEqual([1, 2]);
      withStatus('interrupted');
      expect(await read()).toHaveLength(2);
      withStatus('finished');
      await expect(read()).rejects.toThrow(InputError);
    });

    it('are refused where that is a whole record of another version', async () => {
      write([record(['one'], 1)]);
      appendFileSync(file(), JSON.stringify({ ...record(['x']), v: 2 }));
      withStatus('running');
      await expect(read()).rejects.toThrow('expected `1`, got `2`');
    });

    it('are refused where the damage is in the middle', async () => {
      write([record(['one'], 1)]);
      appendFileSync(file(), '{"v":1,"scena\n');
      withStatus('running');
      await expect(read()).rejects.toThrow('the record is cut off or damaged');
    });
  });
});
