import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { escalab, folderWith } from './support/cli.ts';
import { SAMPLE } from './support/sample.ts';

const TEAM = SAMPLE['team.yaml'];
const MAPPING = `version: 1
mapping: helpdesk
input: csv
conversation:
  id: ticket
  label: { field: human, values: { "yes": must, "no": unlabelled } }
messages:
  role: { field: who, values: { client: customer, bot: agent } }
  text: words
`;
const HEAD = 'ticket,who,words,human\n';
const row = (ticket: string, words = 'hello', who = 'client', human = 'no') => `${ticket},${who},${words},${human}\n`;
const line = (id: unknown, content: unknown = 'hello', role = 'user') => `${JSON.stringify({ id, messages: [{ role, content }] })}\n`;

interface Case {
  readonly name: string;
  /** A file of JSON lines, or of CSV for `MAPPING`, by how it begins. */
  readonly file: string | Uint8Array;
  /** What the first line of the refusal says. */
  readonly says: RegExp;
  /** What `--skip-bad` brings in: ids, or that it refuses all the same. */
  readonly kept: readonly string[] | 'refused';
  readonly csv?: boolean;
  readonly mapping?: string;
}

const CASES: readonly Case[] = [
  {
    name: 'a line cut in half',
    file: `${line('a')}{"id": "b", "messages": [{"role": "us`,
    says: /^in\.jsonl:2:38: error\[json-invalid\]: not valid JSON: the line breaks off/,
    kept: ['a'],
  },
  {
    name: 'invalid UTF-8 inside a line',
    file: Buffer.concat([Buffer.from(line('a')), Buffer.from('{"id":"b","x":"'), Buffer.from([0xe9]), Buffer.from(`"}\n${line('c')}`)]),
    says: /^in\.jsonl:2:16: error\[not-utf8\]/,
    kept: ['a', 'c'],
  },
  { name: 'an id used twice', file: line('a') + line('a') + line('b'), says: /^in\.jsonl:2: error\[duplicate-id\]: .*`a`.*first on line 1/, kept: ['a', 'b'] },
  {
    name: 'a role nobody knows',
    file: line('a') + line('b', 'x', 'assitant'),
    says: /^in\.jsonl:2: error\[unknown-value\]: `messages\.0\.role`: `"assitant"` is none of the known values\n.*Did you mean `assistant`/,
    kept: ['a'],
  },
  { name: 'an empty conversation', file: `${line('a')}{"id": "b", "messages": []}\n`, says: /^in\.jsonl:2: error\[no-messages\]/, kept: ['a'] },
  { name: 'no word of the customer', file: line('a') + line('b', 'x', 'agent'), says: /^in\.jsonl:2: error\[no-customer-message\]/, kept: ['a'] },
  {
    name: 'a message of 10 MB',
    file: line('a') + line('b', 'x'.repeat(10 * 1024 * 1024)),
    says: /^in\.jsonl:2: error\[wrong-value\]: `messages\.0\.content`: expected at most 1,000,000 characters, found 10,485,760/,
    kept: ['a'],
  },
  {
    name: 'a line of 40 MB',
    file: line('a') + line('b', 'x'.repeat(40 * 1024 * 1024)) + line('c'),
    says: /^in\.jsonl:2: error\[line-too-long\]: the line has 41 MB; at most 32 MB are read/,
    kept: ['a', 'c'],
  },
  { name: 'one JSON list', file: '[{"id": "a"}]\n', says: /^in\.jsonl:1: error\[wrong-type\]: expected a JSON object, got a list/, kept: 'refused' },
  { name: 'an empty file', file: '', says: /^in\.jsonl: error\[file-empty\]/, kept: 'refused' },
  { name: 'an empty CSV', csv: true, file: '', says: /^in\.csv: error\[file-empty\]/, kept: 'refused' },
  { name: 'a CSV with a header only', csv: true, file: HEAD, says: /error\[nothing-to-import\]/, kept: 'refused' },
  {
    name: 'a column that is there twice',
    csv: true,
    file: `ticket,who,words,human,words\na,client,hello,no,x\n`,
    says: /^in\.csv:1:5: error\[duplicate-column\]: the column `words` is there twice/,
    kept: 'refused',
  },
  {
    name: 'a column that is not there',
    csv: true,
    file: `ticket,who,word,human\na,client,hello,no\n`,
    says: /^in\.csv:1: error\[missing-column\]: no column `words`, which `messages\.text` needs\n.*Did you mean `word`/,
    kept: 'refused',
  },
  {
    name: 'a quote that is never closed',
    csv: true,
    file: HEAD + row('a') + row('b', '"hello') + row('c') + row('d'),
    says: /^in\.csv:3: error\[csv-quote-open\]/,
    kept: 'refused',
  },
  {
    name: 'text after a closing quote',
    csv: true,
    file: HEAD + row('a') + row('b', '"so" she said'),
    says: /^in\.csv:3: error\[csv-quote-stray\]/,
    kept: 'refused',
  },
  {
    name: 'a row with a cell too many',
    csv: true,
    file: HEAD + row('a') + row('b') + row('b', 'hello, you') + row('b') + row('c'),
    says: /^in\.csv:4:5: error\[csv-ragged\]: the row has 5 cells, the header 4/,
    kept: ['a', 'c'],
  },
  {
    name: 'a short row between two conversations, which may be of either',
    csv: true,
    file: `${HEAD}${row('a')}${row('b')}b\n${row('c')}${row('d')}`,
    says: /^in\.csv:4:2: error\[csv-ragged\]/,
    kept: ['a', 'd'],
  },
  {
    name: 'invalid UTF-8 in a cell',
    csv: true,
    file: Buffer.concat([Buffer.from(`${HEAD}${row('a')}b,client,caf`), Buffer.from([0xe9]), Buffer.from(`,no\n${row('c')}`)]),
    says: /^in\.csv:3:3: error\[not-utf8\]: the cell of `words` is not valid UTF-8\n.*encoding: windows-1252/,
    kept: ['a', 'c'],
  },
  {
    name: 'a conversation that comes back',
    csv: true,
    file: HEAD + row('a') + row('b') + row('a'),
    says: /^in\.csv:4:1: error\[conversation-split\]: .*`a` comes back here; its rows ended on line 2\n.*Sort by `ticket`/,
    kept: 'refused',
  },
  { name: 'a row without an id', csv: true, file: HEAD + row('a') + row('') + row('c') + row('d'), says: /^in\.csv:3:1: error\[missing-id\]/, kept: ['d'] },
  {
    name: 'a label that the table does not hold',
    csv: true,
    file: HEAD + row('a') + row('b', 'hello', 'client', 'maybe'),
    says: /^in\.csv:3:4: error\[unknown-value\]: `human`: `"maybe"` is none of the known values\n.*Known: `yes`, `no`/,
    kept: ['a'],
  },
  {
    name: 'rows that disagree on the label',
    csv: true,
    file: HEAD + row('a') + row('b') + row('b', 'hello', 'client', 'yes'),
    says: /^in\.csv:4:4: error\[wrong-value\]: `human`: expected `unlabelled` as on the rows before/,
    kept: ['a'],
  },
  {
    name: 'a role that the table does not hold',
    csv: true,
    file: HEAD + row('a') + row('b', 'hello', 'clinet'),
    says: /^in\.csv:3:2: error\[unknown-value\]: `who`.*\n.*Did you mean `client`/,
    kept: ['a'],
  },
  {
    name: 'a mapping with a misspelt key',
    csv: true,
    file: HEAD + row('a'),
    mapping: MAPPING.replace('  text:', '  txet:'),
    says: /(?:^|\n)mapping\.yaml:9:3: error\[unknown-key\]: unknown key `txet`, did you mean `text`\?/,
    kept: 'refused',
  },
  {
    name: 'a mapping with a role that is none',
    csv: true,
    file: HEAD + row('a'),
    mapping: MAPPING.replace('bot: agent', 'bot: agnet'),
    says: /^mapping\.yaml:8:\d+: error\[wrong-value\]: `messages\.role\.values\.bot`: .*`agent`/,
    kept: 'refused',
  },
];

let folder: string;
afterEach(() => rmSync(folder, { recursive: true }));

const keptIds = () =>
  readFileSync(join(folder, 'out', 'scenarios.jsonl'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((text) => JSON.parse(text).scenario);

describe.each(CASES)('$name', ({ file, says, kept, csv, mapping }) => {
  const name = csv ? 'in.csv' : 'in.jsonl';
  const begin = (...args: string[]) => {
    folder = folderWith({ [name]: file, 'team.yaml': TEAM, 'mapping.yaml': mapping ?? MAPPING });
    return escalab(folder, 'import', name, '--team', 'team.yaml', '--out', 'out', ...(csv ? ['--mapping', 'mapping.yaml'] : []), ...args);
  };

  it('is refused, and nothing is written', async () => {
    const { code, err } = await begin();
    expect(code).toBe(2);
    expect(err.replaceAll(`${folder}/`, '')).toMatch(says);
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });

  it(kept === 'refused' ? 'is refused with --skip-bad too' : 'is left out with --skip-bad, which says so', async () => {
    const { code, out } = await begin('--skip-bad');
    if (kept === 'refused') {
      expect([code, existsSync(join(folder, 'out'))]).toEqual([2, false]);
      return;
    }
    expect(code).toBe(0);
    expect(keptIds()).toEqual(kept);
    expect(out).toMatch(/left out {3}\d/);
    expect(readFileSync(join(folder, 'out', 'left-out.csv'), 'utf8').split('\n').length).toBeGreaterThan(2);
  });
});

describe('hostile ids', () => {
  const IDS = ['../../etc/passwd', '\u001b[2Jx\u0000', 'x'.repeat(10_000), '__proto__', 'constructor', '-', 'CON', '=1+1'];

  it('become names that stay inside the folder, each its own, and reach no screen raw', async () => {
    folder = folderWith({ 'in.jsonl': [...IDS, ...IDS].map((id) => line(id)).join(''), 'team.yaml': TEAM });
    const { code, out } = await escalab(folder, 'import', 'in.jsonl', '--team', 'team.yaml', '--out', 'out', '--skip-bad');
    expect(code).toBe(0);
    expect(new Set(keptIds()).size).toBe(IDS.length);
    for (const id of keptIds()) expect(id).toMatch(/^[a-z0-9][a-z0-9_-]{0,79}$/);
    expect(readdirSync(folder).sort()).toEqual(['in.jsonl', 'out', 'team.yaml']);
    expect(out).not.toMatch(/(?!\n)\p{Cc}/u);
    expect(out.split('\n').every((text) => text.length < 400)).toBe(true);
  });
});
