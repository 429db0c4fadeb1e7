import { closeSync, fstatSync, fsyncSync, ftruncateSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { InputError } from '../core/errors.ts';
import type { Block } from './block.ts';
import { writeWhole } from './durable.ts';
import { RUN_FILES } from './folder.ts';
import { guarded } from './guarded.ts';

/** The file of records of a run that is being played. */
export interface RecordWriter {
  /**
   * Appends a block.
   * @throws MachineError when the machine refuses; the run can be gone on with
   * @throws InputError when somebody else wrote to the file
   */
  readonly append: (block: Block) => void;
  /** Returns when everything that was appended is on disk. */
  readonly sync: () => void;
  readonly close: () => void;
}

/**
 * Opens the records of a run for appending.
 * @param kept bytes that are kept of what is there; what follows them is cut off
 */
export function openRecords(folder: string, kept: number): RecordWriter {
  const path = join(folder, RUN_FILES.records);
  const goOn = (mend: string) => `${mend}, then go on with \`escalab runs resume\`.`;
  const safely = <T>(act: () => T): T => guarded(folder, act, goOn);
  const file = safely(() => openSync(path, 'a'));
  let size = kept;
  safely(() => {
    if (fstatSync(file).size !== kept) ftruncateSync(file, kept);
  });
  return {
    append: ({ lines }) => {
      if (fstatSync(file).size !== size) throw disturbed(path);
      safely(() => writeWhole(file, lines));
      size += lines.length;
    },
    sync: () => safely(() => fsyncSync(file)),
    close: () => closeSync(file),
  };
}

function disturbed(file: string): InputError {
  return new InputError({
    code: 'records-disturbed',
    message: `somebody else wrote to \`${file}\` while it was being written`,
    place: { file },
    help: 'Leave the folder of a run alone while it is played; `escalab runs verify` says what is damaged.',
  });
}
