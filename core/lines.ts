import { createReadStream } from 'node:fs';
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

/**
 * The lines of a file, read as a stream: memory holds one line, not the file. Only a newline ends a line: other separators,
 * such as U+2028, may stand inside a customer's words, and Node's readline would cut there.
 * @param from byte at which reading begins; numbers of lines and `start` count from there
 * @param seen is given all that is read, before it is split
 * @throws InputError when the file is missing or a folder; MachineError when it may not be read
 */
export async function* sourceLines(file: string, maxBytes = MAX_LINE_BYTES, from = 0, seen?: (bytes: Uint8Array) => void): AsyncGenerator<SourceLine> {
  try {
    const chunks = createReadStream(file, { highWaterMark: 1024 * 1024, start: from });
    yield* splitLines(seen === undefined ? chunks : watched(chunks, seen), file, maxBytes);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EISDIR') {
      throw new InputError({ code: 'file-is-folder', message: `\`${file}\` is a folder, not a file`, place: { file }, help: 'Name a file inside it.' });
    }
    throw readingFailed(file, error);
  }
}

async function* watched(chunks: AsyncIterable<Uint8Array>, seen: (bytes: Uint8Array) => void): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    seen(chunk);
    yield chunk;
  }
}

/**
 * Splits bytes into lines and decodes each as strict UTF-8, so that one bad line spoils no other.
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
    hold(chunk.subarray(start));
  }
  if (size > 0) yield { ...decode(held, size, { file, line }, maxBytes), start: begin };
}

function decode(held: readonly Uint8Array[], size: number, place: Place, maxBytes: number): Decoded {
  if (size > maxBytes) {
    const message = `the line has ${Math.ceil(size / 1024 / 1024)} MB; at most ${Math.floor(maxBytes / 1024 / 1024)} MB are read`;
    return { place, problem: { code: 'line-too-long', message, place, help: 'Write one conversation a line.' } };
  }
  const bytes = Buffer.concat(held);
  try {
    return { place, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    const column = bytes.toString('utf8').indexOf('\uFFFD') + 1;
    return { place, problem: { code: 'not-utf8', message: 'the line is not valid UTF-8', place: { ...place, column }, help: 'Save the file as UTF-8.' } };
  }
}
