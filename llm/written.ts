import { renameSync, writeFileSync } from 'node:fs';
import { pid } from 'node:process';
import { MachineError } from '../core/errors.ts';

/**
 * Does what a file needs.
 * @throws MachineError naming the file when the system refuses
 */
export function written<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === undefined) throw cause;
    const message = `\`${file}\` cannot be written (${code})`;
    throw new MachineError({ code: 'cannot-write', message, place: { file }, help: 'Make room or change permissions, and resume the run.' }, { cause });
  }
}

/** Writes a file so that a reader, and the next process, meets the old one or the new one, whole. */
export function replaceFile(file: string, text: string): void {
  const own = `${file}.${pid}.tmp`;
  written(file, () => {
    writeFileSync(own, text);
    renameSync(own, file);
  });
}
