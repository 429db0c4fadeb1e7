import type { RunHeading } from '../../dashboards/plain/first-screen.ts';
import { fullReport } from '../../dashboards/plain/report/full-report.ts';
import { createStyle } from '../../dashboards/plain/style.ts';
import type { Report } from '../../evaluators/report.ts';
import { RUN_FILES, writeRunFile } from '../../runs/folder.ts';
import { plannedOf } from '../../runs/run.ts';
import { shardName } from '../../runs/shard.ts';
import { judgeStored } from './judge-stored.ts';
import type { StoredRun } from './stored.ts';

/** @throws InputError at a damaged record, or one of a scenario that the run does not hold */
export async function scoreStored(run: StoredRun): Promise<Report> {
  return (await judgeStored(run)).report;
}

/** Keeps scores and report with the run. They hold neither clock nor id nor place: equal runs have equal files. */
export function keepScores(run: StoredRun, report: Report): void {
  writeRunFile(run.folder, { name: RUN_FILES.scores, text: `${JSON.stringify(report, null, 1)}\n` });
  writeRunFile(run.folder, { name: RUN_FILES.report, text: fullReport(report, headingOf(run, false, '.'), createStyle(false)) });
}

export function headingOf(run: StoredRun, isDemo: boolean, folder: string): RunHeading {
  return {
    version: run.info.escalab,
    suite: run.info.suite.name,
    seed: run.info.settings.seed,
    isDemo,
    folder,
    ...partOf(run),
    ...(run.info.settings.words === undefined ? {} : { words: run.info.settings.words }),
    ...(run.traffic === undefined ? {} : { trafficSource: run.traffic.source }),
  };
}

/** What the run holds of what was to be played, where that is not everything. */
function partOf({ info, played }: StoredRun): Pick<RunHeading, 'part'> {
  const { status, shard } = info;
  if (status === 'finished' && shard === undefined) return {};
  return { part: { status, played, planned: plannedOf(info).slots.count, ...(shard === undefined ? {} : { shard: shardName(shard) }) } };
}
