import { join } from 'node:path';
import type { Problem } from '../core/errors.ts';
import { addCounts, type Counts, countsOf, NO_COUNTS } from './counts.ts';
import { RUN_FILES } from './folder.ts';
import { type ConversationRecord, RECORD_VERSION } from './record.ts';
import { type RecordLine, recordLines } from './record-lines.ts';
import { plannedOf, type RunInfo } from './run.ts';
import { afterWriting, NOTHING_WRITTEN, type Written } from './written.ts';

/** What a run's file of records holds, from its first line to the first that is not what it should be. */
export interface Scan {
  /** Of the whole lines that are the right conversations. */
  readonly counts: Counts;
  /** What these hold. */
  readonly written: Written;
  /** Bytes after the last whole line: a line that was being written. */
  readonly halfWritten: number;
  /** Why reading stopped before the end. */
  readonly problem?: Problem;
}

/**
 * Reads the records of a run, and whether line n is the n-th conversation of it. The rest of each line is taken as it is: `verify`
 * looks at everything.
 * @param scenarios ids in the order of the suite
 */
export async function scanRecords(folder: string, info: RunInfo, scenarios: readonly string[]): Promise<Scan> {
  const file = join(folder, RUN_FILES.records);
  const slotOf = slotNames(info, scenarios);
  let counts = NO_COUNTS;
  let written = NOTHING_WRITTEN;
  for await (const line of recordLines(file)) {
    if (!line.isWhole) return { counts, written, halfWritten: line.bytes.length };
    const read = readSlot(line, file, slotOf);
    if ('problem' in read) return { counts, written, halfWritten: 0, problem: read.problem };
    counts = addCounts(counts, countsOf(read.record));
    written = withLine(written, line);
  }
  return { counts, written, halfWritten: 0 };
}

const LINE_END = Buffer.from('\n');

/** With a line behind it, its end included. */
export function withLine(before: Written, { bytes, isWhole }: RecordLine): Written {
  const line = afterWriting(before, bytes);
  return isWhole ? afterWriting(line, LINE_END) : line;
}

/** What a line's conversation has to be called: `refund-1, trial 2`; nothing beyond the last. */
export type SlotNames = (line: number) => { readonly scenario: string; readonly trial: number } | undefined;

export function slotNames(info: RunInfo, scenarios: readonly string[]): SlotNames {
  const { slots, range } = plannedOf(info);
  return (line) => {
    const index = range.from + line - 1;
    if (index >= range.to) return undefined;
    const { scenario, trial } = slots.at(index);
    return { scenario: scenarios[scenario] ?? '', trial };
  };
}

/** The record of a line, or why it is not the one that should stand there. */
export function readSlot(
  { line, bytes }: RecordLine,
  file: string,
  slotOf: SlotNames,
): { readonly record: ConversationRecord } | { readonly problem: Problem } {
  const place = { file, line };
  const record = parsed(bytes);
  if (record === undefined) return { problem: { code: 'record-damaged', message: 'the line is not a record: it is not valid JSON', place, help: CUT } };
  if (record.v !== RECORD_VERSION) {
    const message = `the record has version ${shown(record.v)}; this escalab writes and reads version ${RECORD_VERSION}`;
    return { problem: { code: 'record-version', message, place, help: 'Use the escalab that played it, or play the run again.' } };
  }
  const wanted = slotOf(line);
  const found = `\`${shown(record.scenario)}\`, trial ${shown(record.trial)}`;
  if (wanted === undefined)
    return { problem: { code: 'record-too-many', message: `the record of ${found} is more than the run has to play`, place, help: CUT } };
  if (record.scenario === wanted.scenario && record.trial === wanted.trial && isCounted(record)) return { record };
  if (record.scenario === wanted.scenario && record.trial === wanted.trial)
    return { problem: { code: 'record-damaged', message: 'the line is not a record: it lacks what was played', place, help: CUT } };
  const message = `the record is of ${found}; here \`${wanted.scenario}\`, trial ${wanted.trial} should stand`;
  return { problem: { code: 'record-misplaced', message, place, help: CUT } };
}

const CUT = 'Lines before it are whole. `escalab runs resume --cut` throws this line and those after it away, and plays them again.';

function parsed(bytes: Buffer): ConversationRecord | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return typeof value === 'object' && value !== null ? (value as ConversationRecord) : undefined;
  } catch {
    return undefined;
  }
}

/** Whether what is counted of a record can be counted. */
function isCounted({ status, variants }: Partial<ConversationRecord>): boolean {
  return (
    typeof status === 'string' &&
    typeof variants === 'object' &&
    variants !== null &&
    Object.values(variants).every((one) => typeof one?.stop?.how === 'string')
  );
}

function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing');
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
