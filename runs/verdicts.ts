import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { InputError } from '../core/errors.ts';
import { RUN_FILES, readRunFile, writeRunFile } from './folder.ts';

/** The lines of a run's verdicts, parsed as JSON; none where nothing was judged by a model. @throws InputError at a damaged line */
export function readVerdicts(folder: string): readonly unknown[] {
  const file = join(folder, RUN_FILES.verdicts);
  if (!existsSync(file)) return [];
  const lines = readRunFile(folder, RUN_FILES.verdicts).split('\n').filter(Boolean);
  return lines.map((line, index) => {
    try {
      return JSON.parse(line) as unknown;
    } catch {
      throw new InputError({
        code: 'verdicts-damaged',
        message: 'the verdict is cut off or no JSON',
        place: { file, line: index + 1 },
        help: 'Judge the run again with `escalab judge`.',
      });
    }
  });
}

/** Replaces a run's verdicts by these, in one step. */
export function writeVerdicts(folder: string, verdicts: readonly unknown[]): void {
  writeRunFile(folder, { name: RUN_FILES.verdicts, text: verdicts.map((verdict) => `${JSON.stringify(verdict)}\n`).join('') });
}
