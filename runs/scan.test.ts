import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RUN_FILES } from './folder.ts';
import { scanRecords } from './scan.ts';
import { anInfo, aRecord } from './testdata/run.ts';

const IDS = ['a', 'b', 'c'];
const RECORDS = IDS.flatMap((id) => [aRecord([`${id} ä`], 1, id), aRecord([id], 2, id)]);
const LINES = RECORDS.map((record) => `${JSON.stringify(record)}\n`);
const bytesOf = (lines: readonly string[]) => Buffer.byteLength(lines.join(''));
/** By the checksum of the standard library over all at once. */
const writtenOf = (lines: readonly string[]) => ({ bytes: bytesOf(lines), crc32: crc32(lines.join('')) });

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'runs-scan-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const scan = (text: string | Uint8Array, over: Parameters<typeof anInfo>[1] = {}) => {
  writeFileSync(join(folder, RUN_FILES.records), text);
  return scanRecords(folder, anInfo(IDS, over), IDS);
};
const counted = (conversations: number) => ({ conversations, errored: 0, invalid: 0 });

describe('scanRecords', () => {
  it.each([0, 1, 5, 6])('finds %i whole lines', async (count) => {
    const lines = LINES.slice(0, count);
    expect(await scan(lines.join(''))).toEqual({ counts: counted(count), written: writtenOf(lines), halfWritten: 0 });
  });

  it('knows a line that was being written wherever it was cut, also inside a character', async () => {
    const whole = Buffer.from(LINES.slice(0, 3).join(''));
    const kept = bytesOf(LINES.slice(0, 2));
    for (let cut = kept + 1; cut < whole.length; cut += 1) {
      expect(await scan(whole.subarray(0, cut))).toEqual({ counts: counted(2), written: writtenOf(LINES.slice(0, 2)), halfWritten: cut - kept });
    }
  });

  it('counts what errored', async () => {
    const broken = { ...aRecord([], 1, 'a'), status: 'errored', error: 'x', variants: {} };
    expect((await scan(`${JSON.stringify(broken)}\n`)).counts).toEqual({ conversations: 1, errored: 1, invalid: 0 });
  });

  it('looks for the slots of its shard', async () => {
    const shard = { index: 2, of: 3 };
    expect(await scan(LINES.slice(2, 4).join(''), { shard })).toEqual({ counts: counted(2), written: writtenOf(LINES.slice(2, 4)), halfWritten: 0 });
    expect((await scan(LINES.slice(2, 5).join(''), { shard })).problem?.message).toBe('the record of `c`, trial 1 is more than the run has to play');
  });

  it('looks for as many trials as each scenario has', async () => {
    const settings = { seed: 1, trials: 2, allocation: [1, 0, 2], max_turns: 12 };
    const lines = [LINES[0], LINES[4], LINES[5]].join('');
    expect((await scan(lines, { settings })).counts).toEqual(counted(3));
  });

  it.each<[string, string, string]>([
    ['garbage', 'garbage\n', 'record-damaged the line is not a record: it is not valid JSON'],
    ['an empty line', '\n', 'record-damaged the line is not a record: it is not valid JSON'],
    ['zeros', '\0\0\0\n', 'record-damaged the line is not a record: it is not valid JSON'],
    ['a number', '7\n', 'record-damaged the line is not a record: it is not valid JSON'],
    ['another version', '{"v":2}\n', 'record-version the record has version 2; this escalab writes and reads version 1'],
    ['no version', '{}\n', 'record-version the record has version nothing; this escalab writes and reads version 1'],
    ['a conversation that comes later', LINES[3] ?? '', 'record-misplaced the record is of `b`, trial 2; here `b`, trial 1 should stand'],
    ['a conversation twice', LINES[1] ?? '', 'record-misplaced the record is of `a`, trial 2; here `b`, trial 1 should stand'],
    ['a shell of a record', '{"v":1,"scenario":"b","trial":1}\n', 'record-damaged the line is not a record: it lacks what was played'],
  ])('stops at %s in the middle, and says where', async (_name, text, expected) => {
    writeFileSync(join(folder, RUN_FILES.records), LINES.slice(0, 2).join(''));
    appendFileSync(join(folder, RUN_FILES.records), text + LINES.slice(2).join(''));
    const { counts, written, problem } = await scanRecords(folder, anInfo(IDS), IDS);
    expect([counts, written]).toEqual([counted(2), writtenOf(LINES.slice(0, 2))]);
    expect(`${problem?.code} ${problem?.message}`).toBe(expected);
    expect(problem?.place).toEqual({ file: join(folder, RUN_FILES.records), line: 3 });
  });
});
