import { open } from 'node:fs/promises';
import { InputError, type Place, type Problem } from './errors.ts';
import { readingFailed } from './files.ts';

/** One line of a file: its text, or why it has none. */
export type SourceLine = Lying & ({ readonly text: string } | { readonly problem: Problem });

/** Where a line is. */
interface Lying {
  readonly place: Place;
  /** Bytes of the file before it. */
  readonly start: number;
}

type Decoded = { readonly place: Place } & ({ readonly text: string } | { readonly problem: Problem });

/** A conversation of this size is a file that lacks its line breaks. */
const MAX_LINE_BYTES = 32 * 1024 * 1024;
const NEWLINE = 0x0a;
const CHUNK_BYTES = 1024 * 1024;

/**
 * The lines of a file, read as a stream: memory holds one line, not the file. Only a newline ends a line: other separators,
 * such as U+2028, may stand inside a customer's words, and Node's readline would cut there.
 * @param from byte at which reading begins; numbers of lines and `start` count from there
 * @param seen is given all that is read, before it is split
 * @throws InputError when the file is missing or a folder; MachineError when it may not be read
 */
export async function* sourceLines(
  file: string,
  maxBytes = MAX_LINE_BYTES,
  from = 0,
  seen: (bytes: Uint8Array) => void = () => undefined,
): AsyncGenerator<SourceLine> {
  try {
    yield* splitLines(chunksOf(file, from, seen), file, maxBytes);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EISDIR') {
      throw new InputError({ code: 'file-is-folder', message: `\`${file}\` is a folder, not a file`, place: { file }, help: 'Name a file inside it.' });
    }
    throw readingFailed(file, error);
  }
}

/** The bytes of a file, all in the same memory: the engine lets go of memory outside its heap only once it is 64 MB. */
async function* chunksOf(file: string, from: number, seen: (bytes: Uint8Array) => void): AsyncGenerator<Uint8Array> {
  const handle = await open(file);
  try {
    const chunk = new Uint8Array(CHUNK_BYTES);
    for (let at = from; ; ) {
      // What cannot be read from a place, such as a pipe, is read from where it is.
      const { bytesRead } = await handle.read(chunk, 0, CHUNK_BYTES, from === 0 ? null : at);
      if (bytesRead === 0) return;
      const bytes = chunk.subarray(0, bytesRead);
      seen(bytes);
      yield bytes;
      at += bytesRead;
    }
  } finally {
    await handle.close();
  }
}

/**
 * Splits bytes into lines and decodes each as strict UTF-8, so that one bad line spoils no other. A chunk may be filled anew once the
 * next is asked for.
 * @param file what places call the source, e.g. a path
 */
export async function* splitLines(chunks: AsyncIterable<Uint8Array>, file: string, maxBytes = MAX_LINE_BYTES): AsyncGenerator<SourceLine> {
  let line = 1;
  let held: Uint8Array[] = [];
  let size = 0;
  let begin = 0;
  const hold = (bytes: Uint8Array): void => {
    size += bytes.length;
    // What is over the limit is counted, not kept.
    if (size <= maxBytes) held.push(bytes);
    else held = [];
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, start)) {
      hold(chunk.subarray(start, end));
      yield { ...decode(held, size, { file, line }, maxBytes), start: begin };
      begin += size + 1;
      line += 1;
      held = [];
      size = 0;
      start = end + 1;
    }
    hold(new Uint8Array(chunk.subarray(start)));
  }
  if (size > 0) yield { ...decode(held, size, { file, line }, maxBytes), start: begin };
}

function decode(held: readonly Uint8Array[], size: number, place: Place, maxBytes: number): Decoded {
  if (size > maxBytes) {
    const message = `the line has ${Math.ceil(size / 1024 / 1024)} MB; at most ${Math.floor(maxBytes / 1024 / 1024)} MB are read`;
    return { place, problem: { code: 'line-too-long', message, place, help: 'Write one conversation a line.' } };
  }
  const [first] = held;
  const bytes = held.length === 1 && first !== undefined ? first : Buffer.concat(held);
  try {
    return { place, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    const column = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes).indexOf('\uFFFD') + 1;
    return { place, problem: { code: 'not-utf8', message: 'the line is not valid UTF-8', place: { ...place, column }, help: 'Save the file as UTF-8.' } };
  }
}
