import { appendFileSync, cpSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSource } from '../cli/dashboard/open.ts';
import type { Io } from '../cli/io.ts';
import { listingAsJson } from '../evaluators/listing/as-json.ts';
import { type Listing, lengthOf, listedAt } from '../evaluators/listing/listing.ts';
import { escalab, folderWith } from './support/cli.ts';
import { cutOff } from './support/cut.ts';
import { SAMPLE } from './support/sample.ts';

const ROOT = folderWith(SAMPLE);
const IO = { cwd: ROOT, env: {}, now: () => new Date(), out: () => undefined, err: () => undefined } as unknown as Io;
const RECORDS = 'conversations.jsonl';
afterAll(() => rmSync(ROOT, { recursive: true, force: true }));

beforeAll(async () => {
  const { code, err } = await escalab(ROOT, 'run', '--out', 'runs/whole');
  expect({ code, err }).toEqual({ code: 0, err: '' });
});

let copies = 0;
/** A copy of the run, damaged. */
function damaged(damage: (folder: string) => void): string {
  copies += 1;
  const folder = join(ROOT, 'runs', `copy-${copies}`);
  cpSync(join(ROOT, 'runs', 'whole'), folder, { recursive: true });
  damage(folder);
  return folder;
}

/** Numbers are held in one way where they were judged, and in another where they were read. */
const textOf = ({ view }: { readonly view: { readonly listing: Listing } }) => [...listingAsJson(view.listing)].join('');

/** Leaves nothing of the index, so that the records have to be judged. */
const withoutIndex = (folder: string) => rmSync(join(folder, 'index.json'));

describe('opening a run', () => {
  it('by its index gives what judging it gives, and the same record for each line', async () => {
    const [kept, judged] = [
      await openSource(
        damaged(() => undefined),
        IO,
      ),
      await openSource(damaged(withoutIndex), IO),
    ];
    expect(textOf(kept)).toEqual(textOf(judged));
    expect(kept.view.report).toEqual(JSON.parse(JSON.stringify(judged.view.report)));
    expect(kept.view.faults).toEqual([]);
    for (let at = 0; at < lengthOf(kept.view.listing); at += 1) {
      const listed = listedAt(kept.view.listing, at);
      const { record, cells } = await kept.conversation(at);
      expect([record.scenario, record.trial]).toEqual([listed.scenario, listed.trial]);
      for (const { variant, outcome } of cells) expect(listed.way(variant)?.outcome).toBe(outcome.outcome === 'unscored' ? outcome.why : outcome.outcome);
    }
  });

  it('makes an index that is gone, cut off or out of date anew, and keeps it', async () => {
    const fresh = readFileSync(join(ROOT, 'runs', 'whole', 'index.json'), 'utf8');
    const damages: ((folder: string) => void)[] = [
      withoutIndex,
      (folder) => truncateSync(join(folder, 'index.json'), 40),
      (folder) => writeFileSync(join(folder, 'index.json'), fresh.replace(/"records":\d+/, '"records":1')),
      (folder) => writeFileSync(join(folder, 'index.json'), 'null'),
    ];
    for (const damage of damages) {
      const folder = damaged(damage);
      await openSource(folder, IO);
      expect(readFileSync(join(folder, 'index.json'), 'utf8')).toBe(fresh);
    }
  });

  it('passes over a record that is damaged, says which, and shows the rest', async () => {
    const folder = damaged((copy) => {
      withoutIndex(copy);
      const lines = readFileSync(join(copy, RECORDS), 'utf8').split('\n');
      lines[1] = (lines[1] ?? '').slice(0, 200);
      writeFileSync(join(copy, RECORDS), lines.join('\n'));
    });
    const { view } = await openSource(folder, IO);
    const all = lengthOf((await openSource(join(ROOT, 'runs', 'whole'), IO)).view.listing);
    expect(lengthOf(view.listing)).toBe(all - 1);
    expect(view.faults).toEqual(['line 2: the record is cut off or damaged']);
    expect((await escalab(ROOT, 'dashboard', folder, '--plain')).code).toBe(2);
  });

  it('of a finished run that lost records says on every screen how many are there', async () => {
    const copy = damaged((folder) => {
      const lines = readFileSync(join(folder, RECORDS), 'utf8').split('\n');
      writeFileSync(join(folder, RECORDS), lines.slice(1).join('\n'));
    });
    const { view } = await openSource(copy, IO);
    const { played = 0, planned = 0 } = view.heading.part ?? {};
    expect([view.heading.part?.status, planned - played]).toEqual(['finished', 1]);
    expect(played).toBeGreaterThan(0);
    for (const args of [
      ['report', copy],
      ['score', copy],
      ['dashboard', copy, '--plain'],
    ]) {
      const { code, out } = await escalab(ROOT, ...args);
      expect(out).toContain(`Damaged: ${played} of ${planned} conversations are there`);
      expect(out).not.toContain('were changed');
      expect(code).toBe(2);
    }
    for (const command of ['report', 'dashboard']) {
      const { code, out } = await escalab(ROOT, command, copy, '--json');
      expect([code, JSON.parse(out).faults]).toEqual([2, [expect.stringContaining(`Damaged: ${played} of ${planned}`)]]);
    }
    expect((await escalab(ROOT, 'report', copy, '--html', join(copy, 'page.html'))).code).toBe(2);
    const compared = await escalab(ROOT, 'compare', 'mine', 'always', '--run', copy);
    expect(compared.code).toBe(2);
    expect(compared.out.replace(/\s+/g, ' ')).toContain(`is damaged: ${played} of its ${planned} conversations are there`);
  });

  it('of which a record lost its courses is bad input, and no fault of ours', async () => {
    const copy = damaged((folder) => {
      const [first = '', ...rest] = readFileSync(join(folder, RECORDS), 'utf8').split('\n');
      writeFileSync(join(folder, RECORDS), [JSON.stringify({ ...JSON.parse(first), courses: [] }), ...rest].join('\n'));
    });
    expect(await escalab(ROOT, 'report', copy)).toMatchObject({ code: 2, err: expect.stringMatching(/error\[record-damaged\].*trial 1, holds no course `0`/) });
  });

  it('of a run that was killed shows what was played, and says how much is missing', async () => {
    const folder = damaged((copy) => cutOff(copy, statSync(join(copy, RECORDS)).size - 100));
    const { view } = await openSource(folder, IO);
    expect(view.heading.part).toMatchObject({ status: 'running' });
    expect(lengthOf(view.listing)).toBeGreaterThan(0);
    expect(view.faults).toEqual([]);
  });

  it('names the parts that are gone or damaged, and does without them', async () => {
    const open = async (damage: (folder: string) => void) => (await openSource(damaged(damage), IO)).view;
    const untrafficked = await open((copy) => rmSync(join(copy, 'inputs', 'traffic.yaml')));
    expect(untrafficked.report.variants[0]).not.toHaveProperty('projection');
    expect(untrafficked.faults).toEqual(['inputs/traffic.yaml is gone from the run, and with it anything about real contacts']);
    const unlabelled = await open((copy) => writeFileSync(join(copy, 'labels.json'), '{"a":'));
    expect(unlabelled.faults).toEqual(['labels.json is cut off or damaged: the labels that the run was last scored by are lost']);
    const [policy] = JSON.parse(readFileSync(join(ROOT, 'runs', 'whole', 'run.json'), 'utf8')).policies;
    const unruled = await open((copy) => rmSync(join(copy, policy.copy)));
    expect(unruled.faults).toEqual([`${policy.copy} is gone from the run, and with it what the rules of \`${policy.name}\` made of each turn`]);
  });

  it('refuses a run whose account of itself is damaged, and a record that moved', async () => {
    await expect(
      openSource(
        damaged((copy) => writeFileSync(join(copy, 'run.json'), '{')),
        IO,
      ),
    ).rejects.toThrow('is not valid JSON');
    const folder = damaged(() => undefined);
    const { conversation } = await openSource(folder, IO);
    appendFileSync(join(folder, RECORDS), 'x');
    writeFileSync(join(folder, RECORDS), `\n\n${readFileSync(join(folder, RECORDS), 'utf8')}`);
    await expect(conversation(1)).rejects.toThrow();
  });

  it('finds what somebody said, in whatever case, and stops when told to', async () => {
    const { search, view, conversation } = await openSource(join(ROOT, 'runs', 'whole'), IO);
    const said = (await conversation(0)).record.courses[0]?.turns[0]?.customer.slice(0, 12).toUpperCase() ?? '';
    const found: number[] = [];
    for await (const position of search(said, new AbortController().signal)) found.push(position);
    expect(found).toContain(0);
    expect(found).toEqual([...found].sort((a, b) => a - b));
    expect(found.every((position) => position < lengthOf(view.listing))).toBe(true);
    for await (const position of search('"scenario"', new AbortController().signal)) throw new Error(`found a key of JSON in ${position}`);
    for await (const position of search(said, AbortSignal.abort())) throw new Error(`went on to ${position}`);
  });
});
