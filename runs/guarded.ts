import { MachineError } from '../core/errors.ts';

const WHAT_TO_DO: Readonly<Record<string, string>> = {
  ENOSPC: 'Free some space',
  EDQUOT: 'Free some space of your quota',
  EFBIG: 'Raise the limit to the size of files',
  EIO: 'Mend the disk',
  EACCES: 'Change its permissions',
  EPERM: 'Change its permissions',
  EROFS: 'Make it writable',
  EEXIST: 'Move the file away that is in the way',
  ENOTDIR: 'Move the file away that is in the way',
};

/**
 * @param help what the user can do, from what mends the trouble with the machine
 * @throws MachineError with what to do, in place of a file system error
 */
export function guarded<T>(folder: string, act: () => T, help = (mend: string) => `${mend}, or name another folder with \`--out\`.`): T {
  try {
    return act();
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    const mend = code === undefined ? undefined : WHAT_TO_DO[code];
    if (mend === undefined) throw error;
    const problem = { code: 'cannot-write', message: `\`${folder}\` cannot be written (${code})`, place: { file: folder }, help: help(mend) };
    throw new MachineError(problem, { cause: error });
  }
}
