import { createReadStream, statSync } from 'node:fs';
import { join } from 'node:path';
import { InputError, type Problem } from '../core/errors.ts';
import { readingFailed } from '../core/files.ts';
import { RUN_FILES, RUN_REMEDY } from './folder.ts';
import type { RunInfo } from './run.ts';
import { type Written, writtenGatherer } from './written.ts';

/** Why the records of a run are not those that were written; undefined where they are, and where `run.json` does not tell. */
export function changedSince(folder: string, { written }: Pick<RunInfo, 'written'>, found: Written): Problem | undefined {
  if (written === undefined || (written.bytes === found.bytes && written.crc32 === found.crc32)) return undefined;
  const bytes = written.bytes === found.bytes ? 'as many bytes, but not the same' : `${found.bytes.toLocaleString('en')} bytes`;
  return {
    code: 'records-changed',
    message: `the records were changed after they were written: ${written.bytes.toLocaleString('en')} bytes were, and there are ${bytes}`,
    place: { file: join(folder, RUN_FILES.records) },
    help: RUN_REMEDY,
  };
}

/** The same, as far as the size of the file tells, which takes no reading. */
export function changedInSize(folder: string, info: Pick<RunInfo, 'written'>): Problem | undefined {
  const bytes = statSync(join(folder, RUN_FILES.records), { throwIfNoEntry: false })?.size ?? 0;
  return changedSince(folder, info, { bytes, crc32: info.written?.crc32 ?? 0 });
}

/**
 * Reads the file of records once.
 * @throws InputError where it is not what was written
 */
export async function refuseChanged(folder: string, info: Pick<RunInfo, 'written'>): Promise<void> {
  const problem = changedSince(folder, info, await writtenIn(folder));
  if (problem) throw new InputError(problem);
}

/** What the file of records holds now, read once. */
export async function writtenIn(folder: string): Promise<Written> {
  const file = join(folder, RUN_FILES.records);
  const found = writtenGatherer();
  try {
    for await (const chunk of createReadStream(file, { highWaterMark: 1024 * 1024 }) as AsyncIterable<Buffer>) found.add(chunk);
  } catch (error) {
    throw readingFailed(file, error);
  }
  return found.written();
}
