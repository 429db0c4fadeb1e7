import { perceivedIn } from '../../dashboards/perceived.ts';
import type { RunHeading } from '../../dashboards/plain/first-screen.ts';
import type { Report } from '../../evaluators/report.ts';
import { isSimulated, plannedOf } from '../../runs/run.ts';
import { shardName } from '../../runs/shard.ts';
import type { StoredRun } from './stored.ts';

/** What a screen says of a run. @param report on it, which knows how many of its records there are @param folder as the user would type it */
export function headingOf(run: StoredRun, { suite }: Pick<Report, 'suite'>, isDemo: boolean, folder: string): RunHeading {
  const perceived = perceivedIn(run.info);
  return {
    version: run.info.escalab,
    suite: run.info.suite.name,
    seed: run.info.settings.seed,
    isDemo,
    folder,
    ...playersOf(run),
    ...(perceived === undefined ? {} : { perceived }),
    ...partOf(run.info, suite.conversations),
    ...(run.info.settings.words === undefined ? {} : { words: run.info.settings.words }),
    ...(run.traffic === undefined ? {} : { trafficSource: run.traffic.source }),
  };
}

/** Who answered where a model would, and who was to answer before anybody did. */
function playersOf({ info }: StoredRun): Pick<RunHeading, 'players'> {
  if (isSimulated(info)) return { players: ['simulated'] };
  const { llm } = info.settings;
  return llm === undefined ? {} : { players: info.usage?.models ?? Object.values(llm.models) };
}

/** What the run holds of what was to be played, where that is not everything. */
function partOf(info: StoredRun['info'], played: number): Pick<RunHeading, 'part'> {
  const { status, shard } = info;
  const planned = plannedOf(info).slots.count;
  if (status === 'finished' && shard === undefined && played === planned) return {};
  return { part: { status, played, planned, ...(shard === undefined ? {} : { shard: shardName(shard) }) } };
}
