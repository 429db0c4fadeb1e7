import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { InputError, MachineError } from '../core/errors.ts';
import { RUN_FILES } from './folder.ts';
import { ConversationRecord } from './record.ts';
import { openRecords, readRecords } from './records.ts';

/** A conversation in which the customer says `words`. */
function record(words: readonly string[], trial = 1): ConversationRecord {
  const turns = words.map((customer, index) => ({
    turn: index + 1,
    at: '2026-03-03T10:00:00Z',
    customer,
    signals: { sentiment: -0.25, sensitive_topics: ['legal'] },
    sources: { sentiment: 'given' },
    derived: {},
    action: { name: 'refund', consequence: 'financial', amount: 640 },
    authority: { permitted: false, limit: 200, because: 'over the limit' },
    outcome: 'refused',
    reply: customer,
  }));
  return ConversationRecord.parse({
    v: 1,
    scenario: 'hello',
    family: 'greetings',
    stratum: 'other',
    trial,
    kind: 'script',
    context: { channel: 'chat', language: 'en', account: { id: 'c-1' }, contacts: [] },
    status: 'played',
    courses: [{ id: '0', turns, end: 'resolved' }],
    latent: { '0': { beats: turns.map(() => 'b'), asks: [] } },
    variants: { v: { course: '0', offers: [], decisions: [], stop: { how: 'ended', turn: turns.length, end: 'resolved' } } },
    on_derived: {},
  });
}

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'runs-records-'));
});
afterAll(() => rmSync(folder, { recursive: true }));
const file = () => join(folder, RUN_FILES.records);

async function read(): Promise<ConversationRecord[]> {
  const records: ConversationRecord[] = [];
  for await (const one of readRecords(folder)) records.push(one);
  return records;
}
function write(records: readonly ConversationRecord[]): void {
  writeFileSync(file(), '');
  const writer = openRecords(folder);
  for (const one of records) writer.append(one);
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

  it('are appended to those that are there', async () => {
    write([record(['one'], 1)]);
    const writer = openRecords(folder);
    writer.append(record(['two'], 2));
    writer.close();
    expect((await read()).map(({ trial }) => trial)).toEqual([1, 2]);
  });

  it('reach the file in whole lines, once a block is full', () => {
    write([]);
    const writer = openRecords(folder);
    writer.append(record(['small']));
    expect(readFileSync(file(), 'utf8')).toBe('');
    writer.append(record(['x'.repeat(1 << 20)]));
    const written = readFileSync(file(), 'utf8');
    expect(written.endsWith('}\n')).toBe(true);
    expect(written.split('\n')).toHaveLength(3);
    writer.close();
    expect(readFileSync(file(), 'utf8')).toBe(written);
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

  it('cannot be opened in a folder that is a file', () => {
    write([]);
    expect(() => openRecords(file())).toThrow(MachineError);
  });
});
