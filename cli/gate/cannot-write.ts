import { MachineError } from '../../core/errors.ts';

/** That a report cannot be written, and why the system says so. */
export function cannotWrite(file: string, cause: unknown): MachineError {
  const { code = 'unknown' } = cause as NodeJS.ErrnoException;
  const message = `\`${file}\` cannot be written (${code})`;
  return new MachineError(
    { code: 'cannot-write', message, place: { file }, help: 'Mend that (free space, change permissions), or name another file.' },
    { cause },
  );
}
