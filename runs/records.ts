import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { InputError, type Place } from '../core/errors.ts';
import { sourceLines } from '../core/lines.ts';
import { validate } from '../core/validate.ts';
import { guarded, RUN_FILES } from './folder.ts';
import { ConversationRecord } from './record.ts';

const BUFFER_CHARS = 1 << 20;
/** Customers may write a million characters, and every handoff package repeats them. */
const MAX_RECORD_BYTES = 512 * 1024 * 1024;

/** Appends records as they are played, a line each; whole lines reach the file in blocks of about 1 MiB. */
export interface RecordWriter {
  readonly append: (record: ConversationRecord) => void;
  readonly close: () => void;
}

export function openRecords(folder: string): RecordWriter {
  const file = guarded(folder, () => openSync(join(folder, RUN_FILES.records), 'a'));
  let waiting: string[] = [];
  let size = 0;
  const flush = () => {
    const text = waiting.join('');
    waiting = [];
    size = 0;
    guarded(folder, () => writeWhole(file, Buffer.from(text)));
  };
  return {
    append: (record) => {
      const line = `${JSON.stringify(record)}\n`;
      waiting.push(line);
      size += line.length;
      if (size >= BUFFER_CHARS) flush();
    },
    close: () => {
      flush();
      closeSync(file);
    },
  };
}

/** `writeSync` may write less than it was given. */
function writeWhole(file: number, bytes: Uint8Array): void {
  for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written);
}

/**
 * Reads a run's records one by one.
 * @throws InputError at a line that is cut off or is not a record of this version
 */
export async function* readRecords(folder: string): AsyncGenerator<ConversationRecord> {
  const file = join(folder, RUN_FILES.records);
  for await (const line of sourceLines(file, MAX_RECORD_BYTES)) {
    if ('problem' in line) throw new InputError(line.problem);
    if (line.text !== '') yield recordAt(line.place, line.text);
  }
}

function recordAt(place: Place, text: string): ConversationRecord {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new InputError({ code: 'record-damaged', message: 'the record is cut off or damaged', place, help: 'Play the run again.' });
  }
  return validate(ConversationRecord, { file: place.file, text: '', value, where: () => place });
}
