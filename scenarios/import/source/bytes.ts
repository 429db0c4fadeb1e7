import { createReadStream, statSync } from 'node:fs';
import { InputError } from '../../../core/errors.ts';
import { readingFailed } from '../../../core/files.ts';

const CHUNK = 1024 * 1024;

/** How far an import is, in bytes of its file. */
type OnProgress = (done: number, total: number) => void;

export interface Watch {
  readonly onProgress?: OnProgress;
  /** Stops the reading, which then throws the signal's reason. */
  readonly signal?: AbortSignal;
}

/**
 * The bytes of a file in pieces of 1 MB.
 * @throws InputError when the file is missing or a folder; MachineError when it may not be read
 */
export async function* sourceBytes(file: string, { onProgress, signal }: Watch = {}): AsyncGenerator<Uint8Array> {
  try {
    const total = statSync(file).size;
    let done = 0;
    for await (const chunk of createReadStream(file, { highWaterMark: CHUNK })) {
      signal?.throwIfAborted();
      done += (chunk as Uint8Array).length;
      yield chunk as Uint8Array;
      onProgress?.(done, total);
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EISDIR') {
      throw new InputError({ code: 'file-is-folder', message: `\`${file}\` is a folder, not a file`, place: { file }, help: 'Name a file inside it.' });
    }
    throw readingFailed(file, error);
  }
}
