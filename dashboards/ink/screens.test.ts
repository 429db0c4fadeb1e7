import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOSTILE_TEXTS } from '../testdata/hostile-texts.ts';
import { bookOf } from './book.ts';
import { screenLines } from './frame/screen.ts';
import type { Key } from './state/key.ts';
import { SCREENS } from './state/screens.ts';
import { played } from './testdata/play.ts';
import { type MadeRun, madeSource } from './testdata/run.ts';
import { lineWidth, textOf } from './text/line.ts';
import { paint } from './text/paint.ts';

/** Anything that moves a cursor, colours a screen, turns a line round or hides in it. */
const DANGEROUS = /\p{Cc}|\p{Cs}|[\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/u;

const RUNS: readonly (readonly [string, Partial<MadeRun>])[] = [
  ['a usual one', {}],
  ['one without traffic', { hasTraffic: false }],
  ['one of a single policy', { policies: ['careful'] }],
  ['one of the bounds alone', { policies: [] }],
  ['one without words', { areWordsKept: false }],
  ['one of recorded conversations without labels', { isRecorded: true }],
  ['one that errored throughout', { errored: 24 }],
  ['one in which customers left their role', { errored: 1, invalid: 4 }],
  ['one of a single customer', { customers: 1 }],
  ['one of nobody', { customers: 0 }],
  ['one that is damaged', { faults: ['line 7: a record is cut off', 'labels.json is damaged', 'a copy is gone', 'and one more'] }],
  ['one of twelve policies with long names', { policies: Array.from({ length: 12 }, (_, at) => `policy-${'long-'.repeat(at)}${at}`) }],
];

const SIZES = [
  { columns: 60, rows: 16 },
  { columns: 80, rows: 24 },
  { columns: 131, rows: 33 },
  { columns: 200, rows: 50 },
  { columns: 30, rows: 5 },
];

const named = (...names: readonly Exclude<Key['name'], 'character'>[]): Key[] => names.map((name) => ({ name }));
const typed = (characters: string): Key[] => [...characters].map((character) => ({ name: 'character', character }));

/** All of a screen's lines fit, and none holds what could do harm. */
function expectSound(lines: ReturnType<typeof screenLines>, { columns, rows }: { readonly columns: number; readonly rows: number }): void {
  expect(lines).toHaveLength(rows - 1);
  for (const one of lines) {
    expect(lineWidth(one), textOf(one)).toBeLessThanOrEqual(columns);
    expect(textOf(one)).not.toMatch(DANGEROUS);
  }
}

describe.each(RUNS)('the screens of %s', (_name, over) => {
  const source = madeSource(over);
  const book = bookOf(source.view);

  it.each(SIZES)('fit $columns × $rows, whatever is pressed', async (size) => {
    const key = fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...named('up', 'down', 'left', 'right', 'enter', 'escape', 'tab', 'back_tab')) },
      { weight: 1, arbitrary: fc.constantFrom(...named('page_up', 'page_down', 'home', 'end', 'backspace')) },
      { weight: 3, arbitrary: fc.constantFrom(...typed('123456789hjklgGnpsrabxt?/:*"退')) },
    );
    const tried = fc.asyncProperty(fc.array(key, { maxLength: 20 }), async (keys) => {
      for await (const { state, world } of played(source, keys, size)) {
        expectSound(screenLines(state, world, { changes: ['policy: trapped 1 → 2'], warnings: ['policy.yaml:9:11: one', 'another'] }), size);
        const { selection, row } = state.list;
        expect(row).toBeGreaterThanOrEqual(0);
        expect(row).toBeLessThan(Math.max(1, selection.length));
        expect(state.isOver).toBe(false);
      }
    });
    await fc.assert(tried, { numRuns: 10 });
  });

  it('are nine, and each has words of its own', async () => {
    const size = { columns: 80, rows: 24 };
    const seen = new Set<string>();
    for (const at of SCREENS.keys()) {
      let last: string[] = [];
      for await (const { state, world } of played(source, typed(String(at + 1)), size)) last = screenLines(state, world).map(textOf);
      seen.add(last.slice(2, -1).join('\n'));
      expect(last.slice(3, -2).join('').trim()).not.toBe('');
    }
    expect(seen.size).toBe(SCREENS.length);
    expect(book.count).toBe(over.customers ?? 24);
  });
});

it('counts the customers of a population, and in pairs what would tell where they cannot', async () => {
  expect.hasAssertions();
  const source = madeSource({ policies: ['mine'] });
  const { report } = source.view;
  const variants = report.variants.map((variant) =>
    variant.projection === undefined
      ? variant
      : { ...variant, projection: { ...variant.projection, verdict: { verdict: 'cannot_tell', scenarios: 240 } as const } },
  );
  const drawn = { ...report, variants, suite: { ...report.suite, needs: { latent: report.suite.scenarios } } };
  for await (const { state, world } of played({ ...source, view: { ...source.view, report: drawn } }, [], { columns: 100, rows: 40 })) {
    const text = screenLines(state, world).map(textOf).join('\n');
    expect(text).toMatch(/24 customers in 12 families/);
    expect(text).toMatch(/About 1\d\d pairs of a persona and a goal \(now 24\) would tell\./);
  }
});

it('tells what the conversations in which customers left their role could change', async () => {
  expect.hasAssertions();
  for await (const { state, world } of played(madeSource({ policies: ['mine'], invalid: 4 }), [], { columns: 200, rows: 50 })) {
    const text = screenLines(state, world).map(textOf).join('\n');
    expect(text).toContain('! 4 conversations invalid and not scored.');
    expect(text).toMatch(/! mine, with 4 invalid conversations counted both ways: trapped [\d.]+ % to [\d.]+ %, for nothing .*\./);
  }
});

describe('words of customers', () => {
  const everywhere = [...typed('8'), ...named('enter'), ...typed('rs'), ...named('end', 'home', 'tab', 'escape'), ...typed('7'), ...typed('1')];

  it.each(HOSTILE_TEXTS)('$name: stay words, on every screen', async ({ text }) => {
    const source = madeSource({ say: text, customers: 6, faults: [text], errored: 1 });
    for (const size of SIZES.slice(0, 2)) {
      for await (const { state, world } of played(source, everywhere, size)) {
        const lines = screenLines(state, world, { changes: [text], warnings: [text, text] });
        expectSound(lines, size);
        // Painted, the only escapes are those of colour.
        for (const one of lines) expect(stripVTControlCharacters(paint(one, true))).toBe(textOf(one));
      }
    }
  });
});
