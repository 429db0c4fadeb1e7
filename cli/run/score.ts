import { InputError } from '../../core/errors.ts';
import type { RunHeading } from '../../dashboards/plain/first-screen.ts';
import { fullReport } from '../../dashboards/plain/report/full-report.ts';
import { createStyle } from '../../dashboards/plain/style.ts';
import { gatherer } from '../../evaluators/gathered.ts';
import { judgeConversation } from '../../evaluators/judged.ts';
import { type Report, reportOn } from '../../evaluators/report.ts';
import { RUN_FILES, writeRunFile } from '../../runs/folder.ts';
import type { ConversationRecord } from '../../runs/record.ts';
import { readRecords } from '../../runs/records.ts';
import { plannedOf } from '../../runs/run.ts';
import { shardName } from '../../runs/shard.ts';
import type { Scenario } from '../../scenarios/scenario.ts';
import type { StoredRun } from './stored.ts';

/** @throws InputError at a damaged record, or one of a scenario that the run does not hold */
export async function scoreStored(run: StoredRun): Promise<Report> {
  const all = gatherer();
  for await (const record of readRecords(run.folder)) all.add(judgeConversation(record, scenarioOf(record, run), run.team));
  return reportOn({
    gathered: all.gathered(run.scenarios),
    scenarios: run.scenarios,
    ...(run.traffic === undefined ? {} : { traffic: run.traffic }),
    costs: run.costs,
    currency: run.team.currency,
    variants: run.info.policies.map(({ name, bound }) => ({ name, bound })),
  });
}

function scenarioOf({ scenario }: ConversationRecord, run: StoredRun): Scenario {
  const found = run.scenarios.get(scenario);
  if (found) return found;
  throw new InputError({
    code: 'record-foreign',
    message: `a record is of \`${scenario}\`, which the run does not hold`,
    place: { file: run.folder },
    help: 'Its files are from different runs; play again.',
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
