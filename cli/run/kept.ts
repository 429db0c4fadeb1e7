import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { digestText } from '../../core/digest.ts';
import { fullReport } from '../../dashboards/plain/report/full-report.ts';
import { createStyle } from '../../dashboards/plain/style.ts';
import { listingAsJson } from '../../evaluators/listing/as-json.ts';
import { type Listing, lengthOf } from '../../evaluators/listing/listing.ts';
import type { Report } from '../../evaluators/report.ts';
import { REPORT_VERSION } from '../../evaluators/report-version.ts';
import { RUN_FILES, readRunFile, writeRunFile } from '../../runs/folder.ts';
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
  /** Bytes of the file of records. */
  readonly records: number;
  /** Digests of the labels judged by, and of the scores kept beside. */
  readonly labels: string;
  readonly scores: string;
}

/** Keeps scores, report and index with the run. They hold neither clock nor id nor place: equal runs have equal files. */
export function keepJudged(run: StoredRun, { report, listing }: JudgedRun): void {
  const scores = `${JSON.stringify(report, null, 1)}\n`;
  const index: Index = { v: 1, of: originOf(run, scores), listing };
  writeRunFile(run.folder, { name: RUN_FILES.scores, text: scores });
  writeRunFile(run.folder, { name: RUN_FILES.report, text: fullReport(report, headingOf(run, report, false, '.'), createStyle(false)) });
  writeRunFile(run.folder, { name: RUN_FILES.index, text: indexAsJson(index) });
}

function* indexAsJson({ v, of, listing }: Index): Generator<string> {
  yield `{"v":${v},"of":${JSON.stringify(of)},"listing":`;
  yield* listingAsJson(listing);
  yield '}\n';
}

/** What was kept, where it is whole and still that of the run's records and labels; else undefined, and judging makes it anew. */
export function keptJudged(run: StoredRun): JudgedRun | undefined {
  try {
    const { v, of, listing } = JSON.parse(readRunFile(run.folder, RUN_FILES.index)) as Index;
    const scores = readRunFile(run.folder, RUN_FILES.scores);
    if (v !== 1 || JSON.stringify(of) !== JSON.stringify(originOf(run, scores)) || !isWhole(listing)) return undefined;
    const report = JSON.parse(scores) as Report;
    return report.v === REPORT_VERSION ? { report, listing } : undefined;
  } catch (error) {
    // A file that is not there or was cut off is made anew like one that is out of date.
    if (error instanceof SyntaxError || error instanceof TypeError || (error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function originOf(run: StoredRun, scores: string): Origin {
  const labels = existsSync(join(run.folder, RUN_FILES.labels)) ? digestText(readRunFile(run.folder, RUN_FILES.labels)) : run.info.digests.labels;
  return { escalab: packageVersion(), records: statSync(join(run.folder, RUN_FILES.records)).size, labels, scores: digestText(scores) };
}

/** Whether all columns have a number for each conversation. */
function isWhole(listing: Listing): boolean {
  const columns = [...Object.values(listing.columns), ...Object.values(listing.variants)];
  return listing.v === 1 && columns.every((column) => column.length === lengthOf(listing));
}
