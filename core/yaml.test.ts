import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { InputError, type Place } from './errors.ts';
import { type Path, parseYaml, readYaml } from './yaml.ts';

function problemIn(text: string): string {
  try {
    parseYaml('f.yaml', text);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return error.problems.map(({ place, code, message }) => `${place?.line}:${place?.column} ${code} ${message}`).join('\n');
  }
  return 'fine';
}

describe('parseYaml', () => {
  it.each<[string, unknown]>([
    ['a: 1\nb: [x, true, null, "2"]\n', { a: 1, b: ['x', true, null, '2'] }],
    ['base: &b { x: 1 }\nc:\n  <<: *b\n  y: 2\n', { base: { x: 1 }, c: { x: 1, y: 2 } }],
    ['# nothing but a comment\n', null],
    ['say: >-\n  two\n  lines\n', { say: 'two lines' }],
    ['at: 2026-03-02T10:00:00Z\nnorway: no\n', { at: '2026-03-02T10:00:00Z', norway: 'no' }],
  ])('reads %j', (text, value) => {
    expect(parseYaml('f.yaml', text).value).toEqual(value);
  });

  it('keeps a key that would change what the object is', () => {
    expect(Object.entries(parseYaml('f.yaml', '__proto__: { admin: true }').value as object)).toEqual([['__proto__', { admin: true }]]);
  });

  it.each<[string, string, string]>([
    ['a key given twice', 'a: 1\nb: 2\na: 3\n', '3:1 duplicate-key not valid YAML: Map keys must be unique'],
    ['a key given twice further in', 'a:\n  - b: 1\n    b: 2\n', '3:5 duplicate-key not valid YAML: Map keys must be unique'],
    [
      'a list that does not end',
      'a: [1, 2\nb: 3\n',
      '2:1 yaml-invalid not valid YAML: Flow sequence in block collection must be sufficiently indented and end with a ]',
    ],
    ['a quote that does not end', 'a: 1\nb: "x\n', '3:1 yaml-invalid not valid YAML: Missing closing "quote'],
    ['a tab for indentation', 'a:\n\tb: 1\n', '2:1 yaml-invalid not valid YAML: Tabs are not allowed as indentation'],
    ['a colon inside a value', 'a: b: c\n', '1:4 yaml-invalid not valid YAML: Nested mappings are not allowed in compact mappings'],
    ['two documents', 'a: 1\n---\nb: 2\n', '2:1 yaml-invalid not valid YAML: Source contains multiple documents; please use YAML.parseAllDocuments()'],
    ['a tag that asks for code', 'a: !!js/function x\n', '1:4 yaml-invalid not valid YAML: Unresolved tag: tag:yaml.org,2002:js/function'],
    ['an alias of nothing', 'a: 1\nb: *bold*\n', '2:4 unknown-alias no anchor `&bold*` comes before this alias'],
    ['an alias before its anchor', 'a: *x\nb: &x 1\n', '1:4 unknown-alias no anchor `&x` comes before this alias'],
  ])('refuses %s', (_name, text, expected) => {
    expect(problemIn(text)).toBe(expected);
  });

  it.each([
    ['a: 1\nb: { route: general, say: A colleague calls you {when}. }\nc: []\n', '2:49 `{when}`', 'A text with `{ }` inside `{ }` must be quoted.'],
    ['b: { say: {when} we call, route: x }\n', '1:11 `{when}`', 'A text with `{ }` inside `{ }` must be quoted.'],
    ['b:\n  - { say: Hello\n      you {last_words} }\n', '3:11 `{last_words}`', 'A text with `{ }` inside `{ }` must be quoted.'],
    ['b: [ x {when} y ]\n', '1:8 `{when}`', 'A text with `{ }` inside `{ }` must be quoted.'],
    ['b:\n  say: {when} we call\n', '2:8 `{when}`', 'A text that begins with `{` must be quoted.'],
  ])('says of a placeholder that is taken for a mapping to quote the text: %j', (text, at, help) => {
    expect(problemIn(text)).toBe(at.replace(' ', ' yaml-invalid not valid YAML: ').concat(' stands in a text without quotes'));
    expect(() => parseYaml('f.yaml', text)).toThrow(expect.objectContaining({ problems: [expect.objectContaining({ help })] }));
  });

  it.each(['b: { a: {x: 1} y }\n', 'b: { a: 1\nc: {when}\n', 'b: { say: "you {when}" x }\n'])('looks for no placeholder where there is none: %j', (text) => {
    expect(problemIn(text)).toMatch(/^\d+:\d+ yaml-invalid not valid YAML: [A-Z]/);
  });

  it('says what to do about a key given twice', () => {
    expect(() => parseYaml('f.yaml', 'a: 1\na: 3\n')).toThrow(
      expect.objectContaining({ problems: [expect.objectContaining({ help: 'Remove one of them.' })] }),
    );
  });

  it('takes 200 aliases, and no more', () => {
    const aliases = (count: number) => `a: &a x\nb:\n${'  - *a\n'.repeat(count)}`;
    expect(problemIn(aliases(200))).toBe('fine');
    expect(problemIn(aliases(10_000))).toBe('203:5 too-many-aliases more than 200 YAML aliases');
  });

  it('does not unfold aliases of aliases', () => {
    const nine = (name: string) => Array.from({ length: 9 }, () => name).join(', ');
    const levels = Array.from({ length: 20 }, (_, level) => `a${level + 1}: &a${level + 1} [${nine(`*a${level}`)}]`);
    expect(problemIn(`a0: &a0 [${nine('x')}]\n${levels.join('\n')}\n`)).toBe('fine');
  });

  it('refuses what is nested without end', () => {
    expect(problemIn('['.repeat(20_000))).toMatch(/^1:\d+ yaml-invalid not valid YAML/);
  });
});

const TEXT = `version: 1
queues:
  billing:
    skills: [general, billing]
    hours: &office { open: "09:00", close: "18:00" }
  sales:
    hours: *office
    staff:
list:
  - name: ä
    "quoted key": 2
  - name: b
`;

describe('where', () => {
  const { where } = parseYaml('f.yaml', TEXT);

  it.each<[Path, 'key' | 'value', number, number]>([
    [[], 'value', 1, 1],
    [['version'], 'value', 1, 10],
    [['version'], 'key', 1, 1],
    [['queues', 'billing', 'skills', 1], 'value', 4, 23],
    [['queues', 'billing', 'skills'], 'key', 4, 5],
    [['queues', 'billing', 'hours', 'close'], 'value', 5, 44],
    [['queues', 'billing', 'hours', 'close'], 'key', 5, 37],
    [['list', 0, 'name'], 'value', 10, 11],
    [['list', 0, 'quoted key'], 'key', 11, 5],
    [['list', 1], 'value', 12, 5],
    [['queues', 'billing', 'staff'], 'value', 4, 5],
    [['queues', 'billing', 'hours', 'days', 3], 'value', 5, 20],
    [['nowhere', 'at', 'all'], 'value', 1, 1],
    [['list', 7], 'value', 10, 3],
    [['version', 'x'], 'value', 1, 10],
    [['queues', 'sales', 'hours', 'open'], 'value', 7, 12],
    [['queues', 'sales', 'staff'], 'value', 8, 11],
  ])('finds %j (%s) at %d:%d', (path, part, line, column) => {
    expect(where(path, part)).toEqual({ file: 'f.yaml', line, column });
  });

  it('counts columns in characters, lines by newline', () => {
    const located = parseYaml('f.yaml', 'ü: { a: 1, é: 2 }\r\nb: 3\r\n');
    expect(located.where(['ü', 'é'])).toEqual({ file: 'f.yaml', line: 1, column: 15 });
    expect(located.where(['b'], 'key')).toEqual({ file: 'f.yaml', line: 2, column: 1 });
  });
});

type Tree = number | readonly Tree[] | { readonly [key: string]: Tree };
const key = fc.stringMatching(/^k[a-z]{0,5}$/);
const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    fc.nat(999),
    fc.array(tie('tree'), { minLength: 1, maxLength: 4 }),
    fc.dictionary(key, tie('tree'), { minKeys: 1, maxKeys: 4 }),
  ),
}));

/** Every number in the tree with its path. */
function leavesOf(value: Tree, path: Path = []): { path: Path; value: number }[] {
  if (typeof value === 'number') return [{ path, value }];
  const entries: [PropertyKey, Tree][] = Array.isArray(value) ? value.map((inner: Tree, index) => [index, inner]) : Object.entries(value);
  return entries.flatMap(([step, inner]) => leavesOf(inner, [...path, step]));
}

function textAt(text: string, place: Place): string {
  return text.split('\n')[(place.line ?? 0) - 1]?.slice((place.column ?? 0) - 1) ?? '';
}

describe('the law of where', () => {
  it('points at the very number, and at its key, in block and in flow style', () => {
    fc.assert(
      fc.property(tree, fc.constantFrom('block', 'flow'), (value, style) => {
        const text = stringify(value, style === 'flow' ? { collectionStyle: 'flow', aliasDuplicateObjects: false } : { aliasDuplicateObjects: false });
        const { where } = parseYaml('f.yaml', text);
        for (const leaf of leavesOf(value)) {
          expect(textAt(text, where(leaf.path)).match(/^\d+/)?.[0]).toBe(String(leaf.value));
          const name = leaf.path.at(-1);
          if (typeof name === 'string') expect(textAt(text, where(leaf.path, 'key')).startsWith(`${name}:`)).toBe(true);
        }
      }),
    );
  });
});

describe('readYaml', () => {
  it('reads a file, and names it in every place', () => {
    const dir = mkdtempSync(join(tmpdir(), 'core-yaml-'));
    const file = join(dir, 'a.yaml');
    try {
      writeFileSync(file, 'a: 1\nb: 2\n');
      const located = readYaml(file);
      expect(located.value).toEqual({ a: 1, b: 2 });
      expect(located.where(['b'])).toEqual({ file, line: 2, column: 4 });
    } finally {
      rmSync(dir, { recursive: true });
    }
  });
});
