import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { escalab, folderWith } from './support/cli.ts';
import { cutOff, editInfo } from './support/cut.ts';
import { SAMPLE } from './support/sample.ts';

const folder = folderWith(SAMPLE);
const runs = join(folder, 'runs');
const HELD = JSON.stringify({ pid: 7, host: `not-${hostname()}`, birth: '', since: '2026-03-03T09:00:00Z' });

beforeAll(async () => {
  await escalab(folder, 'run', '--no-bounds', '--out', 'one');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(() => {
  rmSync(runs, { recursive: true, force: true });
  for (const [name, day] of Object.entries({ a: '01', b: '10', c: '20', cut: '05', held: '02', pin: '03', bad: '04' })) {
    cpSync(join(folder, 'one'), join(runs, name), { recursive: true });
    editInfo(join(runs, name), (info) => ({ ...info, id: name, started: `2026-02-${day}T10:00:00Z`, finished: `2026-02-${day}T10:00:01Z` }));
  }
  cutOff(join(runs, 'cut'), 100);
  writeFileSync(join(runs, 'held', 'run.lock'), HELD);
  writeFileSync(join(runs, 'bad', 'run.json'), '{');
});

describe('runs list', () => {
  it('shows state, size and how much was played, also of damaged and running ones', async () => {
    await escalab(folder, 'runs', 'pin', 'pin');
    const { out } = await escalab(folder, 'runs', 'list');
    expect(out.replaceAll(/\d+(\.\d)? kB/g, (size) => 'N kB'.padStart(size.length))).toMatchInlineSnapshot(`
      "run        started           status               suite  conversations    size  policies
      runs/a     2026-02-01 10:00  finished             main               2    N kB  mine
      runs/b     2026-02-10 10:00  finished             main               2    N kB  mine
      runs/bad   –                 damaged              –                  –    N kB
      runs/c     2026-02-20 10:00  finished             main               2    N kB  mine
      runs/cut   2026-02-05 10:00  cut off              main          0 of 2    N kB  mine
      runs/held  2026-02-02 10:00  running (process 7)  main               2    N kB  mine
      runs/pin   2026-02-03 10:00  finished, pinned     main               2    N kB  mine
      "
    `);
  });

  it('tells programs the same', async () => {
    const { out } = await escalab(folder, 'runs', 'list', '--json');
    const listed = JSON.parse(out).map(({ folder: name, state, status, played, planned, pinned }: Record<string, unknown>) => [
      name,
      state,
      status,
      played,
      planned,
      pinned,
    ]);
    expect(listed).toEqual([
      ['runs/a', 'finished', 'finished', 2, 2, false],
      ['runs/b', 'finished', 'finished', 2, 2, false],
      ['runs/bad', 'damaged', undefined, undefined, undefined, false],
      ['runs/c', 'finished', 'finished', 2, 2, false],
      ['runs/cut', 'cut_off', 'running', 0, 2, false],
      ['runs/held', 'running', 'finished', 2, 2, false],
      ['runs/pin', 'finished', 'finished', 2, 2, false],
    ]);
    expect(JSON.parse(out)[0].bytes).toBeGreaterThan(1000);
    expect(JSON.parse(out)[5].holder.pid).toBe(7);
  });
});

describe('runs list of records that are fewer than were written', () => {
  const RECORDS = 'conversations.jsonl';
  const lost: readonly (readonly [string, (file: string) => void, string])[] = [
    ['the last is gone', (file) => writeFileSync(file, readFileSync(file, 'utf8').replace(/[^\n]+\n$/, '')), 'bytes'],
    ['all are gone', (file) => rmSync(file), 'there are 0 bytes'],
  ];

  it.each(lost)('calls the run damaged where %s, and counts no conversations', async (_name, damage, how) => {
    damage(join(runs, 'b', RECORDS));
    const { code, out } = await escalab(folder, 'runs', 'list');
    expect(code).toBe(0);
    expect(out).toMatch(/^runs\/b +2026-02-10 10:00 +damaged +main +– /m);
    const flat = out.replace(/\s+/g, ' ');
    expect(flat).toContain('runs/b: the records were changed after they were written:');
    expect(flat).toContain(how);
    expect(out).toMatch(/^runs\/a +2026-02-01 10:00 +finished +main +2 /m);
    const [, b] = JSON.parse((await escalab(folder, 'runs', 'list', '--json')).out);
    expect(b).toMatchObject({ state: 'damaged', status: 'finished', problem: { code: 'records-changed' } });
    expect(b.played).toBeUndefined();
  });
});

describe('runs verify', () => {
  it('finds a run whole', async () => {
    const { code, out } = await escalab(folder, 'runs', 'verify', 'a');
    expect({ code, out }).toEqual({ code: 0, out: 'runs/a: whole; 2 of 2 conversations are as they should be\n' });
  });

  it('says exactly what is wrong and where, of several runs, and ends with 1', async () => {
    writeFileSync(join(runs, 'b', 'conversations.jsonl'), 'garbage\n');
    const { code, out } = await escalab(folder, 'runs', 'verify', 'b', 'cut');
    expect(code).toBe(1);
    expect(out.replaceAll(`${folder}/`, '')).toMatchInlineSnapshot(`
      "runs/b: 3 problems; 0 of 2 conversations are as they should be
      runs/b/conversations.jsonl:1: error[record-damaged]: the line is not a record: it is not valid JSON
        help: Lines before it are whole. \`escalab runs resume --cut\` throws this line and those after it away, and plays them again.
      runs/b/run.json: error[records-missing]: the run has 0 of 2 records
        help: Go on with \`escalab runs resume\`.
      runs/b/run.json: error[counts-differ]: run.json counts 2 conversations, the records 0
        help: One of the two was changed; play again.
      runs/cut: 2 problems; 0 of 2 conversations are as they should be
      runs/cut/conversations.jsonl:1: error[record-cut-off]: the last line was being written
        help: Go on with \`escalab runs resume\`.
      runs/cut/run.json: error[run-unfinished]: the run did not finish: 0 of 2 conversations are there
        help: Go on with \`escalab runs resume\`.
      "
    `);
  });

  it.each<[string, (text: string) => string, RegExp]>([
    ['a figure that was changed', (text) => text.replace(/"confidence":0\.\d/, '"confidence":0.1'), /as many bytes, but not the same/],
    [
      'a handoff that was taken out',
      (text) => text.replace(/"how":"escalated","turn":(\d+),"by":"\w+"/, '"how":"ended","turn":$1,"end":"abandoned"'),
      /and there are [\d,]+ bytes/,
    ],
  ])('finds %s in records that are whole, and so do gate and resume', async (_name, change, says) => {
    const file = join(runs, 'c', 'conversations.jsonl');
    const text = readFileSync(file, 'utf8');
    expect(change(text)).not.toBe(text);
    writeFileSync(file, change(text));
    const { code, out } = await escalab(folder, 'runs', 'verify', 'c');
    expect(code).toBe(1);
    expect(out).toMatch(says);
    expect(out).toContain('error[records-changed]');
    for (const command of [
      ['runs', 'resume', 'runs/c'],
      ['gate', '--run', 'runs/c'],
    ])
      expect(await escalab(folder, ...command)).toMatchObject({ code: 2, err: expect.stringContaining('error[records-changed]') });
  });

  it('tells programs the same', async () => {
    const { code, out } = await escalab(folder, 'runs', 'verify', 'cut', '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)[0].problems.map((problem: { code: string }) => problem.code)).toEqual(['record-cut-off', 'run-unfinished']);
  });

  it('refuses what is no run', async () => {
    expect((await escalab(folder, 'runs', 'verify', 'nowhere')).code).toBe(2);
  });

  it('goes through all runs, also where one cannot be read', async () => {
    const { code, out } = await escalab(folder, 'runs', 'verify', '--all');
    expect(code).toBe(1);
    expect(out.split('\n').filter((line) => line.startsWith('runs/'))).toHaveLength(7);
    expect(out).toContain('error[run-damaged]');
  });
});

describe('runs prune', () => {
  it('says what would go, and deletes nothing', async () => {
    await escalab(folder, 'runs', 'pin', 'pin');
    const { code, out } = await escalab(folder, 'runs', 'prune', '--keep', '2');
    expect(code).toBe(0);
    expect(out.replaceAll(/\d+(\.\d)? kB/g, 'N kB')).toMatchInlineSnapshot(`
      "would delete  runs/a  N kB
      keeps         runs/b  N kB (among the latest)
      keeps         runs/bad  N kB (its run.json cannot be read; look at it first)
      keeps         runs/c  N kB (among the latest)
      would delete  runs/cut  N kB
      keeps         runs/held  N kB (a process is at work on it)
      keeps         runs/pin  N kB (pinned)
      2 runs of N kB would be deleted. Delete them with \`--yes\`.
      "
    `);
    expect(readdirSync(runs)).toHaveLength(7);
  });

  it('deletes with --yes, and never what is pinned, being played or damaged', async () => {
    await escalab(folder, 'runs', 'pin', 'pin');
    const { code, out } = await escalab(folder, 'runs', 'prune', '--keep', '0', '--yes');
    expect(code).toBe(0);
    expect(out).toMatch(/4 runs deleted, .* freed\.\n$/);
    expect(readdirSync(runs).sort()).toEqual(['bad', 'held', 'pin']);
    await escalab(folder, 'runs', 'unpin', 'pin');
    await escalab(folder, 'runs', 'prune', '--keep', '0', '--yes');
    expect(readdirSync(runs).sort()).toEqual(['bad', 'held']);
  });

  it('goes by age, from the end of a run', async () => {
    const { out } = await escalab(folder, 'runs', 'prune', '--older-than', '3w', '--json');
    const goes = JSON.parse(out).runs.filter(({ verdict }: { verdict: string }) => verdict === 'goes');
    expect(goes.map((run: { folder: string }) => run.folder)).toEqual(['runs/a', 'runs/b', 'runs/cut', 'runs/pin']);
    expect(JSON.parse(out).deleted).toBe(false);
  });

  it('clears away what a killed process left over', async () => {
    mkdirSync(join(runs, '.making-12345678'));
    utimesSync(join(runs, '.making-12345678'), new Date('2026-03-01T00:00:00Z'), new Date('2026-03-01T00:00:00Z'));
    const { out } = await escalab(folder, 'runs', 'prune', '--keep', '9', '--yes');
    expect(out).toContain('deleted  runs/.making-12345678  0 B (left over from a run that was never made)');
    expect(existsSync(join(runs, '.making-12345678'))).toBe(false);
    expect(readdirSync(runs)).toHaveLength(7);
  });

  it.each<[string, string[], string]>([
    ['nothing said', [], 'error[prune-what]: nothing says which runs are to go'],
    ['no number', ['--keep', 'x'], 'whole number'],
    ['no age', ['--older-than', '30'], 'It must be a number of hours, days or weeks: 12h, 30d, 8w.'],
  ])('is refused with %s', async (_name, args, message) => {
    const { code, err } = await escalab(folder, 'runs', 'prune', ...args);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });
});
