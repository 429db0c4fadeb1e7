import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { InputError } from '../core/errors.ts';
import { makeFolder, readTextFile } from '../core/files.ts';
import { validate } from '../core/validate.ts';
import { replaceDurably, syncFolder, writeDurably } from './durable.ts';
import { guarded } from './guarded.ts';
import { RunInfo } from './run.ts';

/** Names inside a run's folder. */
export const RUN_FILES = {
  info: 'run.json',
  records: 'conversations.jsonl',
  scenarios: 'inputs/scenarios.jsonl',
  team: 'inputs/team.yaml',
  traffic: 'inputs/traffic.yaml',
  scores: 'scores.json',
  labels: 'labels.json',
  report: 'report.txt',
  index: 'index.json',
  verdicts: 'verdicts.jsonl',
} as const;

/** What to do about a damaged file of a run: nobody writes one by hand. */
export const RUN_REMEDY = 'Restore it from a copy, or play the run again.';

/** `run.json` holds a digest for each scenario, and a suite may hold hundreds of thousands. */
const MAX_INFO_BYTES = 400 * 1024 * 1024;

/** A file to write into a run, by its name inside it. */
export interface RunFile {
  readonly name: string;
  /** Whole, or in pieces that are made as they are written. */
  readonly text: string | Iterable<string>;
}

/** Begins the hidden name under which a run's folder is made. */
export const MAKING = '.making-';

/**
 * Makes a run's folder with its inputs copied in. It comes into being whole, on disk: it is made under a hidden name, and gets its own
 * by one rename.
 * @param fill puts into it what else it begins with
 * @throws InputError when a run of that name is there
 * @throws MachineError when the machine refuses (disk full, no permission)
 */
export function createRun(folder: string, info: RunInfo, inputs: readonly RunFile[], fill: (making: string) => void = () => undefined): void {
  if (existsSync(folder)) throw runExists(folder);
  guarded(folder, () => {
    makeFolder(dirname(folder));
    const making = join(dirname(folder), `${MAKING}${randomUUID().slice(0, 8)}`);
    try {
      makeFolder(join(making, 'inputs', 'policies'));
      for (const file of [...inputs, { name: RUN_FILES.records, text: '' }]) writeDurably(join(making, file.name), file.text);
      for (const name of ['inputs/policies', 'inputs']) syncFolder(join(making, name));
      fill(making);
      replaceDurably(join(making, RUN_FILES.info), textOf(info));
      named(making, folder);
    } catch (error) {
      rmSync(making, { recursive: true, force: true });
      throw error;
    }
    syncFolder(dirname(folder));
  });
}

function named(making: string, folder: string): void {
  try {
    renameSync(making, folder);
  } catch (error) {
    if (['ENOTEMPTY', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) throw runExists(folder);
    throw error;
  }
}

function runExists(folder: string): InputError {
  return new InputError({
    code: 'run-exists',
    message: `\`${folder}\` is there already`,
    place: { file: folder },
    help: 'Name another folder with `--out`. If it is a run that was cut off, go on with `escalab runs resume`.',
  });
}

export function writeInfo(folder: string, info: RunInfo): void {
  writeRunFile(folder, { name: RUN_FILES.info, text: textOf(info) });
}

function textOf(info: RunInfo): string {
  return `${JSON.stringify(info, null, 2)}\n`;
}

/** Replaces a file of the run in one step, so that a reader never meets half of it; returns when it is on disk. */
export function writeRunFile(folder: string, file: RunFile): void {
  guarded(folder, () => replaceDurably(join(folder, file.name), file.text));
}

/** @throws InputError when the folder holds no run of this version */
export function readInfo(folder: string): RunInfo {
  const file = join(folder, RUN_FILES.info);
  if (!existsSync(file)) {
    throw new InputError({
      code: 'not-a-run',
      message: `\`${folder}\` holds no run (no ${RUN_FILES.info})`,
      place: { file: folder },
      help: 'List the runs with `escalab runs list`.',
    });
  }
  return validate(RunInfo, { file, text: '', value: parsed(file), where: () => ({ file }) }, RUN_REMEDY);
}

function parsed(file: string): unknown {
  try {
    return JSON.parse(readTextFile(file, MAX_INFO_BYTES));
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError({
      code: 'run-damaged',
      message: `\`${file}\` is not valid JSON: ${(error as Error).message}`,
      place: { file },
      help: RUN_REMEDY,
    });
  }
}

/** Folders of runs inside `root`, oldest first; what is not a run is passed over. */
export function listRuns(root: string): string[] {
  if (!existsSync(root)) return [];
  if (!statSync(root).isDirectory()) {
    throw new InputError({
      code: 'not-a-folder',
      message: `\`${root}\` is not a folder`,
      place: { file: root },
      help: 'Runs are kept in a folder of that name; move the file away.',
    });
  }
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && existsSync(join(root, entry.name, RUN_FILES.info)))
    .map((entry) => join(root, entry.name))
    .sort((a, b) => (basename(a) < basename(b) ? -1 : 1));
}

export function readRunFile(folder: string, name: string): string {
  return readFileSync(join(folder, name), 'utf8');
}
