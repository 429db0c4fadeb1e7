import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { InputError } from '../core/errors.ts';
import { type Holder, holderOf, LOCK_FILE, lockRun, type Machine, unlockRun } from './lock.ts';

const holder = (pid: number, over: Partial<Holder> = {}): Holder => ({ pid, host: 'here', birth: `b${pid}`, since: '2026-03-03T10:00:00Z', ...over });
/** A machine on which these processes are dead. */
const machine = (self: Holder, ...dead: readonly number[]): Machine => ({ self, isGone: ({ pid, host }) => host === self.host && dead.includes(pid) });

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'runs-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function refusal(act: () => void): string {
  try {
    act();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return `${error.problems[0]?.code}: ${error.message.replace(folder, '…')}. ${error.problems[0]?.help}`;
  }
  return 'taken';
}

describe('a lock', () => {
  it('is taken, seen by others, and given back, and leaves nothing behind', () => {
    const [one, other] = [machine(holder(1)), machine(holder(2))];
    lockRun(folder, one);
    expect(readdirSync(folder)).toEqual([LOCK_FILE]);
    expect(holderOf(folder, other)).toEqual(one.self);
    unlockRun(folder, one);
    expect(readdirSync(folder)).toEqual([]);
    expect(holderOf(folder, other)).toBeUndefined();
  });

  it('is refused while a process has it, by its number and since when', () => {
    lockRun(folder, machine(holder(1)));
    expect(refusal(() => lockRun(folder, machine(holder(2))))).toMatchInlineSnapshot(
      `"run-locked: process 1 has been working on \`…\` since 2026-03-03T10:00:00Z. Wait until it is done, or stop it."`,
    );
    expect(refusal(() => lockRun(folder, machine(holder(1))))).toContain('process 1 has been');
    expect(holderOf(folder, machine(holder(2)))?.pid).toBe(1);
    expect(readdirSync(folder)).toEqual([LOCK_FILE]);
  });

  it('of a process that is gone does not count', () => {
    lockRun(folder, machine(holder(1)));
    const next = machine(holder(2), 1);
    expect(holderOf(folder, next)).toBeUndefined();
    lockRun(folder, next);
    expect(holderOf(folder, machine(holder(3)))).toEqual(next.self);
    expect(readdirSync(folder)).toEqual([LOCK_FILE]);
  });

  it('of another host is never taken for dead', () => {
    lockRun(folder, machine(holder(1, { host: 'there' })));
    expect(refusal(() => lockRun(folder, machine(holder(2), 1)))).toMatchInlineSnapshot(
      `"run-locked: process 1 on \`there\` has been working on \`…\` since 2026-03-03T10:00:00Z. Wait until it is done. If that machine is gone for good, go on with \`escalab runs resume --take-over\`."`,
    );
  });

  it.each(['', 'garbage', '{"pid":1}', '\0\0\0'])('that no process can have written does not count: %j', (text) => {
    writeFileSync(join(folder, LOCK_FILE), text);
    expect(holderOf(folder, machine(holder(2)))).toBeUndefined();
    expect(refusal(() => lockRun(folder, machine(holder(2))))).toBe('taken');
  });

  it('is not given back by another process', () => {
    lockRun(folder, machine(holder(1)));
    const before = readFileSync(join(folder, LOCK_FILE), 'utf8');
    unlockRun(folder, machine(holder(2)));
    unlockRun(folder, machine(holder(1, { birth: 'later' })));
    expect(readFileSync(join(folder, LOCK_FILE), 'utf8')).toBe(before);
  });

  it('that another process took over meanwhile is left to it', () => {
    lockRun(folder, machine(holder(1)));
    const other = machine(holder(3), 1);
    const late: Machine = {
      self: holder(2),
      isGone: ({ pid }) => {
        // Between looking at the dead lock and removing it, the other one comes first.
        if (pid === 1) lockRun(folder, other);
        return pid === 1;
      },
    };
    expect(refusal(() => lockRun(folder, late))).toContain('process 3 has been');
    expect(holderOf(folder, machine(holder(4)))).toEqual(other.self);
    expect(readdirSync(folder)).toEqual([LOCK_FILE]);
  });

  it('sweeps away what a process left that was killed while it took the run', () => {
    writeFileSync(join(folder, `${LOCK_FILE}.${randomUUID()}`), '{}');
    lockRun(folder, machine(holder(1)));
    expect(readdirSync(folder)).toEqual([LOCK_FILE]);
  });

  it('is held by nobody where there is no run', () => {
    expect(holderOf(join(folder, 'none'), machine(holder(1)))).toBeUndefined();
  });
});
