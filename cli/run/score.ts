import type { RunHeading } from '../../dashboards/plain/first-screen.ts';
import { fullReport } from '../../dashboards/plain/full-report.ts';
import { createStyle } from '../../dashboards/plain/style.ts';
import { type Report, reportOn } from '../../evaluators/report.ts';
import { RUN_FILES, writeRunFile } from '../../runs/folder.ts';
import type { StoredRun } from './stored.ts';

export function scoreStored(run: StoredRun): Report {
  return reportOn({
    records: run.records,
    scenarios: run.scenarios,
    team: run.team,
    ...(run.traffic === undefined ? {} : { traffic: run.traffic }),
    variants: run.info.policies.map(({ name, bound }) => ({ name, bound })),
  });
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
    ...(run.traffic === undefined ? {} : { trafficSource: run.traffic.source }),
  };
}
