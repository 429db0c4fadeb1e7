import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { InputError, MachineError } from './errors.ts';

/** YAML with positions is slow on big files (1.1 s for 1.3 MB); bulk data belongs in JSON lines. */
const MAX_YAML_BYTES = 8 * 1024 * 1024;
const MEGABYTE = 1024 * 1024;

/**
 * Reads a text file whole.
 * @throws InputError when it is missing, a folder, empty, larger than `maxBytes`, or not UTF-8.
 * @throws MachineError when the machine forbids reading it.
 */
export function readTextFile(file: string, maxBytes = MAX_YAML_BYTES): string {
  const size = fileSize(file);
  if (size > maxBytes) {
    throw new InputError({
      code: 'file-too-large',
      message: `\`${file}\` has ${Math.ceil(size / MEGABYTE)} MB; at most ${Math.floor(maxBytes / MEGABYTE)} MB are read`,
      place: { file },
      help: 'Split it into several files, or keep bulk scenarios in a `.jsonl` file, one to a line.',
    });
  }
  const text = decodeUtf8(file, fileBytes(file));
  if (text.trim() === '') {
    throw new InputError({ code: 'file-empty', message: `\`${file}\` is empty`, place: { file }, help: 'Write it, or restore it from version control.' });
  }
  return text;
}

function fileSize(file: string): number {
  try {
    const stat = statSync(file);
    if (stat.isDirectory()) {
      throw new InputError({ code: 'file-is-folder', message: `\`${file}\` is a folder, not a file`, place: { file }, help: 'Name a file inside it.' });
    }
    return stat.size;
  } catch (error) {
    throw readingFailed(file, error);
  }
}

function fileBytes(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw readingFailed(file, error);
  }
}

/** Turns a file system error into one that says what to do; passes our own errors through. */
export function readingFailed(file: string, error: unknown): unknown {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return new InputError({
      code: 'file-missing',
      message: `\`${file}\` does not exist`,
      place: { file },
      help: 'Check the path; paths in a file are relative to that file.',
    });
  }
  if (code === 'EACCES' || code === 'EPERM') {
    return new MachineError(
      { code: 'no-permission', message: `\`${file}\` may not be read`, place: { file }, help: 'Change its permissions.' },
      { cause: error },
    );
  }
  return error;
}

function decodeUtf8(file: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const { line, column } = firstInvalidByte(bytes);
    throw new InputError({
      code: 'not-utf8',
      message: `\`${file}\` is not valid UTF-8`,
      place: { file, line, column },
      help: 'Save it as UTF-8.',
    });
  }
}

/** The first line that is not valid by itself (no character of UTF-8 holds the byte of a newline), and where in it. */
function firstInvalidByte(bytes: Uint8Array): { line: number; column: number } {
  let line = 1;
  let start = 0;
  for (;;) {
    const newline = bytes.indexOf(0x0a, start);
    const end = newline === -1 ? bytes.length : newline;
    const column = firstInvalidColumn(bytes.subarray(start, end));
    if (column !== undefined || newline === -1) return { line, column: column ?? 1 };
    start = newline + 1;
    line += 1;
  }
}

function firstInvalidColumn(line: Uint8Array): number | undefined {
  const text = new TextDecoder('utf-8').decode(line);
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(line);
    return undefined;
  } catch {
    return text.indexOf('\uFFFD') + 1;
  }
}

/**
 * Makes a folder and those above it, one after the other: `mkdirSync` with `recursive` never returns on file systems such as
 * /proc (seen on Node 20).
 * @throws MachineError where no folder can be made; the system's own error where a file is in the way or permission lacks
 */
export function makeFolder(folder: string): void {
  if (existsSync(folder) && statSync(folder).isDirectory()) return;
  if (!existsSync(dirname(folder)) || !statSync(dirname(folder)).isDirectory()) makeFolder(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code !== 'ENOENT') throw error;
    const problem = {
      code: 'cannot-write',
      message: `\`${folder}\` cannot be made (${code})`,
      place: { file: folder },
      help: 'Nothing can be kept there; name another folder.',
    };
    throw new MachineError(problem, { cause: error });
  }
}
