import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { InputError, type Place } from '../core/errors.ts';
import { type SourceLine, sourceLines } from '../core/lines.ts';
import { validate } from '../core/validate.ts';
import { RUN_FILES, RUN_REMEDY, readInfo } from './folder.ts';
import { ConversationRecord } from './record.ts';

const NEWLINE = 0x0a;
/** Customers may write a million characters, and every handoff package repeats them. */
const MAX_RECORD_BYTES = 512 * 1024 * 1024;

/** Is given the bytes of a file of records as they are read, all of them. */
export type Seen = (bytes: Uint8Array) => void;

/**
 * Reads a run's records one by one. Where the run did not finish, a last line that was being written is passed over.
 * @throws InputError at a line that is cut off or is not a record of this version
 */
export async function* readRecords(folder: string, seen?: Seen): AsyncGenerator<ConversationRecord> {
  for await (const { made } of whatIsWhole(folder, readAll(folder, seen))) yield made;
}

/** A record, and where in the file it stands. */
export interface StoredRecord {
  readonly record: ConversationRecord;
  /** Bytes of the file before it. */
  readonly start: number;
}

/**
 * The same with their places.
 * @param pass takes a damaged line in place of throwing, and reading goes on with the next
 */
export async function* readStored(folder: string, pass?: (fault: InputError) => void): AsyncGenerator<StoredRecord> {
  for await (const { made, start } of whatIsWhole(folder, readAll(folder), pass)) yield { record: made, start };
}

async function* readAll(folder: string, seen?: Seen): AsyncGenerator<FromLine<ConversationRecord>> {
  for await (const line of storedLines(folder, seen)) yield { made: recordOf(line), start: line.start };
}

/** The lines of a run's file of records, as they are. */
export function storedLines(folder: string, seen?: Seen): AsyncGenerator<SourceLine> {
  return sourceLines(join(folder, RUN_FILES.records), MAX_RECORD_BYTES, 0, seen);
}

/** What was made of a line: something, what is wrong with it, or nothing where it is empty. */
export interface FromLine<T> {
  readonly made: T | InputError | undefined;
  /** Bytes of the file before the line. */
  readonly start: number;
}

/**
 * What was made of the lines of a run that are whole. Where the run did not finish, a last line that was being written is passed over.
 * @param pass takes what is wrong with a line in place of throwing
 * @throws InputError at the first line with which anything is wrong
 */
export async function* whatIsWhole<T>(
  folder: string,
  lines: AsyncIterable<FromLine<T>>,
  pass?: (fault: InputError) => void,
): AsyncGenerator<{ readonly made: T; readonly start: number }> {
  let fault: InputError | undefined;
  const refuse = (one: InputError) => {
    if (pass === undefined) throw one;
    pass(one);
  };
  for await (const { made, start } of lines) {
    if (fault) refuse(fault);
    fault = undefined;
    if (made instanceof InputError) fault = made;
    else if (made !== undefined) yield { made, start };
  }
  const file = join(folder, RUN_FILES.records);
  if (fault && !(isHalfALine(fault) && endsInLine(file) && readInfo(folder).status !== 'finished')) refuse(fault);
}

/**
 * The one record that begins at a byte of the file.
 * @throws InputError where no record of this version begins there
 */
export async function readRecordAt(folder: string, start: number): Promise<ConversationRecord> {
  const file = join(folder, RUN_FILES.records);
  for await (const line of sourceLines(file, MAX_RECORD_BYTES, start)) {
    const read = recordOf(line);
    if (read instanceof InputError) throw read;
    if (read !== undefined) return read;
  }
  throw new InputError({
    code: 'record-damaged',
    message: 'the file of records ends before this conversation',
    place: { file },
    help: 'Look at what is there with `escalab runs verify`.',
  });
}

/** Half a line is no JSON, and may end in half a character. */
function isHalfALine({ problems: [problem] }: InputError): boolean {
  return problem?.code === 'record-damaged' || problem?.code === 'not-utf8';
}

/** The record of a line, or what is wrong with it; nothing where it is empty. */
export function recordOf(line: SourceLine): ConversationRecord | InputError | undefined {
  if ('problem' in line) return new InputError(line.problem);
  try {
    return line.text === '' ? undefined : recordAt(line.place, line.text);
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
}

/** Whether the last line of a file lacks its newline. */
function endsInLine(file: string): boolean {
  const { size } = statSync(file);
  if (size === 0) return false;
  const descriptor = openSync(file, 'r');
  try {
    const last = Buffer.alloc(1);
    readSync(descriptor, last, 0, 1, size - 1);
    return last[0] !== NEWLINE;
  } finally {
    closeSync(descriptor);
  }
}

const DAMAGED = '`escalab runs verify` says all that is damaged, and `escalab runs resume` plays what is missing.';

function recordAt(place: Place, text: string): ConversationRecord {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new InputError({ code: 'record-damaged', message: 'the record is cut off or damaged', place, help: DAMAGED });
  }
  return validate(ConversationRecord, { file: place.file, text: '', value, where: () => place }, RUN_REMEDY);
}
