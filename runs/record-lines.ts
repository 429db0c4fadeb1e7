import { closeSync, createReadStream, existsSync, openSync, readSync } from 'node:fs';
import { readingFailed } from '../core/files.ts';

/** A line of the file of records, as bytes. */
export interface RecordLine {
  /** From 1. */
  readonly line: number;
  /** Bytes of the file before it. */
  readonly start: number;
  /** Without the newline. */
  readonly bytes: Buffer;
  /** Whether a newline ends it; only the last of a file may lack it, and then it was cut off. */
  readonly isWhole: boolean;
}

const NEWLINE = 0x0a;
const CHUNK_BYTES = 1024 * 1024;

/** The lines of a file of records from the first to the last, read as a stream; of a line that was cut off, what there is. */
export async function* recordLines(file: string): AsyncGenerator<RecordLine> {
  let line = 1;
  let start = 0;
  let held: Buffer[] = [];
  try {
    for await (const chunk of createReadStream(file, { highWaterMark: CHUNK_BYTES }) as AsyncIterable<Buffer>) {
      let from = 0;
      for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, from)) {
        const bytes = held.length === 0 ? chunk.subarray(from, end) : Buffer.concat([...held, chunk.subarray(from, end)]);
        yield { line, start, bytes, isWhole: true };
        line += 1;
        start += bytes.length + 1;
        held = [];
        from = end + 1;
      }
      if (from < chunk.length) held.push(chunk.subarray(from));
    }
  } catch (error) {
    throw readingFailed(file, error);
  }
  if (held.length > 0) yield { line, start, bytes: Buffer.concat(held), isWhole: false };
}

/** How many whole lines a file of records holds; 0 where there is none. */
export function countLines(file: string): number {
  if (!existsSync(file)) return 0;
  const descriptor = openSync(file, 'r');
  const chunk = Buffer.alloc(CHUNK_BYTES);
  let count = 0;
  try {
    for (let read = readSync(descriptor, chunk); read > 0; read = readSync(descriptor, chunk)) {
      const bytes = chunk.subarray(0, read);
      for (let at = bytes.indexOf(NEWLINE); at !== -1; at = bytes.indexOf(NEWLINE, at + 1)) count += 1;
    }
  } finally {
    closeSync(descriptor);
  }
  return count;
}
