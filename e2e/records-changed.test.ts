import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSource } from '../cli/dashboard/open.ts';
import type { Io } from '../cli/io.ts';
import { bookOf } from '../dashboards/ink/book.ts';
import { screenLines } from '../dashboards/ink/frame/screen.ts';
import { initialState } from '../dashboards/ink/state/initial.ts';
import { textOf } from '../dashboards/ink/text/line.ts';
import { listedAt } from '../evaluators/listing/listing.ts';
import { loopback } from '../llm/testdata/loopback-server.ts';
import { escalab, escalabWith, folderWith } from './support/cli.ts';
import { SAMPLE } from './support/sample.ts';

const KEY = 'sk-test-0123456789';
const ROOT = folderWith(SAMPLE);
afterAll(() => rmSync(ROOT, { recursive: true, force: true }));

/** Records to which somebody did something, their count and what each is of left as they were. */
const CHANGES: readonly (readonly [string, string, (records: string) => string])[] = [
  ['of as many bytes', 'as many bytes, but not the same', (records) => records.replace(/("customer":")./, '$1#')],
  ['of fewer bytes', 'bytes', (records) => records.replace(/("customer":")../, '$1#')],
];
const SAYS = 'Damaged: the records were changed after they were written:';

beforeAll(async () => {
  expect((await escalab(ROOT, 'run', '--out', 'runs/whole')).code).toBe(0);
  for (const [name, , change] of CHANGES) {
    const copy = join(ROOT, 'runs', named(name));
    cpSync(join(ROOT, 'runs', 'whole'), copy, { recursive: true });
    const file = join(copy, 'conversations.jsonl');
    const [before, after] = [readFileSync(file, 'utf8'), change(readFileSync(file, 'utf8'))];
    expect(after).not.toBe(before);
    writeFileSync(file, after);
  }
});

const named = (name: string) => name.replaceAll(' ', '-');
const flat = (text: string) => text.replace(/\s+/g, ' ');

describe.each(CHANGES)('of records that were changed afterwards, %s', (name, how) => {
  const run = join('runs', named(name));

  it.each([
    ['report', run],
    ['dashboard', run, '--plain'],
    ['compare', 'mine', 'always', '--run', run],
  ])('%s says so and ends with 2', async (...args) => {
    const { code, out } = await escalab(ROOT, ...args);
    expect(flat(out)).toContain(SAYS);
    expect(flat(out)).toContain(how);
    expect(code).toBe(2);
  });

  it.each([
    ['report', run, '--json'],
    ['dashboard', run, '--json'],
  ])('%s tells programs', async (...args) => {
    const { code, out } = await escalab(ROOT, ...args);
    expect(JSON.parse(out).faults).toEqual([expect.stringContaining(SAYS)]);
    expect(code).toBe(2);
  });

  it('a comparison tells programs', async () => {
    const { out } = await escalab(ROOT, 'compare', 'mine', 'always', '--run', run, '--json');
    expect(JSON.parse(out).notes).toEqual([expect.stringContaining(SAYS)]);
  });

  it('a comparison of two runs says of which', async () => {
    const { code, out } = await escalab(ROOT, 'compare', 'mine', '--run', 'runs/whole', '--with', run);
    expect(flat(out)).toContain(`${run}: ${SAYS}`);
    expect(flat(out)).not.toContain(`runs/whole: ${SAYS}`);
    expect(code).toBe(2);
  });

  it('the page says so at its head, with its answer and with what the run was', async () => {
    const { code, err } = await escalab(ROOT, 'report', run, '--html', 'page.html');
    const page = readFileSync(join(ROOT, 'page.html'), 'utf8');
    expect(page).toContain(`<p class="refused" role="note">${SAYS}`);
    expect(page).toContain('<li>The records were changed after they were written');
    expect(page).toContain(`<dt>Missing or damaged</dt><dd>${SAYS}`);
    expect(err).toContain(SAYS);
    expect(code).toBe(2);
  });

  it('the screens say so', async () => {
    const book = bookOf((await openSource(join(ROOT, run), { cwd: ROOT } as Io)).view);
    expect(
      screenLines(initialState(book), { book, size: { columns: 80, rows: 24 } })
        .map(textOf)
        .join('\n'),
    ).toContain(`! ${SAYS}`);
  });

  it('no model is asked to judge them', async () => {
    const server = await loopback({ answer: () => ({ verdict: 'pass', quote: '', reason: 'it is there' }), key: KEY });
    const env = { ANTHROPIC_API_KEY: KEY, ANTHROPIC_BASE_URL: server.url };
    const { code, err } = await escalabWith({ env }, ROOT, 'judge', run, '--llm', 'live');
    await server.stop();
    expect([code, server.paid.length]).toEqual([2, 0]);
    expect(err).toContain('error[records-changed]: the records were changed after they were written');
    expect(err).toContain(how);
  });

  it('scoring says so, and the report that it keeps', async () => {
    const { code, out } = await escalab(ROOT, 'score', run);
    expect(flat(out)).toContain(SAYS);
    expect(code).toBe(2);
    expect(flat(readFileSync(join(ROOT, run, 'report.txt'), 'utf8'))).toContain(SAYS);
    // Scores were kept with what was changed: opened by its index it is no less damaged.
    expect(flat((await escalab(ROOT, 'dashboard', run, '--plain')).out)).toContain(SAYS);
  });
});

describe('a conversation of them', () => {
  const ofFewer = join('runs', named('of fewer bytes'));
  let scenario = '';
  beforeAll(() => {
    const [first = ''] = readFileSync(join(ROOT, 'runs', 'whole', 'conversations.jsonl'), 'utf8').split('\n');
    scenario = (JSON.parse(first) as { readonly scenario: string }).scenario;
  });

  it('is shown with a word of it, as far as the size tells', async () => {
    const { code, out } = await escalab(ROOT, 'show', scenario, '--run', ofFewer);
    expect([code, flat(out)]).toEqual([0, expect.stringContaining(SAYS)]);
    expect(JSON.parse((await escalab(ROOT, 'show', scenario, '--run', ofFewer, '--json')).out).faults).toEqual([expect.stringContaining(SAYS)]);
  });

  it('is shown without, where they are as they were', async () => {
    expect((await escalab(ROOT, 'show', scenario, '--run', 'runs/whole')).out).not.toContain('were changed');
    expect(JSON.parse((await escalab(ROOT, 'show', scenario, '--run', 'runs/whole', '--json')).out).faults).toBeUndefined();
  });
});

it('of records as they were written nothing of the kind is said', async () => {
  for (const args of [['report'], ['report', '--json'], ['dashboard', '--plain'], ['dashboard', '--json']]) {
    const { code, out } = await escalab(ROOT, args[0] ?? '', 'runs/whole', ...args.slice(1));
    expect(out).not.toContain('were changed');
    expect(code).toBe(0);
  }
});

it('an index of records that are others by now is made anew, though they are as many bytes', async () => {
  const copy = join(ROOT, 'runs', 'by-index');
  cpSync(join(ROOT, 'runs', 'whole'), copy, { recursive: true });
  const file = join(copy, 'conversations.jsonl');
  const before = await openSource(copy, { cwd: ROOT } as Io);
  const records = readFileSync(file, 'utf8');
  const [first = '', ...rest] = records.split('\n');
  const renamed = first.replace(/"trial":1/, '"trial":9');
  expect(renamed).not.toBe(first);
  writeFileSync(file, [renamed, ...rest].join('\n'));
  const after = await openSource(copy, { cwd: ROOT } as Io);
  expect([before, after].map(({ view }) => listedAt(view.listing, 0).trial)).toEqual([1, 9]);
  expect([before, after].map(({ view }) => view.heading.changed === undefined)).toEqual([true, false]);
});
