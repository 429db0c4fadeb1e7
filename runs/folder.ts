import { existsSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { InputError, MachineError } from '../core/errors.ts';
import { makeFolder, readTextFile } from '../core/files.ts';
import { validate } from '../core/validate.ts';
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
} as const;

/** `run.json` holds a digest for each scenario, and a suite may hold hundreds of thousands. */
const MAX_INFO_BYTES = 400 * 1024 * 1024;

/** A file to write into a run, by its name inside it. */
export interface RunFile {
  readonly name: string;
  readonly text: string;
}

/**
 * Makes a run's folder with its inputs copied in.
 * @throws InputError when a run of that name is there
 * @throws MachineError when the machine refuses (disk full, no permission)
 */
export function createRun(folder: string, info: RunInfo, inputs: readonly RunFile[]): void {
  if (existsSync(folder)) {
    throw new InputError({ code: 'run-exists', message: `\`${folder}\` is there already`, place: { file: folder }, help: 'Name another folder with `--out`.' });
  }
  guarded(folder, () => {
    makeFolder(join(folder, 'inputs', 'policies'));
    for (const file of inputs) writeFileSync(join(folder, file.name), file.text);
    writeFileSync(join(folder, RUN_FILES.records), '');
  });
  writeInfo(folder, info);
}

export function writeInfo(folder: string, info: RunInfo): void {
  writeRunFile(folder, { name: RUN_FILES.info, text: `${JSON.stringify(info, null, 2)}\n` });
}

/** Replaces a file of the run in one step, so that a reader never meets half of it. */
export function writeRunFile(folder: string, file: RunFile): void {
  guarded(folder, () => {
    const target = join(folder, file.name);
    writeFileSync(`${target}.tmp`, file.text);
    renameSync(`${target}.tmp`, target);
  });
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
  return validate(RunInfo, { file, text: '', value: parsed(file), where: () => ({ file }) });
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
      help: 'The run is damaged; play it again.',
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
    .filter((entry) => entry.isDirectory() && existsSync(join(root, entry.name, RUN_FILES.info)))
    .map((entry) => join(root, entry.name))
    .sort((a, b) => (basename(a) < basename(b) ? -1 : 1));
}

export function readRunFile(folder: string, name: string): string {
  return readFileSync(join(folder, name), 'utf8');
}

/** @throws MachineError with what to do, in place of a file system error */
export function guarded<T>(folder: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    const fixes: Record<string, string> = {
      ENOSPC: 'Free some space, or name another folder with `--out`.',
      EACCES: 'Change its permissions, or name another folder with `--out`.',
      EPERM: 'Change its permissions, or name another folder with `--out`.',
      EROFS: 'It is read-only; name another folder with `--out`.',
      EEXIST: 'A file is in the way; name another folder with `--out`.',
      ENOTDIR: 'A file is in the way; name another folder with `--out`.',
    };
    const help = code === undefined ? undefined : fixes[code];
    if (help === undefined) throw error;
    throw new MachineError({ code: 'cannot-write', message: `\`${folder}\` cannot be written (${code})`, place: { file: folder }, help }, { cause: error });
  }
}
