import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import type { Holder, Machine } from '../../runs/lock.ts';
import type { Io } from '../io.ts';

/**
 * This process and its machine, as the lock of a run needs to know them.
 * @param othersGone whether the user says that every other machine is gone
 */
export function machineOf(io: Io, othersGone = false): Machine {
  const self = { pid: process.pid, host: hostname(), birth: birthOf(process.pid) ?? '', since: io.now().toISOString() };
  return { self, isGone: (holder) => (holder.host === self.host ? isGone(holder, self) : othersGone) };
}

function isGone(holder: Holder, self: Holder): boolean {
  const birth = birthOf(holder.pid);
  if (self.birth !== '' && holder.birth !== '') return birth !== holder.birth;
  return !isAlive(holder.pid);
}

/** States of a process that does nothing any more: a zombie, dead. */
const ENDED: ReadonlySet<string> = new Set(['Z', 'X', 'x']);

/**
 * When a process began: the boot of the machine and the clock ticks since (proc(5), field 22 of `stat`). Process numbers are used
 * again, in a container after every start; this is not. Linux only; nothing where there is no such process, or it ended and its
 * parent has not been told.
 */
function birthOf(pid: number): string | undefined {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the name of the program, which may hold anything.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return ENDED.has(fields[0] ?? '') ? undefined : `${boot}/${fields[19]}`;
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}
