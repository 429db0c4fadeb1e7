import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CsvOptions, csvConversations } from './csv.ts';
import type { SourceItem } from './record.ts';

const WANTED = ['id', 'text'].map((name) => ({ what: name, names: [name], required: true }));

async function read(bytes: Uint8Array, more: Partial<CsvOptions['settings']> = {}, piece = bytes.length): Promise<{ items: SourceItem[]; guesses: string[] }> {
  const guesses: string[] = [];
  async function* chunks() {
    for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
  }
  const options = {
    settings: { delimiter: 'auto', quote: 'double', ...more },
    wanted: WANTED,
    id: ['id'],
    onGuess: (what: string) => guesses.push(what),
  } as const;
  const items: SourceItem[] = [];
  for await (const item of csvConversations(chunks(), 'in.csv', options)) items.push(item);
  return { items, guesses };
}

const texts = (items: readonly SourceItem[]) =>
  items.map((item) =>
    item.kind === 'record' ? (item.record.table?.rows ?? []).map((row) => [row.line, row.cells['id'], row.cells['text']]) : item.problem.code,
  );

describe('csvConversations', () => {
  it.each<[string, string, Partial<CsvOptions['settings']>]>([
    ['plain', 'id,text\na,x\na,y\nb,z\n', {}],
    ['without a last line end', 'id,text\na,x\na,y\nb,z', {}],
    ['CR LF', 'id,text\r\na,x\r\na,y\r\nb,z\r\n', {}],
    ['semicolons and a byte order mark', '\ufeffid;text\na;x\na;y\nb;z\n', {}],
    ['tabs', 'id\ttext\na\tx\na\ty\nb\tz\n', {}],
    ['bars', 'id|text\na|x\na|y\nb|z\n', {}],
    ['quotes all over', '"id","text"\n"a","x"\n"a","y"\n"b","z"\n', {}],
    ['single quotes', "id,text\n'a','x'\na,y\nb,z\n", { quote: 'single' }],
    ['columns in another order, with others between', 'text,other,id\nx,1,a\ny,2,a\nz,3,b\n', {}],
    ['empty cells behind the header', 'id,text\na,x,,\na,y\nb,z,\n', {}],
    ['commas, though the header has a semicolon in quotes', '"a;b;c",id,text\n1,a,x\n1,a,y\n1,b,z\n', {}],
  ])('%s', async (_name, text, settings) => {
    const { items } = await read(Buffer.from(text), settings);
    expect(texts(items)).toEqual([
      [
        [2, 'a', 'x'],
        [3, 'a', 'y'],
      ],
      [[4, 'b', 'z']],
    ]);
  });

  it('tells lines by the file, not by rows', async () => {
    const { items } = await read(Buffer.from('id,text\r\na,"x\r\n\r\nx"\r\n\r\na,y\r\nb,"z\nz"\r\nc,v\r\n'));
    expect(texts(items)).toEqual([
      [
        [2, 'a', 'x\r\n\r\nx'],
        [6, 'a', 'y'],
      ],
      [[7, 'b', 'z\nz']],
      [[9, 'c', 'v']],
    ]);
  });

  it('leaves quotes alone where they mean nothing', async () => {
    const { items } = await read(Buffer.from('id\ttext\na\t"Hi" she said\n'), { quote: 'none' });
    expect(texts(items)).toEqual([[[2, 'a', '"Hi" she said']]]);
  });

  it('reads other encodings, by their mark or by name', async () => {
    const text = 'id,text\na,Grüße – €5\n';
    const marked = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
    const expected = [[[2, 'a', 'Grüße – €5']]];
    expect(texts((await read(marked, {}, 5)).items)).toEqual(expected);
    expect((await read(marked)).guesses).toContain('the encoding is utf-16le, by the byte order mark');
    expect(texts((await read(Buffer.from(text, 'utf16le'), { encoding: 'utf-16le' })).items)).toEqual(expected);
    const western = Buffer.from('id,text\na,Gr\xfc\xdfe \x96 \x805\n', 'latin1');
    for (const encoding of ['windows-1252', 'latin1'] as const) expect(texts((await read(western, { encoding })).items)).toEqual(expected);
  });

  it('says which character parts the cells', async () => {
    expect((await read(Buffer.from('id;text\na;x\n'))).guesses).toEqual(['cells are parted by `;`']);
    expect((await read(Buffer.from('id;text\na;x\n'), { delimiter: 'semicolon' })).guesses).toEqual([]);
  });

  it('gives up a conversation that no one can have had, and goes on', async () => {
    const { items } = await read(Buffer.from(`id,text\n${'a,x\n'.repeat(10_001)}b,z\n`));
    expect(texts(items)).toEqual(['conversation-too-long', [[10_003, 'b', 'z']]]);
  });

  it('reads what was written, however it is cut into pieces', async () => {
    const cell = fc.oneof(fc.string({ unit: 'binary', minLength: 1 }), fc.constantFrom('"', ',', 'a"b', '\n', '\r\n', ' x ', '""'));
    // Half of a pair of units cannot be written as UTF-8.
    const text = cell.filter((one) => !/\p{Cs}/u.test(one) && !one.startsWith('\ufeff'));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(text, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 1, max: 64 }),
        async (said, piece) => {
          const rows = said.flatMap((words, index) => words.map((word) => [`c${index}`, word]));
          const { items } = await read(Buffer.from(stringify([['id', 'text'], ...rows], { quoted: true })), {}, piece);
          expect(items.map((item) => (item.kind === 'record' ? item.record.table?.rows.map((row) => row.cells['text']) : item))).toEqual(said);
        },
      ),
    );
  });
});
