import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { InputError } from '../core/errors.ts';
import { type Holder, lockRun, type Machine } from './lock.ts';
import { deleteRun, judgePrunable, leftovers, type Prunable, type PruneRule } from './prune.ts';
import { anInfo, makeRun } from './testdata/run.ts';

const NOW = Date.parse('2026-03-31T00:00:00Z');
const DAY_MS = 86_400_000;
const SELF: Holder = { pid: 1, host: 'here', birth: 'b', since: '2026-03-03T10:00:00Z' };
const machine: Machine = { self: SELF, isGone: () => false };

/** A run that began on a day of March. */
function begun(day: number, over: Partial<Prunable> = {}): Prunable {
  const started = `2026-03-${String(day).padStart(2, '0')}T00:00:00Z`;
  return { folder: `r${day}`, pinned: false, state: { is: 'finished', info: anInfo(['hello'], { started, finished: started }) }, ...over };
}
const running = (run: Prunable): Prunable => (run.state.is === 'damaged' ? run : { ...run, state: { is: 'running', info: run.state.info, holder: SELF } });
const RUNS: readonly Prunable[] = [
  begun(1),
  begun(20, { pinned: true }),
  begun(10),
  running(begun(2)),
  begun(30),
  begun(5, { state: { is: 'damaged', problem: { code: 'x', message: 'x' } } }),
];

describe('judgePrunable', () => {
  it.each<[PruneRule, string]>([
    [{ keep: 0 }, 'goes pinned goes running goes damaged'],
    [{ keep: 1 }, 'goes pinned goes running kept damaged'],
    [{ keep: 2 }, 'goes pinned kept running kept damaged'],
    [{ keep: 9 }, 'kept pinned kept running kept damaged'],
    [{ olderThan: 25 * DAY_MS }, 'goes pinned young running young damaged'],
    [{ olderThan: 21 * DAY_MS }, 'goes pinned goes running young damaged'],
    [{ olderThan: 0 }, 'goes pinned goes running goes damaged'],
    [{ keep: 2, olderThan: 1 * DAY_MS }, 'goes pinned kept running kept damaged'],
  ])('%j', (rule, expected) => {
    expect(judgePrunable(RUNS, rule, NOW).join(' ')).toBe(expected);
  });
});

describe('on disk', () => {
  let root = '';
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'runs-prune-'));
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it('a run goes with everything in it', () => {
    makeRun(join(root, 'run'), anInfo(), ['hello']);
    deleteRun(join(root, 'run'), machine);
    expect(readdirSync(root)).toEqual([]);
  });

  it('a run that a process took meanwhile stays', () => {
    makeRun(join(root, 'run'), anInfo(), ['hello']);
    lockRun(join(root, 'run'), machine);
    expect(() => deleteRun(join(root, 'run'), { ...machine, self: { ...SELF, pid: 2 } })).toThrow(InputError);
    expect(existsSync(join(root, 'run', 'run.json'))).toBe(true);
  });

  it('what was left over is found once nobody touches it', () => {
    for (const name of ['.making-1', '.deleting-2', '.making-held', '.other', 'run']) mkdirSync(join(root, name));
    lockRun(join(root, '.making-held'), machine);
    for (const name of readdirSync(root)) utimesSync(join(root, name), new Date(NOW - DAY_MS), new Date(NOW - DAY_MS));
    expect(leftovers(root, machine, NOW, DAY_MS + 1)).toEqual([]);
    expect(leftovers(root, machine, NOW, DAY_MS)).toEqual([join(root, '.deleting-2'), join(root, '.making-1')]);
    expect(leftovers(join(root, 'none'), machine, NOW, 0)).toEqual([]);
  });
});
