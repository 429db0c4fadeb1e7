import { existsSync, lstatSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { InputError, MachineError } from '../../core/errors.ts';
import { makeFolder } from '../../core/files.ts';
import type { ProjectFile } from './template.ts';

/**
 * Writes a project's files into `folder`, which is made if it is not there.
 * @throws InputError when any of them is there already, or a file stands where a folder has to be: then nothing is written
 * @throws MachineError when the machine refuses (disk full, no permission)
 */
export function writeProject(folder: string, files: readonly ProjectFile[]): void {
  refuseWhatIsThere(folder, files);
  try {
    for (const { name, text } of files) {
      const path = join(folder, name);
      makeFolder(dirname(path));
      writeFileSync(path, text, { flag: 'wx' });
    }
  } catch (error) {
    throw writingFailed(folder, error);
  }
}

function refuseWhatIsThere(folder: string, files: readonly ProjectFile[]): void {
  const paths = files.map(({ name }) => join(folder, name));
  const inTheWay = paths.flatMap(foldersAbove).find((path) => existsSync(path) && !statSync(path).isDirectory());
  if (inTheWay !== undefined) {
    const message = `\`${inTheWay}\` is a file, and a folder of that name is needed; nothing was written`;
    throw new InputError({ code: 'not-a-folder', message, place: { file: inTheWay }, help: 'Name another folder, or move the file away first.' });
  }
  // A dangling link counts as well: writing would go through it.
  const there = paths.filter((path) => lstatSync(path, { throwIfNoEntry: false }) !== undefined);
  const [first] = there;
  if (first === undefined) return;
  const others = there.length === 1 ? '' : `, and so are ${there.length - 1} more of the files to write`;
  throw new InputError({
    code: 'file-exists',
    message: `\`${relative(folder, first)}\` is there already${others}; nothing was written`,
    place: { file: first },
    help: 'Name another folder, such as `escalab init my-project`, or move what is there away first.',
  });
}

function foldersAbove(path: string): string[] {
  const above = dirname(path);
  return above === path ? [] : [...foldersAbove(above), above];
}

function writingFailed(folder: string, error: unknown): unknown {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  const place = { file: folder };
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new MachineError(
      { code: 'disk-full', message: `the disk is full; \`${folder}\` is not whole`, place, help: 'Free some space, remove it, and begin again.' },
      { cause: error },
    );
  }
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return new MachineError(
      { code: 'no-permission', message: `\`${folder}\` may not be written`, place, help: 'Change its permissions, or name another folder.' },
      { cause: error },
    );
  }
  return error;
}
