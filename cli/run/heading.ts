import { isDamaged } from '../../dashboards/part.ts';
import { perceivedIn } from '../../dashboards/perceived.ts';
import type { RunHeading } from '../../dashboards/plain/first-screen.ts';
import type { Report } from '../../evaluators/report.ts';
import { changedSince } from '../../runs/changed.ts';
import { isSimulated, plannedOf } from '../../runs/run.ts';
import { shardName } from '../../runs/shard.ts';
import type { JudgedRun } from './judge-stored.ts';
import type { StoredRun } from './stored.ts';

/** What judging found of the records: how many there are, and whether they are those that were written. */
interface Found extends Pick<JudgedRun, 'read'> {
  readonly report: Pick<Report, 'suite'>;
}

/** What a screen says of a run. @param folder as the user would type it */
export function headingOf(run: StoredRun, { report: { suite }, read }: Found, isDemo: boolean, folder: string): RunHeading {
  const perceived = perceivedIn(run.info);
  const part = partOf(run.info, suite.conversations);
  return {
    version: run.info.escalab,
    suite: run.info.suite.name,
    seed: run.info.settings.seed,
    isDemo,
    folder,
    ...playersOf(run),
    ...(perceived === undefined ? {} : { perceived }),
    ...(part === undefined ? {} : { part }),
    ...(part !== undefined && isDamaged(part) ? {} : changedOf(run, read)),
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
function partOf(info: StoredRun['info'], played: number): RunHeading['part'] {
  const { status, shard } = info;
  const planned = plannedOf(info).slots.count;
  if (status === 'finished' && shard === undefined && played === planned) return undefined;
  return { status, played, planned, ...(shard === undefined ? {} : { shard: shardName(shard) }) };
}

/** What lacks was changed in any case, and it says more to say what lacks; of what could not all be read, its faults say it. */
function changedOf({ folder, info }: StoredRun, read: JudgedRun['read']): Pick<RunHeading, 'changed'> {
  const changed = read === undefined ? undefined : changedSince(folder, info, read);
  return changed === undefined ? {} : { changed: changed.message };
}
