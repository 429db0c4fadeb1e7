import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { InputError } from '../../core/errors.ts';
import { readingFailed } from '../../core/files.ts';
import { MADE_BY } from '../../dashboards/html/html-report.ts';
import type { Io } from '../io.ts';

/** What of a file is read to see whose it is. */
const HEAD_BYTES = 4096;

/**
 * Where a page goes, decided before anything is read: the file that was named, or `report.html` in the run's folder.
 * @throws InputError where a folder stands there, its folder is missing, or a file that escalab did not make would be lost
 */
export function pageTarget(named: string | true, folder: string, io: Io): string {
  const file = named === true ? join(folder, 'report.html') : resolve(io.cwd, named);
  if (!existsSync(file)) {
    if (existsSync(dirname(file)) && statSync(dirname(file)).isDirectory()) return file;
    const message = `\`${dirname(file)}\` is no folder, so \`--html\` cannot write \`${file}\``;
    throw new InputError({ code: 'folder-missing', message, place: { file }, help: 'Name a file in a folder that is there.' });
  }
  if (!statSync(file).isFile()) {
    const message = `\`--html\` needs a file, and \`${file}\` is ${statSync(file).isDirectory() ? 'a folder' : 'something else'}`;
    const help = 'Name a file inside it. The run to report on is named before `--html`.';
    throw new InputError({ code: 'file-is-folder', message, place: { file }, help });
  }
  if (isOurs(file)) return file;
  const message = `\`${file}\` is there already, and is no report of escalab: \`--html\` would write over it`;
  throw new InputError({ code: 'not-a-report', message, place: { file }, help: 'Name another file, or remove that one first.' });
}

/** Empty files are nobody's loss. */
function isOurs(file: string): boolean {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(file, 'r');
    const bytes = Buffer.alloc(HEAD_BYTES);
    const read = readSync(descriptor, bytes, 0, HEAD_BYTES, 0);
    return read === 0 || bytes.subarray(0, read).toString('utf8').includes(MADE_BY);
  } catch (error) {
    throw readingFailed(file, error);
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}
