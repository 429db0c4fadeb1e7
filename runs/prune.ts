import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { MAKING } from './folder.ts';
import { guarded } from './guarded.ts';
import { holderOf, lockRun, type Machine } from './lock.ts';
import type { RunState } from './state.ts';

/** A run that may be in the way. */
export interface Prunable {
  readonly folder: string;
  readonly state: RunState;
  readonly pinned: boolean;
}

/** What is to go. Where both are said, only what both would delete goes. */
export interface PruneRule {
  /** The latest so many stay. */
  readonly keep?: number;
  /** Milliseconds since they ended, or began where they did not end. */
  readonly olderThan?: number;
}

export type PruneVerdict = 'goes' | 'running' | 'pinned' | 'damaged' | 'kept' | 'young';

/** What becomes of each run. One that a process is at work on, that is pinned or that cannot be read never goes. */
export function judgePrunable(runs: readonly Prunable[], { keep = 0, olderThan = 0 }: PruneRule, now: number): readonly PruneVerdict[] {
  const free = runs.filter((run) => barOf(run) === undefined).sort((a, b) => begunAt(b) - begunAt(a));
  const latest = new Set(free.slice(0, keep));
  return runs.map((run) => barOf(run) ?? (latest.has(run) ? 'kept' : now - endedAt(run) < olderThan ? 'young' : 'goes'));
}

function barOf({ state, pinned }: Prunable): 'running' | 'pinned' | 'damaged' | undefined {
  if (state.is === 'running' || state.is === 'damaged') return state.is;
  return pinned ? 'pinned' : undefined;
}

function begunAt({ state }: Prunable): number {
  return state.is === 'damaged' ? 0 : Date.parse(state.info.started);
}

function endedAt({ state }: Prunable): number {
  return state.is === 'damaged' ? 0 : Date.parse(state.info.finished ?? state.info.started);
}

const DELETING = '.deleting-';

/**
 * Deletes a run: it is locked, vanishes in one step, and then its files go.
 * @throws InputError when a process has taken it meanwhile
 */
export function deleteRun(folder: string, machine: Machine): void {
  lockRun(folder, machine);
  guarded(folder, () => {
    const aside = join(dirname(folder), `${DELETING}${randomUUID().slice(0, 8)}`);
    renameSync(folder, aside);
    rmSync(aside, { recursive: true, force: true });
  });
}

/** Hidden folders of runs that were killed while they were being made or deleted, and that nobody has touched for so long. */
export function leftovers(root: string, machine: Machine, now: number, untouchedFor: number): string[] {
  if (!existsSync(root)) return [];
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && (entry.name.startsWith(MAKING) || entry.name.startsWith(DELETING)))
    .map((entry) => join(root, entry.name))
    .filter((folder) => holderOf(folder, machine) === undefined && now - statSync(folder).mtimeMs >= untouchedFor)
    .sort();
}
