import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { InputError } from '../../core/errors.ts';
import { listRuns } from '../../runs/folder.ts';
import type { Machine } from '../../runs/lock.ts';
import { stateOf } from '../../runs/state.ts';
import type { Io } from '../io.ts';

/** Where runs are kept: `runs/` in the working folder. */
export function runsRoot(io: Io): string {
  return join(io.cwd, 'runs');
}

/** Folder of a new run: what `--out` says, or `runs/<date-time>-<slug>`, numbered where that is taken. */
export function newRunFolder(io: Io, slug: string, out: string | undefined): string {
  if (out !== undefined) return resolve(io.cwd, out);
  const stamp = io.now().toISOString().slice(0, 19).replaceAll(':', '-');
  const base = join(runsRoot(io), `${stamp}-${slug}`);
  for (let number = 1; ; number += 1) {
    const folder = number === 1 ? base : `${base}-${number}`;
    if (!existsSync(folder)) return folder;
  }
}

/** The run named (a folder, or a name inside `runs/`), else the latest. */
export function chosenRun(io: Io, named: string | undefined): string {
  if (named !== undefined) {
    const folders = [resolve(io.cwd, named), join(runsRoot(io), named)];
    return folders.find((folder) => existsSync(folder)) ?? resolve(io.cwd, named);
  }
  const latest = listRuns(runsRoot(io)).at(-1);
  if (latest !== undefined) return latest;
  throw new InputError({
    code: 'no-runs',
    message: `there are no runs in \`${runsRoot(io)}\``,
    place: { file: runsRoot(io) },
    help: "Play one with `escalab run`, or name a run's folder with `--run`.",
  });
}

/** The latest run that did not finish and that nobody is at work on. */
export function unfinishedRun(io: Io, machine: Machine): string {
  const root = runsRoot(io);
  const found = listRuns(root).findLast((folder) => {
    const { is } = stateOf(folder, machine);
    return is === 'interrupted' || is === 'cut_off';
  });
  if (found !== undefined) return found;
  throw new InputError({
    code: 'nothing-to-resume',
    message: `there is no run in \`${root}\` that was interrupted or cut off`,
    place: { file: root },
    help: 'Name a run by its folder, or list them with `escalab runs list`.',
  });
}

/** A path as the user would type it from here. */
export function asTyped(io: Io, path: string): string {
  const near = relative(io.cwd, path);
  return near.startsWith('..') ? path : near || '.';
}
