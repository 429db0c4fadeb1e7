import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { InputError, type Problem } from '../core/errors.ts';
import { validate } from '../core/validate.ts';
import { changedSince } from './changed.ts';
import { addCounts, type Counts, countsOf, NO_COUNTS } from './counts.ts';
import { RUN_FILES, RUN_REMEDY } from './folder.ts';
import { checkInputs } from './inputs.ts';
import { ConversationRecord } from './record.ts';
import { recordLines } from './record-lines.ts';
import { plannedOf, type RunInfo } from './run.ts';
import { readSlot, slotNames, withLine } from './scan.ts';
import { NOTHING_WRITTEN, type Written } from './written.ts';

/** What a run on disk was found to hold. */
export interface Verification {
  readonly records: number;
  readonly planned: number;
  readonly problems: readonly Problem[];
}

/** Nobody reads more of them. */
const MOST_PROBLEMS = 100;

/** Looks at everything that a run keeps: its inputs against their digests, each record whole, in its place and as it was written, and what `run.json` counts. */
export async function verifyRun(folder: string, info: RunInfo): Promise<Verification> {
  const { scenarios, problems: ofInputs } = checkInputs(folder, info);
  const { counts, problems: ofRecords, written } = await verifyRecords(folder, info, scenarios);
  const { range } = plannedOf(info);
  const planned = range.to - range.from;
  // What is damaged or lacks was changed in any case, and it says more to name it.
  const changed = ofRecords.length > 0 || written === undefined ? undefined : changedSince(folder, info, written);
  const problems = [...ofInputs, ...ofRecords, ...(changed ? [changed] : []), ...countProblems(folder, info, counts, planned), ...scoreProblems(folder, info)];
  return { records: counts.conversations, planned, problems: problems.slice(0, MOST_PROBLEMS) };
}

interface FoundRecords {
  readonly counts: Counts;
  readonly problems: readonly Problem[];
  /** What the whole file holds; absent where it was not read to its end. */
  readonly written?: Written;
}

async function verifyRecords(folder: string, info: RunInfo, scenarios: readonly string[]): Promise<FoundRecords> {
  const file = join(folder, RUN_FILES.records);
  if (!existsSync(file)) {
    const problem = { code: 'records-missing', message: `the run has no ${RUN_FILES.records}`, place: { file }, help: 'Play it again.' };
    return { counts: NO_COUNTS, problems: [problem] };
  }
  const slotOf = slotNames(info, scenarios);
  const problems: Problem[] = [];
  let counts = NO_COUNTS;
  let written = NOTHING_WRITTEN;
  for await (const line of recordLines(file)) {
    const place = { file, line: line.line };
    written = withLine(written, line);
    if (!line.isWhole) {
      problems.push({ code: 'record-cut-off', message: 'the last line was being written', place, help: 'Go on with `escalab runs resume`.' });
      continue;
    }
    const read = readSlot(line, file, slotOf);
    if ('problem' in read) problems.push(read.problem);
    else counts = addCounts(counts, countsOf(read.record));
    if ('record' in read) problems.push(...recordProblems(read.record, info, place));
    if (problems.length >= MOST_PROBLEMS) return { counts, problems };
  }
  return { counts, problems, written };
}

function recordProblems(record: ConversationRecord, info: RunInfo, place: { file: string; line: number }): Problem[] {
  try {
    validate(ConversationRecord, { file: place.file, text: '', value: record, where: () => place }, RUN_REMEDY);
  } catch (error) {
    if (error instanceof InputError) return [...error.problems];
    throw error;
  }
  if (record.status !== 'played') return [];
  const missing = info.policies.filter(({ name }) => !Object.hasOwn(record.variants, name));
  const names = new Set(info.policies.map(({ name }) => name));
  const foreign = Object.keys(record.variants).filter((name) => !names.has(name));
  const help = 'The record is of another run; play again.';
  return [
    ...missing.map(({ name }) => ({ code: 'record-foreign', message: `the record lacks the policy \`${name}\``, place, help })),
    ...foreign.map((name) => ({ code: 'record-foreign', message: `the record holds \`${name}\`, which the run did not play`, place, help })),
  ];
}

function countProblems(folder: string, { status, counts }: RunInfo, found: Counts, planned: number): Problem[] {
  const place = { file: join(folder, RUN_FILES.info) };
  const help = 'Go on with `escalab runs resume`.';
  if (status !== 'finished') {
    return [{ code: 'run-unfinished', message: `the run did not finish: ${found.conversations} of ${planned} conversations are there`, place, help }];
  }
  const named = ['conversations', 'errored', 'invalid'] as const;
  const differing = named.filter((name) => counts?.[name] !== found[name]);
  return [
    ...(found.conversations === planned ? [] : [{ code: 'records-missing', message: `the run has ${found.conversations} of ${planned} records`, place, help }]),
    ...differing.map((name) => ({
      code: 'counts-differ',
      message: `${RUN_FILES.info} counts ${counts?.[name] ?? 'no'} ${name}, the records ${found[name]}`,
      place,
      help: 'One of the two was changed; play again.',
    })),
  ];
}

/** Shards are scored when they are joined. */
function scoreProblems(folder: string, { status, shard }: RunInfo): Problem[] {
  if (status !== 'finished' || shard !== undefined) return [];
  return [RUN_FILES.scores, RUN_FILES.report]
    .filter((name) => !existsSync(join(folder, name)))
    .map((name) => ({
      code: 'scores-missing',
      message: `the run has no ${name}`,
      place: { file: join(folder, name) },
      help: 'Score it with `escalab score`.',
    }));
}
