import { closeSync, fstatSync, fsyncSync, ftruncateSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { InputError } from '../core/errors.ts';
import type { Block } from './block.ts';
import { writeWhole } from './durable.ts';
import { RUN_FILES } from './folder.ts';
import { guarded } from './guarded.ts';
import { afterWriting, NOTHING_WRITTEN, type Written } from './written.ts';

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
  /** All that the file holds. */
  readonly written: () => Written;
  readonly close: () => void;
}

/**
 * Opens the records of a run for appending.
 * @param kept what is kept of what is there; what follows it is cut off
 */
export function openRecords(folder: string, kept: Written = NOTHING_WRITTEN): RecordWriter {
  const path = join(folder, RUN_FILES.records);
  const goOn = (mend: string) => `${mend}, then go on with \`escalab runs resume\`.`;
  const safely = <T>(act: () => T): T => guarded(folder, act, goOn);
  const file = safely(() => openSync(path, 'a'));
  let written = kept;
  safely(() => {
    if (fstatSync(file).size !== kept.bytes) ftruncateSync(file, kept.bytes);
  });
  return {
    append: ({ lines }) => {
      if (fstatSync(file).size !== written.bytes) throw disturbed(path);
      safely(() => writeWhole(file, lines));
      written = afterWriting(written, lines);
    },
    sync: () => safely(() => fsyncSync(file)),
    written: () => written,
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
