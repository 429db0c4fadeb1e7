import { InputError } from '../../core/errors.ts';
import type { RunSource } from '../../dashboards/run/run-source.ts';
import type { ProjectFlags } from '../config/project.ts';
import { historyOf } from '../dashboard/history.ts';
import type { Io } from '../io.ts';
import { packageVersion } from '../package.ts';
import { runsRoot } from '../run/find.ts';
import { runInfo } from '../run/inputs.ts';
import { changesBetween } from './changes.ts';
import { watchFiles } from './files.ts';
import { modelsBetweenSaves } from './models.ts';
import { lineOf } from './problem-line.ts';
import { openReloader, type Reloader } from './reload.ts';
import { workedSource } from './source.ts';
import { warningsOf } from './warnings.ts';
import { openWorkbench, type Worked } from './workbench.ts';

/** What is shown of a project now. */
export interface Followed {
  readonly source: RunSource;
  /** What came out differently since the last save, or what keeps a save from being played; a line each. */
  readonly changes: readonly string[];
  /** What makes the policies that are shown do what nobody wrote, a line each. */
  readonly warnings: readonly string[];
  /** False where the save cannot be played: the figures are those before it. */
  readonly isPlayed: boolean;
}

/** A project that is played again after each save. */
export interface Watching {
  readonly first: Followed;
  /** Calls back with each save, until the signal aborts; resolves then. */
  readonly follow: (show: (now: Followed) => void, signal: AbortSignal) => Promise<void>;
}

/**
 * Plays a project in memory, and watches its files.
 * @throws InputError as `loadProject`; later faults are shown, and the figures from before stay
 */
export async function openWatching(flags: ProjectFlags, io: Io): Promise<Watching> {
  const reloader = openReloader(flags, io.cwd);
  const bench = openWorkbench(modelsBetweenSaves(io));
  let last = await bench.update(await reloader.load());
  let source = sourceOf(last, io);
  const warnings = () => warningsOf(last.project, io);
  const first = { source, changes: ['Watching: save a policy or a scenario, and what changed stands here.'], warnings: warnings(), isPlayed: true };
  const next = async (): Promise<Followed> => {
    try {
      const worked = await bench.update(await reloader.load());
      const changes = changesBetween(last, worked);
      last = worked;
      source = sourceOf(worked, io);
      return { source, changes, warnings: warnings(), isPlayed: true };
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      return { source, changes: faultsOf(error, io), warnings: warnings(), isPlayed: false };
    }
  };
  return { first, follow: (show, signal) => following({ next, show, reloader }, signal) };
}

interface Following {
  readonly next: () => Promise<Followed>;
  readonly show: (now: Followed) => void;
  readonly reloader: Reloader;
}

/** One save after the other: what is saved while the last one is played is played after it, together. */
async function following({ next, show, reloader: { files, isOutOfDate, close } }: Following, signal: AbortSignal): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    let watch = new AbortController();
    let watched = '';
    let isBusy = false;
    let isSaved = false;
    const play = async (): Promise<void> => {
      isSaved = true;
      if (isBusy) return;
      isBusy = true;
      while (isSaved && !signal.aborted) {
        isSaved = false;
        show(await next());
      }
      isBusy = false;
      begin();
    };
    // A save may name other files than the one before.
    const begin = () => {
      const now = files();
      if (now.join('\n') === watched) return;
      watched = now.join('\n');
      watch.abort();
      watch = new AbortController();
      if (signal.aborted) return;
      const saved = () => void play().catch(reject);
      watchFiles(now, saved, watch.signal);
      // What was saved after it was loaded and before anybody watched is a save too.
      if (isOutOfDate()) saved();
    };
    const end = () => {
      watch.abort();
      resolve();
    };
    if (signal.aborted) return end();
    signal.addEventListener('abort', end, { once: true });
    begin();
  }).finally(close);
}

function sourceOf(worked: Worked, io: Io): RunSource {
  const { project } = worked;
  const conversations = worked.records.length;
  const info = {
    ...runInfo(project, 'not-kept', io.now(), packageVersion(), {}),
    status: 'finished' as const,
    counts: { conversations, errored: worked.report.errored.length, invalid: worked.report.invalid },
  };
  return workedSource(worked, info, async () => historyOf(runsRoot(io), project.suite.name, io));
}

function faultsOf({ problems }: InputError, io: Io): string[] {
  const told = problems.slice(0, 2).map((problem) => lineOf(problem, io));
  return [...told, 'The save cannot be played; the figures are those before it.'];
}
