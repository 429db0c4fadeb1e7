import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { escalab, folderWith } from './support/cli.ts';
import { SAMPLE, sampleWith } from './support/sample.ts';

interface Case {
  readonly name: string;
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  /** What the first line of the error has to say, after the folder's path is taken out. */
  readonly says: RegExp;
  readonly args?: readonly string[];
}

const MODULE = (body: string) => ({ ...SAMPLE, 'escalab.yaml': SAMPLE['escalab.yaml'].replace('policy.yaml', 'policy.ts'), 'policy.ts': body });
const WHEN = 'has(action.amount) && has(authority.limit) && action.amount > authority.limit';
const ALIASES = `version: 1\nx: &x [a]\ny: [${Array.from({ length: 10_000 }, () => '*x').join(', ')}]\n`;

const CASES: readonly Case[] = [
  { name: 'missing config', files: SAMPLE, args: ['--config', 'nowhere.yaml'], says: /^nowhere\.yaml: error\[file-missing\]/ },
  {
    name: 'missing team',
    files: { ...SAMPLE, 'escalab.yaml': SAMPLE['escalab.yaml'].replace('team.yaml', 'tema.yaml') },
    says: /^tema\.yaml: error\[file-missing\]/,
  },
  { name: 'missing policy', files: SAMPLE, args: ['--policy', 'nope.yaml'], says: /^nope\.yaml: error\[file-missing\]/ },
  {
    name: 'misspelt name of a shipped policy',
    files: SAMPLE,
    args: ['--policy', 'balancd'],
    says: /^error\[unknown-policy\]: there is no file `balancd`, and no shipped policy of that name/,
  },
  { name: 'empty file', files: { ...SAMPLE, 'suite.yaml': '' }, says: /^suite\.yaml: error\[file-empty\]/ },
  { name: 'a file of blanks', files: { ...SAMPLE, 'policy.yaml': ' \n\n' }, says: /^policy\.yaml: error\[file-empty\]/ },
  {
    name: 'folder in place of a file',
    files: { ...SAMPLE, 'escalab.yaml': SAMPLE['escalab.yaml'].replace('team: team.yaml', 'team: .') },
    says: /error\[file-is-folder\]/,
  },
  {
    name: 'folder without scenarios',
    files: { ...sampleWith('escalab.yaml', '[suite.yaml]', '[none]'), 'none/x.txt': 'x' },
    says: /^none: error\[no-scenarios\]/,
  },
  { name: 'invalid YAML', files: sampleWith('team.yaml', 'queues:', 'queues: [}'), says: /^team\.yaml:8:10: error\[yaml-invalid\]/ },
  { name: 'cut-off YAML', files: { ...SAMPLE, 'suite.yaml': SAMPLE['suite.yaml'].slice(0, 700) }, says: /^suite\.yaml:\d+:\d+: error\[/ },
  { name: 'ten thousand aliases', files: { ...SAMPLE, 'policy.yaml': ALIASES }, says: /^policy\.yaml:3:\d+: error\[too-many-aliases\]/ },
  {
    name: 'unknown key',
    files: sampleWith('policy.yaml', 'defaults:', 'on_rule_eror: skip\ndefaults:'),
    says: /^policy\.yaml:5:1: error\[unknown-key\]: .*did you mean `on_rule_error`/,
  },
  {
    name: 'unknown key, deep',
    files: sampleWith('suite.yaml', 'basis: mandate\n      reason: 640', 'bassis: mandate\n      reason: 640'),
    says: /^suite\.yaml:26:7: error\[unknown-key\]: .*did you mean `basis`/,
  },
  {
    name: 'unknown key in config',
    files: sampleWith('escalab.yaml', 'traffic:', 'trafic:'),
    says: /^escalab\.yaml:3:1: error\[unknown-key\]: .*did you mean `traffic`/,
  },
  {
    name: 'wrong type',
    files: sampleWith('team.yaml', 'staff: 2', 'staff: two'),
    says: /^team\.yaml:9:39: error\[wrong-type\]: .*expected a number, got `"two"`/,
  },
  {
    name: 'number out of range',
    files: sampleWith('suite.yaml', 'confidence: 0.9 }', 'confidence: 9 }'),
    says: /^suite\.yaml:19:58: error\[out-of-range\]: .*at most 1, got `9`/,
  },
  { name: 'trials out of range', files: sampleWith('escalab.yaml', 'suites:', 'trials: 0\nsuites:'), says: /^escalab\.yaml:4:9: error\[out-of-range\]/ },
  {
    name: 'duplicate id',
    files: sampleWith('suite.yaml', 'scenario: small-refund', 'scenario: big-refund'),
    says: /^suite\.yaml:31:15: error\[duplicate-id\]: .*used twice/,
  },
  {
    name: 'duplicate rule',
    files: { ...SAMPLE, 'policy.yaml': `${SAMPLE['policy.yaml']}  - id: over-limit\n    when: turn > 3.0\n    do: continue\n` },
    says: /^policy\.yaml:11:9: error\[duplicate/,
  },
  { name: 'duplicate policy', files: sampleWith('escalab.yaml', '[policy.yaml]', '[policy.yaml, policy.yaml]'), says: /error\[duplicate-id\]/ },
  {
    name: 'beat that does not exist',
    files: sampleWith('suite.yaml', 'answered: thanks', 'answered: thankss'),
    says: /^suite\.yaml:20:27: error\[unknown-beat\]: .*`thankss`/,
  },
  {
    name: 'beat that nothing reaches',
    files: sampleWith('suite.yaml', 'answered: thanks,', 'answered: resolved,'),
    says: /^suite\.yaml:\d+:\d+: error\[beat-unreached\]: .*`thanks`/,
  },
  {
    name: 'window that closes before it opens',
    files: sampleWith('suite.yaml', '{ opens: asks, closes: asks }', '{ opens: thanks, closes: asks }'),
    says: /^suite\.yaml:30:42: error\[window-backwards\]/,
  },
  {
    name: 'window on a beat that does not exist',
    files: sampleWith('suite.yaml', '{ opens: asks, closes: asks }', '{ opens: ask }'),
    says: /^suite\.yaml:30:26: error\[unknown-beat\]/,
  },
  { name: 'queue nobody staffs', files: sampleWith('policy.yaml', 'route: people', 'route: ghosts'), says: /^policy\.yaml:5:20: error\[unstaffed-queue\]/ },
  {
    name: 'queue the team lacks',
    files: sampleWith('policy.yaml', 'route: people', 'route: peeple'),
    says: /^policy\.yaml:5:20: error\[unknown-queue\]: .*did you mean `people`/,
  },
  {
    name: 'skills nobody has',
    files: sampleWith('suite.yaml', 'skills: [billing]', 'skills: [haunting]'),
    says: /^suite\.yaml:29:15: error\[queue-unstaffed\]/,
  },
  { name: 'CEL: unknown variable', files: sampleWith('policy.yaml', WHEN, 'sentimnt.x > 1'), says: /^policy\.yaml:9:11: error\[[\w-]+\]: .*sentimnt/ },
  {
    name: 'CEL: unknown field',
    files: sampleWith('policy.yaml', WHEN, 'signals.confidance < 0.5'),
    says: /^policy\.yaml:9:\d+: error\[[\w-]+\]: .*confidance/,
  },
  { name: 'CEL: syntax', files: sampleWith('policy.yaml', WHEN, 'turn > > 3'), says: /^policy\.yaml:9:\d+: error\[/ },
  { name: 'CEL: types', files: sampleWith('policy.yaml', WHEN, 'action.amount > "500"'), says: /^policy\.yaml:9:\d+: error\[[\w-]+\]: .*text/ },
  { name: 'CEL: not a condition', files: sampleWith('policy.yaml', WHEN, 'turn'), says: /^policy\.yaml:9:\d+: error\[/ },
  {
    name: 'CEL: a pattern that backtracks for ever',
    files: sampleWith('policy.yaml', WHEN, 'message.matches("(a+)+$")'),
    says: /^policy\.yaml:9:\d+: error\[regex-unsafe\]/,
  },
  { name: 'module that throws on load', files: MODULE('throw new Error("boom");\n'), says: /policy\.ts.*error\[[\w-]+\]: .*boom/ },
  { name: 'module that does not parse', files: MODULE('export default {\n  decide( {\n'), says: /^policy\.ts(:\d+:\d+)?: error\[/ },
  { name: 'module that exports nothing', files: MODULE('const x = 1;\n'), says: /^policy\.ts: error\[/ },
  {
    name: 'invalid UTF-8',
    files: { ...SAMPLE, 'suite.yaml': Buffer.concat([Buffer.from('version: 1\nfamily: '), Buffer.from([0xff, 0xfe]), Buffer.from('\n')]) },
    says: /^suite\.yaml:2:9: error\[not-utf8\]/,
  },
  {
    name: 'a 100 MB file',
    files: { ...SAMPLE, 'suite.yaml': Buffer.alloc(100 * 1024 * 1024, '# x\n') },
    says: /^suite\.yaml: error\[file-too-large\]: .*100 MB/,
  },
  {
    name: 'shares that do not add up',
    files: sampleWith('traffic.yaml', 'share: 0.9', 'share: 0.7'),
    says: /^traffic\.yaml:\d+:\d+: error\[wrong-value\]: .*add up to 0\.8/,
  },
  { name: 'a suite that does not exist', files: SAMPLE, args: ['--suite', 'mian'], says: /^escalab\.yaml: error\[unknown-suite\]/ },
  { name: 'a file that is no policy', files: SAMPLE, args: ['--policy', 'team.yaml'], says: /^team\.yaml:\d+:\d+: error\[/ },
  {
    name: 'a line cut in half',
    files: { ...sampleWith('escalab.yaml', '[suite.yaml]', '[lines.jsonl]'), 'lines.jsonl': '{"version": 1, "scen' },
    says: /^lines\.jsonl:1.*: error\[json-invalid\]/,
  },
  {
    name: 'a folder without policies',
    files: { ...sampleWith('escalab.yaml', '[policy.yaml]', '[none]'), 'none/x.txt': 'x' },
    says: /^none: error\[no-policies\]/,
  },
  {
    name: 'an id that tries to leave the folder',
    files: sampleWith('suite.yaml', 'scenario: small-refund', 'scenario: ../../escape'),
    says: /^suite\.yaml:31:15: error\[wrong-value\]: .*lower-case/,
  },
  {
    name: 'a policy name that tries to leave the folder',
    files: sampleWith('policy.yaml', 'policy: mine', 'policy: ../../escape'),
    says: /^policy\.yaml:2:9: error\[wrong-value\]/,
  },
];

describe.each(['check', 'run'])('%s refuses with one clear error', (command) => {
  const made: string[] = [];
  afterEach(() => {
    for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
  });

  it.each(CASES)('$name', async ({ files, args = [], says }) => {
    const folder = folderWith(files);
    made.push(folder);
    const { code, out, err } = await escalab(folder, command, ...args);
    const text = err.replaceAll(`${folder}/`, '');
    expect(text).toMatch(says);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(text).toMatch(/^ {2}help: |error\[[\w-]+\]: .*(expected |must )/m);
    expect(text).not.toMatch(/help: (Correct the value|Add it)\./);
    expect(text).not.toMatch(/^ {4}at |node_modules|ZodError|undefined/m);
  });

  it('and takes the sample it was broken from', async () => {
    const folder = folderWith(SAMPLE);
    made.push(folder);
    mkdirSync(join(folder, 'runs'));
    const { code, err } = await escalab(folder, command);
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });
});

describe('with --json', () => {
  it.each(['check', 'run'])('%s prints the faults for programs as well', async (command) => {
    const folder = folderWith(sampleWith('policy.yaml', 'route: people', 'route: peeple'));
    const { code, out, err } = await escalab(folder, command, '--json');
    expect(code).toBe(2);
    expect(err).toContain('error[unknown-queue]');
    const { errors } = JSON.parse(out);
    expect(errors).toEqual([expect.objectContaining({ code: 'unknown-queue', place: { file: join(folder, 'policy.yaml'), line: 5, column: 20 } })]);
    rmSync(folder, { recursive: true, force: true });
  });
});

describe('usage', () => {
  it.each([
    { args: ['run', '--sed', '3'], says: /unknown option '--sed'.*--seed/s },
    { args: ['run', '--seed', 'x'], says: /whole number/ },
    { args: ['shwo'], says: /shwo/ },
    { args: ['show'], says: /missing required argument 'scenario'/ },
    { args: ['show', 'x'], says: /no-runs/ },
    { args: ['import', 'x.jsonl'], says: /--out/ },
  ])('$args', async ({ args, says }) => {
    const folder = folderWith(SAMPLE);
    const { code, err } = await escalab(folder, ...args);
    expect(err).toMatch(says);
    expect(code).toBe(2);
    rmSync(folder, { recursive: true, force: true });
  });
});
