import { writeFileSync } from 'node:fs';
import { MachineError } from '../../core/errors.ts';

/** @throws MachineError when the file cannot be written */
export function writeReport(file: string, text: string): void {
  try {
    writeFileSync(file, text);
  } catch (cause) {
    const { code = 'unknown' } = cause as NodeJS.ErrnoException;
    const problem = {
      code: 'cannot-write',
      message: `\`${file}\` cannot be written (${code})`,
      place: { file },
      help: 'Name a file in a folder that is there.',
    };
    throw new MachineError(problem, { cause });
  }
}
