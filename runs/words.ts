import { join } from 'node:path';
import { sourceLines } from '../core/lines.ts';
import { RUN_FILES } from './folder.ts';
import type { ConversationRecord } from './record.ts';

/** How much of a run is read before a search pauses, so that whoever waits for it can still stop it. */
const PAUSE_AFTER = 200;

/**
 * Where in the file of records somebody says `text`, case ignored: bytes before each such record, in order, as they are found.
 * Damaged lines are passed over.
 */
export async function* recordsSaying(folder: string, text: string, signal: AbortSignal): AsyncGenerator<number> {
  const wanted = text.toLowerCase();
  // As JSON writes it, so that most lines need not be parsed.
  const written = JSON.stringify(wanted).slice(1, -1);
  let read = 0;
  for await (const line of sourceLines(join(folder, RUN_FILES.records), Number.POSITIVE_INFINITY)) {
    if (signal.aborted) return;
    if ('text' in line && line.text.toLowerCase().includes(written) && says(line.text, wanted)) yield line.start;
    read += 1;
    if (read % PAUSE_AFTER === 0) await new Promise((resolve) => setImmediate(resolve));
  }
}

function says(line: string, wanted: string): boolean {
  let record: Partial<ConversationRecord>;
  try {
    record = JSON.parse(line) as Partial<ConversationRecord>;
  } catch {
    return false;
  }
  return record.courses !== undefined && saysIn({ courses: record.courses }, wanted);
}

/** Whether customer or agent say `text` on any course, case ignored. */
export function saysIn({ courses }: Pick<ConversationRecord, 'courses'>, text: string): boolean {
  const wanted = text.toLowerCase();
  return courses.some(({ turns }) => turns.some(({ customer, reply }) => [customer, reply].some((said) => said?.toLowerCase().includes(wanted))));
}
