import { accessSync, constants, existsSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { InputError, MachineError } from '../../core/errors.ts';
import { makeFolder, readTextFile } from '../../core/files.ts';
import { parseJson } from '../../core/json.ts';
import { validate } from '../../core/validate.ts';
import { BASELINE_VERSION, Baseline } from '../../evaluators/gate/baseline.ts';
import { baselineText } from '../../evaluators/gate/baseline-text.ts';

/** A line for each scenario: enough for some hundred thousand. */
const MAX_BASELINE_BYTES = 64 * 1024 * 1024;

/** @throws InputError where the file is missing, damaged, or no baseline of this version */
export function readBaseline(file: string): Baseline {
  const located = parseJson(file, textOf(file));
  const { value } = located;
  const version = typeof value === 'object' && value !== null && 'version' in value ? value.version : undefined;
  if (typeof version === 'number' && version !== BASELINE_VERSION) {
    const message = `this is a baseline of version ${version}, and this escalab reads version ${BASELINE_VERSION}`;
    const help = 'Use the escalab that wrote it, or move the file away and pin again with `escalab gate --update-baseline`.';
    throw new InputError({ code: 'baseline-version', message, place: located.where(['version']), help });
  }
  return validate(Baseline, located, 'Restore it from version control, or move it away and pin again with `escalab gate --update-baseline`.');
}

function textOf(file: string): string {
  try {
    return readTextFile(file, MAX_BASELINE_BYTES);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const [first, ...rest] = error.problems;
    const help =
      first?.code === 'file-missing'
        ? 'Pin one with `escalab gate --update-baseline`, and commit it.'
        : 'Name another file under `gate.baseline`, restore this one from version control, or move it away and pin again.';
    throw first === undefined ? error : new InputError({ ...first, help }, ...rest);
  }
}

/** What there is to compare a new baseline with. @throws InputError where something else is in the way, which must not be lost */
export function earlierBaseline(file: string): Baseline | undefined {
  return existsSync(file) ? readBaseline(file) : undefined;
}

/**
 * Replaces the file in one step, so that no reader meets half of it. A link is followed.
 * @throws MachineError when it cannot be written; what was there is then still there
 */
export function writeBaseline(file: string, baseline: Baseline): void {
  const target = targetOf(file);
  const half = `${target}.tmp`;
  try {
    makeFolder(dirname(target));
    writeFileSync(half, baselineText(baseline));
    renameSync(half, target);
  } catch (cause) {
    if (existsSync(half)) rmSync(half);
    throw cause instanceof MachineError ? cause : cannotWrite(file, cause);
  }
}

/**
 * Looks, before anything is played, whether `writeBaseline` could. The file itself may be read-only: another takes its place.
 * @throws MachineError where it could not
 */
export function refuseUnwritable(file: string): void {
  try {
    let folder = dirname(targetOf(file));
    while (!existsSync(folder) && folder !== dirname(folder)) folder = dirname(folder);
    if (!statSync(folder).isDirectory()) throw Object.assign(new Error(`${folder} is no folder`), { code: 'ENOTDIR' });
    accessSync(folder, constants.W_OK);
  } catch (cause) {
    throw cannotWrite(file, cause);
  }
}

function targetOf(file: string): string {
  return existsSync(file) ? realpathSync(file) : file;
}

function cannotWrite(file: string, cause: unknown): MachineError {
  const { code = 'unknown' } = cause as NodeJS.ErrnoException;
  const message = `\`${file}\` cannot be written (${code}); nothing was changed`;
  return new MachineError({ code: 'cannot-write', message, place: { file }, help: 'Name a file under `gate.baseline` that can be written.' }, { cause });
}
