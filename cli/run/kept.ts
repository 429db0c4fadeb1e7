import { existsSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { digestText } from '../../core/digest.ts';
import { fullReport } from '../../dashboards/plain/report/full-report.ts';
import { createStyle } from '../../dashboards/plain/style.ts';
import { listingAsJson } from '../../evaluators/listing/as-json.ts';
import { type Listing, lengthOf } from '../../evaluators/listing/listing.ts';
import type { Report } from '../../evaluators/report.ts';
import { REPORT_VERSION } from '../../evaluators/report-version.ts';
import { writtenIn } from '../../runs/changed.ts';
import { RUN_FILES, readRunFile, writeRunFile } from '../../runs/folder.ts';
import type { Written } from '../../runs/written.ts';
import { packageVersion } from '../package.ts';
import { headingOf } from './heading.ts';
import type { JudgedRun } from './judge-stored.ts';
import type { StoredRun } from './stored.ts';

/** `index.json`: how each conversation came out, and of what it is an index. */
interface Index {
  readonly v: 1;
  readonly of: Origin;
  readonly listing: Listing;
}

/** What scores and listing rest on; where any of it is another, they are out of date. */
interface Origin {
  readonly escalab: string;
  /** What the file of records held. */
  readonly records: Written;
  /** Digests of the labels judged by, and of the scores kept beside. */
  readonly labels: string;
  readonly scores: string;
}

/** Keeps scores, report and index with the run. They hold neither clock nor id nor place: equal runs have equal files. */
export function keepJudged(run: StoredRun, judged: JudgedRun): void {
  const { report, listing, read } = judged;
  if (read === undefined) throw new Error('of records that were passed over nothing is kept');
  const scores = `${JSON.stringify(report, null, 1)}\n`;
  const index: Index = { v: 1, of: originOf(run, read, scores), listing };
  writeRunFile(run.folder, { name: RUN_FILES.scores, text: scores });
  writeRunFile(run.folder, { name: RUN_FILES.report, text: fullReport(report, headingOf(run, judged, false, '.'), createStyle(false)) });
  writeRunFile(run.folder, { name: RUN_FILES.index, text: indexAsJson(index) });
}

function* indexAsJson({ v, of, listing }: Index): Generator<string> {
  yield `{"v":${v},"of":${JSON.stringify(of)},"listing":`;
  yield* listingAsJson(listing);
  yield '}\n';
}

/**
 * What was kept, where it is whole and still that of the run's records and labels; else undefined, and judging makes it anew. Records are
 * read for that only where something was written to their file since.
 */
export async function keptJudged(run: StoredRun): Promise<JudgedRun | undefined> {
  try {
    const { v, of, listing } = JSON.parse(readRunFile(run.folder, RUN_FILES.index)) as Index;
    const scores = readRunFile(run.folder, RUN_FILES.scores);
    if (v !== 1 || JSON.stringify(of) !== JSON.stringify(originOf(run, of.records, scores)) || !isWhole(listing)) return undefined;
    if (!(await holdsStill(run.folder, of.records))) return undefined;
    const report = JSON.parse(scores) as Report;
    return report.v === REPORT_VERSION ? { report, listing, read: of.records } : undefined;
  } catch (error) {
    // A file that is not there or was cut off is made anew like one that is out of date.
    if (error instanceof SyntaxError || error instanceof TypeError || (error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function originOf(run: StoredRun, { bytes, crc32 }: Written, scores: string): Origin {
  const labels = existsSync(join(run.folder, RUN_FILES.labels)) ? digestText(readRunFile(run.folder, RUN_FILES.labels)) : run.info.digests.labels;
  return { escalab: packageVersion(), records: { bytes, crc32 }, labels, scores: digestText(scores) };
}

/** Whether the file of records holds what it did. The system alone says when a file was last changed; when it was last written anybody can set. */
async function holdsStill(folder: string, records: Written): Promise<boolean> {
  const [file, index] = [RUN_FILES.records, RUN_FILES.index].map((name) => statSync(join(folder, name)));
  if (file === undefined || file.size !== records.bytes) return false;
  if (index !== undefined && file.ctimeMs < index.ctimeMs) return true;
  const holds = (await writtenIn(folder)).crc32 === records.crc32;
  if (holds) markLooked(join(folder, RUN_FILES.index));
  return holds;
}

/** A run that was copied would else be read each time. Whoever only may read it reads it each time. */
function markLooked(index: string): void {
  try {
    const { atime, mtime } = statSync(index);
    utimesSync(index, atime, mtime);
  } catch {}
}

/** Whether all columns have a number for each conversation. */
function isWhole(listing: Listing): boolean {
  const columns = [...Object.values(listing.columns), ...Object.values(listing.variants)];
  return listing.v === 1 && columns.every((column) => column.length === lengthOf(listing));
}
