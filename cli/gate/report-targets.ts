import { accessSync, constants, existsSync, realpathSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { InputError } from '../../core/errors.ts';
import { type Io, isInActions } from '../io.ts';
import { cannotWrite } from './cannot-write.ts';

/** What may be asked for beside the screen. */
export interface ReportFlags {
  readonly junit?: string;
  /** A file, `-` for standard output, or `false` for nowhere. */
  readonly markdown?: string | false;
  readonly annotations?: boolean;
  readonly json?: boolean;
}

export interface ReportTarget {
  readonly flag: string;
  readonly file: string;
  /** Whether others write into it as well. */
  readonly appends: boolean;
}

/** Where the reports of a gate go. */
export interface ReportTargets {
  readonly junit?: ReportTarget;
  readonly markdown?: ReportTarget | 'standard output';
  readonly annotations: boolean;
}

/**
 * Decides where reports go, before anything is played. Inside GitHub Actions annotations are made, and the Markdown is added to
 * the step's summary, unless the flags say otherwise.
 * @throws InputError when two reports would go to one place, a folder stands where a file has to be, or there is no folder for it
 * @throws MachineError when what is there may not be written
 */
export function reportTargets({ junit, markdown, annotations, json }: ReportFlags, io: Io): ReportTargets {
  const inActions = isInActions(io);
  const summary = io.env['GITHUB_STEP_SUMMARY'];
  const asked = markdown ?? (inActions && summary ? summary : false);
  if (asked === '-' && json) {
    const message = '`--markdown -` and `--json` both write to standard output';
    throw new InputError({ code: 'same-output', message, help: 'Name a file for the Markdown.' });
  }
  const target = (flag: string, name: string): ReportTarget => {
    const file = resolve(io.cwd, name);
    return { flag, file, appends: summary !== undefined && file === resolve(io.cwd, summary) };
  };
  const targets = {
    ...(junit === undefined ? {} : { junit: target('--junit', junit) }),
    ...(asked === false ? {} : { markdown: asked === '-' ? ('standard output' as const) : target('--markdown', asked) }),
    annotations: annotations ?? inActions,
  };
  refuseFolders(filesOf(targets));
  refuseTwice(filesOf(targets));
  for (const one of filesOf(targets)) refuseUnwritable(one);
  return targets;
}

/** @throws InputError when a report would be written over a file that the gate reads */
export function refuseInputs(targets: ReportTargets, inputs: readonly string[]): void {
  const read = new Set(inputs.map(realPath));
  const clash = filesOf(targets).find(({ file }) => read.has(realPath(file)));
  if (clash === undefined) return;
  const message = `\`${clash.flag}\` would write over \`${clash.file}\`, which the gate reads`;
  throw new InputError({ code: 'output-is-input', message, place: { file: clash.file }, help: 'Name another file.' });
}

function filesOf({ junit, markdown }: Pick<ReportTargets, 'junit' | 'markdown'>): ReportTarget[] {
  return [...(junit === undefined ? [] : [junit]), ...(markdown === undefined || markdown === 'standard output' ? [] : [markdown])];
}

function refuseFolders(targets: readonly ReportTarget[]): void {
  const folder = targets.find(({ file }) => existsSync(file) && statSync(file).isDirectory());
  if (folder === undefined) return;
  const message = `\`${folder.flag}\` needs a file, and \`${folder.file}\` is a folder`;
  throw new InputError({ code: 'file-is-folder', message, place: { file: folder.file }, help: 'Name a file inside it.' });
}

function refuseUnwritable({ flag, file }: ReportTarget): void {
  const folder = dirname(file);
  if (!existsSync(file) && !(existsSync(folder) && statSync(folder).isDirectory())) {
    const message = `\`${folder}\` is no folder, so \`${flag}\` cannot write \`${file}\``;
    throw new InputError({ code: 'folder-missing', message, place: { file }, help: 'Name a file in a folder that is there.' });
  }
  try {
    accessSync(existsSync(file) ? file : folder, constants.W_OK);
  } catch (cause) {
    throw cannotWrite(file, cause);
  }
}

function refuseTwice([first, second]: readonly ReportTarget[]): void {
  if (first === undefined || second === undefined || realPath(first.file) !== realPath(second.file)) return;
  const message = `\`${first.flag}\` and \`${second.flag}\` name the same file`;
  throw new InputError({ code: 'same-output', message, place: { file: first.file }, help: 'Give each a file of its own.' });
}

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
