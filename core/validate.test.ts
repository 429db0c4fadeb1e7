import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { InputError } from './errors.ts';
import { didYouMean, validate } from './validate.ts';
import { parseYaml } from './yaml.ts';

function problems(schema: z.ZodType, text: string): string {
  try {
    return `fine: ${JSON.stringify(validate(schema, parseYaml('f.yaml', text)))}`;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return error.problems
      .map(({ code, message, place, help }) => `${place?.line}:${place?.column} ${code} | ${message}${help === undefined ? '' : ` | ${help}`}`)
      .join('\n');
  }
}

const Leaf = z.strictObject({ amount: z.number().min(0).max(10), need: z.enum(['must', 'may', 'must_not']).exactOptional() });
const Alternative = z.strictObject({ open: z.string().regex(/^\d\d:\d\d$/, { error: 'must be a time' }), close: z.string() });
const Kinds = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('script'), beats: z.array(z.string()).min(1) }),
  z.strictObject({ kind: z.literal('transcript'), turns: z.number().int() }),
]);
const Schema = z.strictObject({
  version: z.literal(1),
  title: z.string().min(2).max(5).exactOptional(),
  leaf: Leaf.exactOptional(),
  list: z.array(Leaf).default([]),
  by_name: z.record(z.string().regex(/^[a-z]+$/, { error: 'must be a word' }), Leaf).default({}),
  hours: z.union([z.literal('always'), Alternative]).exactOptional(),
  scalar: z.union([z.string(), z.number()]).exactOptional(),
  who: Kinds.exactOptional(),
  at: z.iso.datetime({ offset: true }).exactOptional(),
  since: z.iso.date().exactOptional(),
});

describe('validate', () => {
  it('gives back what the schema makes of it', () => {
    expect(problems(Schema, 'version: 1\nleaf: { amount: 3 }\n')).toBe('fine: {"version":1,"leaf":{"amount":3},"list":[],"by_name":{}}');
  });

  it.each<[string, string, string]>([
    ['a missing key', 'title: abc', '1:1 missing-key | `version`: missing; expected `1` | Write `version: 1`.'],
    ['a missing key further in', 'version: 1\nleaf: {}', '2:7 missing-key | `leaf.amount`: missing; expected a number'],
    ['another version', 'version: 2', '1:10 wrong-value | `version`: expected `1`, got `2`'],
    ['a text for a number', 'version: 1\nleaf: { amount: "3" }', '2:17 wrong-type | `leaf.amount`: expected a number, got `"3"`'],
    ['a list for a mapping', 'version: 1\nleaf: [1]', '2:7 wrong-type | `leaf`: expected a mapping, got a list'],
    ['a mapping for a list', 'version: 1\nlist: { a: 1 }', '2:7 wrong-type | `list`: expected a list, got a mapping'],
    ['nothing for a text', 'version: 1\ntitle:', '2:7 wrong-type | `title`: expected a string, got nothing'],
    ['a number for a text', 'version: 1\ntitle: 30', '2:8 wrong-type | `title`: expected a string, got `30` | Write it in quotes.'],
    ['true for a text', 'version: 1\ntitle: true', '2:8 wrong-type | `title`: expected a string, got `true` | Write it in quotes.'],
    [
      'a text with a comma',
      'version: 1\nleaf: { amount: 1, need you }',
      '2:20 unknown-key | unknown key `need you` | A text with a comma inside `{ }` must be quoted.',
    ],
    ['a key of nothing in braces', 'version: 1\nleaf: { amount: 1, neeed: }', '2:20 unknown-key | unknown key `neeed`, did you mean `need`? | Write `need`.'],
    ['a number that is none', 'version: 1\nleaf: { amount: .nan }', '2:17 wrong-type | `leaf.amount`: expected a number, got `NaN`'],
    ['a number without end', 'version: 1\nleaf: { amount: .inf }', '2:17 wrong-type | `leaf.amount`: expected a number, got `Infinity`'],
    ['too much', 'version: 1\nleaf: { amount: 11 }', '2:17 out-of-range | `leaf.amount`: expected a number of at most 10, got `11`'],
    ['too little', 'version: 1\nleaf: { amount: -1 }', '2:17 out-of-range | `leaf.amount`: expected a number of at least 0, got `-1`'],
    ['too long', 'version: 1\ntitle: abcdef', '2:8 out-of-range | `title`: expected a text whose length is at most 5, got `"abcdef"`'],
    [
      'a choice that is none',
      'version: 1\nleaf: { amount: 1, need: mst }',
      '2:26 wrong-value | `leaf.need`: expected `must` or `may` or `must_not`, got `"mst"` | Did you mean `must`?',
    ],
    [
      'a choice far off',
      'version: 1\nleaf: { amount: 1, need: banana }',
      '2:26 wrong-value | `leaf.need`: expected `must` or `may` or `must_not`, got `"banana"`',
    ],
    [
      'a time without its offset',
      'version: 1\nat: 2026-03-02T10:00:00',
      '2:5 wrong-value | `at`: must be a time with its offset, such as `2026-03-02T10:00:00-05:00`',
    ],
    ['a day that does not exist', 'version: 1\nsince: 2026-02-30', '2:8 wrong-value | `since`: must be a date such as `2026-03-02`'],
    ['a misspelt key', 'version: 1\ntitel: abc', '2:1 unknown-key | unknown key `titel`, did you mean `title`? | Write `title`.'],
    [
      'a key that nothing resembles',
      'version: 1\nzzzzzzzzz: 1',
      '2:1 unknown-key | unknown key `zzzzzzzzz` | Known here: version, title, leaf, list, by_name, hours, scalar, who, at, since.',
    ],
    ['a misspelt key further in', 'version: 1\nleaf: { amount: 1, ned: may }', '2:20 unknown-key | unknown key `ned`, did you mean `need`? | Write `need`.'],
    [
      'a misspelt key in a list',
      'version: 1\nlist:\n  - amount: 1\n  - { amount: 1, ned: may }',
      '4:18 unknown-key | unknown key `ned`, did you mean `need`? | Write `need`.',
    ],
    [
      'a misspelt key under a name',
      'version: 1\nby_name:\n  a: { amount: 1, ned: may }',
      '3:19 unknown-key | unknown key `ned`, did you mean `need`? | Write `need`.',
    ],
    ['a name that is none', 'version: 1\nby_name: { A1: { amount: 1 } }', '2:12 wrong-value | `by_name.A1`: must be a word'],
    ['a fault in the nearest alternative', 'version: 1\nhours: { open: soon, close: "10:00" }', '2:16 wrong-value | `hours.open`: must be a time'],
    ['no alternative at all', 'version: 1\nhours: never', '2:8 wrong-value | `hours`: expected `always`, or a mapping, got `"never"`'],
    ['none of some kinds', 'version: 1\nscalar: [1]', '2:9 wrong-value | `scalar`: expected a string, or a number, got a list'],
    [
      'a misspelt kind',
      'version: 1\nwho: { kind: scrpt, beats: [a] }',
      '2:14 wrong-value | `who.kind`: expected `script` or `transcript`, got `"scrpt"` | Did you mean `script`?',
    ],
    ['no kind', 'version: 1\nwho: { beats: [a] }', '2:6 missing-key | `who.kind`: missing; expected `script` or `transcript`'],
    [
      'a fault within a kind',
      'version: 1\nwho: { kind: script, beats: [] }',
      '2:29 out-of-range | `who.beats`: expected a list whose length is at least 1, got a list',
    ],
    ['no mapping at all', '# only a comment', '1:1 wrong-type | expected a mapping, got nothing'],
    ['a list of files', '- a', '1:1 wrong-type | expected a mapping, got a list'],
  ])('refuses %s', (_name, text, expected) => {
    expect(problems(Schema, text)).toBe(expected);
  });

  it('names a misspelt key of an alternative beside what it left missing', () => {
    expect(problems(Schema, 'version: 1\nhours: { opn: "09:00", close: "10:00" }')).toMatchInlineSnapshot(`
      "2:8 missing-key | \`hours.open\`: missing; expected a string
      2:10 unknown-key | unknown key \`opn\`, did you mean \`open\`? | Write \`open\`."
    `);
    expect(problems(Schema, 'version: 1\nwho: { kind: script, bets: [a] }')).toMatchInlineSnapshot(`
      "2:6 missing-key | \`who.beats\`: missing; expected a list
      2:22 unknown-key | unknown key \`bets\`, did you mean \`beats\`? | Write \`beats\`."
    `);
  });

  describe('of alternatives takes the one whose keys fit best', () => {
    const into = z.array(z.string()).default([]);
    const Knob = z.union([
      z.strictObject({ grid: z.array(z.number()), into }),
      z
        .strictObject({ from: z.number(), to: z.number(), step: z.number(), into })
        .refine(({ from, to }) => from <= to, { error: 'upside down', path: ['from'] }),
      z.strictObject({ draw: z.strictObject({ end: z.number() }), count: z.number(), into }),
    ]);
    it.each([
      ['{ from: .nan, to: 70, step: 10 }', '1:9 wrong-type | `from`: expected a number, got `NaN`'],
      ['{ from: 80, to: 70, step: 10 }', '1:9 wrong-value | `from`: upside down'],
      [
        '{ frm: 1, to: 70, step: 10 }',
        '1:1 missing-key | `from`: missing; expected a number\n1:3 unknown-key | unknown key `frm`, did you mean `from`? | Write `from`.',
      ],
      ['{ to: 70 }', '1:1 missing-key | `from`: missing; expected a number\n1:1 missing-key | `step`: missing; expected a number'],
      [
        '{ from: 1, to: 70, step: 10, grid: [1] }',
        '1:30 unknown-key | `grid` cannot stand beside `from`, `to`, `step` | Remove `grid`, or what stands beside it.',
      ],
      ['{ grid: [1], into: [a], count: 1 }', '1:25 unknown-key | `count` cannot stand beside `grid` | Remove `count`, or what stands beside it.'],
      ['{ grid: [1], zzzzzzzz: 1 }', '1:14 unknown-key | unknown key `zzzzzzzz` | Known here: grid, into.'],
      [
        '{ draw: { ende: 1 }, count: 1 }',
        '1:9 missing-key | `draw.end`: missing; expected a number\n1:11 unknown-key | unknown key `ende`, did you mean `end`? | Write `end`.',
      ],
    ])('%s', (text, expected) => {
      expect(problems(Knob, text)).toBe(expected);
    });

    it('and proposes for no key that key', () => {
      const keys = fc.subarray(['from', 'form', 'end', 'and', 'to', 'too'], { minLength: 1 });
      const objects = keys.map((names) => z.strictObject(Object.fromEntries(names.map((name) => [name, z.number()]))));
      const value = fc.oneof(fc.integer(), fc.constant('.nan'), fc.constant('text'));
      const given = fc.dictionary(fc.constantFrom('from', 'form', 'end', 'and', 'to', 'too', 'fro'), value, { minKeys: 1 });
      fc.assert(
        fc.property(fc.array(objects, { minLength: 2, maxLength: 4 }), given, fc.boolean(), (options, record, isNested) => {
          const union = z.union(options);
          const flow = `{ ${Object.entries(record)
            .map(([key, one]) => `${key}: ${one}`)
            .join(', ')} }`;
          const told = isNested ? problems(z.strictObject({ inner: z.union([z.string(), z.array(union)]) }), `inner: [${flow}]`) : problems(union, flow);
          for (const [, key, meant] of told.matchAll(/unknown key `(\w+)`, did you mean `(\w+)`/g)) expect(meant).not.toBe(key);
        }),
      );
    });
  });

  it('tells every fault, each at its place', () => {
    expect(problems(Schema, 'version: 1\ntitle: a\nlist:\n  - amount: 11\n  - amout: 1\n')).toMatchInlineSnapshot(`
      "2:8 out-of-range | \`title\`: expected a text whose length is at least 2, got \`"a"\`
      4:13 out-of-range | \`list.0.amount\`: expected a number of at most 10, got \`11\`
      5:5 missing-key | \`list.1.amount\`: missing; expected a number
      5:5 unknown-key | unknown key \`amout\`, did you mean \`amount\`? | Write \`amount\`."
    `);
  });

  it('asks for a missing alternative by what it could be', () => {
    expect(problems(z.strictObject({ hours: z.union([z.literal('always'), Alternative]) }), '{}')).toBe(
      '1:1 missing-key | `hours`: missing; expected `always`, or a mapping',
    );
  });

  it('cuts a long value in its message', () => {
    expect(problems(z.number(), `"${'x'.repeat(100)}"`)).toBe(`1:1 wrong-type | expected a number, got \`"${'x'.repeat(56)}…\``);
  });

  it('tells of every fault of a file that nobody wrote by hand the one thing to do', () => {
    const located = parseYaml('f.yaml', 'amount: 11\nned: may');
    expect(() => validate(Leaf, located, 'Make it anew.')).toThrow(InputError);
    try {
      validate(Leaf, located, 'Make it anew.');
    } catch (error) {
      expect((error as InputError).problems.map(({ help }) => help)).toEqual(['Make it anew.', 'Make it anew.']);
    }
  });

  it('stops at a hundred faults', () => {
    expect(problems(z.array(z.number()), '- x\n'.repeat(5000)).split('\n')).toHaveLength(100);
  });

  it('looks into an alternative of a hundred thousand faults', () => {
    const schema = z.strictObject({ reply: z.union([z.string(), z.array(z.string())]) });
    const located = { file: 'f', text: '', value: { reply: Array.from({ length: 300_000 }, () => 1) }, where: () => ({ file: 'f' }) };
    expect(() => validate(schema, located)).toThrow('`reply.0`: expected a string, got `1`');
  });
});

describe('didYouMean', () => {
  it.each<[string, string[], string | undefined]>([
    ['titel', ['title', 'file'], 'title'],
    ['ab', ['xy'], 'xy'],
    ['abc', ['xyz'], undefined],
    ['confidense_level', ['confidence'], undefined],
    ['explicit_requests', ['explicit_request'], 'explicit_request'],
    ['title', [], undefined],
  ])('%s of %j: %s', (name, known, expected) => {
    expect(didYouMean(name, known)).toBe(expected);
  });

  it('proposes only names that are known, and a known one for itself', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string(), { minLength: 1 }), (name, known) => {
        const meant = didYouMean(name, known);
        if (meant !== undefined) expect(known).toContain(meant);
        expect(didYouMean(known[0] ?? '', known)).toBe(known[0]);
      }),
    );
  });
});
