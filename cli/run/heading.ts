import type { RunHeading } from '../../dashboards/plain/first-screen.ts';
import { isSimulated, plannedOf } from '../../runs/run.ts';
import { shardName } from '../../runs/shard.ts';
import type { StoredRun } from './stored.ts';

/** What a screen says of a run. @param folder as the user would type it */
export function headingOf(run: StoredRun, isDemo: boolean, folder: string): RunHeading {
  return {
    version: run.info.escalab,
    suite: run.info.suite.name,
    seed: run.info.settings.seed,
    isDemo,
    folder,
    ...playersOf(run),
    ...partOf(run),
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
function partOf({ info, played }: StoredRun): Pick<RunHeading, 'part'> {
  const { status, shard } = info;
  if (status === 'finished' && shard === undefined) return {};
  return { part: { status, played, planned: plannedOf(info).slots.count, ...(shard === undefined ? {} : { shard: shardName(shard) }) } };
}
