import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { MachineError } from '../../core/errors.ts';
import { claimFolder, MANIFEST, refuseChanged, STAGE_PREFIX } from './folder.ts';
import type { ImportReport } from './report.ts';
import { LEFT_OUT, type SuiteParts, writeStage } from './stage.ts';

/**
 * Writes a suite folder that stands by itself: `scenarios.jsonl`, `team.yaml`, `escalab.yaml`, `import.json` (what was
 * counted, and the digests of the files) and, if anything was left out, `left-out.csv`. Everything is written aside first
 * and moved in place whole; a failure leaves the folder as it was. The same input gives the same bytes.
 *
 * @throws InputError when the input is refused or holds no conversation; when the folder holds anything but an earlier
 *   import, or files of that import were changed since
 * @throws MachineError when the machine cannot write
 */
export async function writeSuite(dir: string, parts: SuiteParts): Promise<ImportReport> {
  try {
    return await writeClaimed(dir, parts);
  } catch (error) {
    throw writingFailed(dir, error);
  }
}

async function writeClaimed(dir: string, parts: SuiteParts): Promise<ImportReport> {
  const { earlier, release } = claimFolder(dir);
  let stage: string | undefined;
  let done = false;
  try {
    stage = mkdtempSync(join(dir, STAGE_PREFIX));
    const { report, files } = await writeStage(stage, dir, parts);
    if (earlier) await refuseChanged(dir, earlier, files);
    for (const name of movingOrder(Object.keys(files), earlier !== undefined)) renameSync(join(stage, name), join(dir, name));
    // An earlier list of what was left out would speak of another import.
    if (earlier?.files[LEFT_OUT] !== undefined && files[LEFT_OUT] === undefined) rmSync(join(dir, LEFT_OUT), { force: true });
    done = true;
    return report;
  } finally {
    if (stage !== undefined) rmSync(stage, { recursive: true, force: true });
    if (!done) release();
  }
}

/** So that an import killed between two moves can be repeated: a new folder is marked as ours first, an earlier one keeps its mark to the last. */
function movingOrder(names: readonly string[], isRepeat: boolean): string[] {
  return isRepeat ? [...names, MANIFEST] : [MANIFEST, ...names];
}

function writingFailed(dir: string, error: unknown): unknown {
  const place = { file: dir };
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return new MachineError(
        { code: 'disk-full', message: `the disk is full; nothing was imported into \`${dir}\``, place, help: 'Free some space and import again.' },
        { cause: error },
      );
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new MachineError(
        { code: 'no-permission', message: `\`${dir}\` may not be written`, place, help: 'Change its permissions, or name another folder.' },
        { cause: error },
      );
    default:
      return error;
  }
}
