import { randomUUID } from 'node:crypto';
import { existsSync, linkSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { InputError } from '../core/errors.ts';
import { guarded } from './guarded.ts';

export const LOCK_FILE = 'run.lock';

/** The process that works on a run. */
export const Holder = z.strictObject({
  pid: z.number().int(),
  host: z.string(),
  birth: z.string().describe('When the process began, by a clock of its machine that no later process shares; empty where the system does not tell'),
  since: z.string().describe('When it took the run, ISO 8601'),
});
export type Holder = z.infer<typeof Holder>;

/** What a lock needs to know of the machine it is on. */
export interface Machine {
  readonly self: Holder;
  /** Whether a process is certainly gone. One on another host is only where the user says so. */
  readonly isGone: (holder: Holder) => boolean;
}

/** Files that become a lock by a link. */
const OWN = /^run\.lock\.[\da-f-]{36}$/;

/** How often a lock that changed hands meanwhile is tried again. */
const ATTEMPTS = 5;

/**
 * Takes a run for this process, or for nobody. The lock of a process that is gone does not count: nothing has to be waited for
 * or removed after a `kill -9`.
 * @throws InputError naming the process that has it
 * @throws MachineError when the folder cannot be written
 */
export function lockRun(folder: string, machine: Machine): void {
  const own = join(folder, `${LOCK_FILE}.${randomUUID()}`);
  guarded(folder, () => {
    try {
      writeFileSync(own, `${JSON.stringify(machine.self)}\n`);
      take(folder, own, machine);
      sweep(folder);
    } finally {
      rmSync(own, { force: true });
    }
  });
}

/** Gives the run back, if this process has it. */
export function unlockRun(folder: string, { self }: Machine): void {
  const held = read(folder).holder;
  if (held && held.pid === self.pid && held.host === self.host && held.birth === self.birth) rmSync(join(folder, LOCK_FILE), { force: true });
}

/** The process that has the run, if any that may be alive does. */
export function holderOf(folder: string, { isGone }: Machine): Holder | undefined {
  const { holder } = read(folder);
  return holder === undefined || isGone(holder) ? undefined : holder;
}

function take(folder: string, own: string, machine: Machine): void {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    if (linked(own, join(folder, LOCK_FILE))) return;
    const { holder, text } = read(folder);
    if (holder !== undefined && !machine.isGone(holder)) throw locked(folder, holder, machine);
    if (text !== undefined) clearAway(folder, own, text);
  }
  throw new Error(`the lock of \`${folder}\` changed hands ${ATTEMPTS} times`);
}

/** Removes what processes left that were killed while they took the run. Who is about to try finds that it is taken. */
function sweep(folder: string): void {
  for (const name of readdirSync(folder)) if (OWN.test(name)) rmSync(join(folder, name), { force: true });
}

/** A lock appears with its text or not at all: a link to a file that is written already. */
function linked(own: string, lock: string): boolean {
  try {
    linkSync(own, lock);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // Without a file of its own to link to it was swept away by who has the run now.
    if (code === 'EEXIST' || code === 'ENOENT') return false;
    // Some file systems know no links.
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'].includes(code ?? '')) throw error;
    return createdAt(lock, readFileSync(own, 'utf8'));
  }
}

function createdAt(lock: string, text: string): boolean {
  try {
    writeFileSync(lock, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Removes a dead lock, unless another process did so first and has taken the run: then its lock is put back. */
function clearAway(folder: string, own: string, dead: string): void {
  const lock = join(folder, LOCK_FILE);
  const aside = `${own}.dead`;
  try {
    renameSync(lock, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  if (readFileSync(aside, 'utf8') !== dead) linked(aside, lock);
  rmSync(aside, { force: true });
}

/** A lock that cannot be read was not written by a living process, since locks appear whole; a crash of the machine may leave one. */
function read(folder: string): { readonly text?: string; readonly holder?: Holder } {
  const lock = join(folder, LOCK_FILE);
  try {
    const text = readFileSync(lock, 'utf8');
    return { text, ...parsed(text) };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' || !existsSync(folder)) return {};
    throw error;
  }
}

function parsed(text: string): { readonly holder?: Holder } {
  try {
    const { data } = Holder.safeParse(JSON.parse(text));
    return data === undefined ? {} : { holder: data };
  } catch {
    return {};
  }
}

function locked(folder: string, { pid, host, since }: Holder, { self }: Machine): InputError {
  const isHere = host === self.host;
  return new InputError({
    code: 'run-locked',
    message: `process ${pid}${isHere ? '' : ` on \`${host}\``} has been working on \`${folder}\` since ${since}`,
    place: { file: join(folder, LOCK_FILE) },
    help: isHere
      ? 'Wait until it is done, or stop it.'
      : `Wait until it is done. If that machine is gone for good, go on with \`escalab runs resume --take-over\`.`,
  });
}
