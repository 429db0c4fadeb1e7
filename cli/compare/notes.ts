import { join } from 'node:path';
import { changedText } from '../../dashboards/changed.ts';
import { perceivedIn, perceivedNote } from '../../dashboards/perceived.ts';
import { RUN_FILES } from '../../runs/folder.ts';
import { countLines } from '../../runs/record-lines.ts';
import { isSimulated, plannedOf } from '../../runs/run.ts';
import { shardName } from '../../runs/shard.ts';
import type { Io } from '../io.ts';
import { asTyped } from '../run/find.ts';
import type { StoredRun } from '../run/stored.ts';
import type { Compared } from './material.ts';
import type { Side } from './side.ts';
import { listed } from './unlike.ts';

/** What has to be said beside a comparison of these runs, a sentence each. */
export function notesOn(a: Side, b: Side, { unlike, labelsChanged, judgedBy, changed: edited }: Compared, io: Io): string[] {
  const { changed, only_in_a, only_in_b, trials, perception, traffic } = unlike;
  const later = asTyped(io, judgedBy.folder);
  return [
    ...(isSimulated(a.run.info) || isSimulated(b.run.info) ? ['SIMULATED: a stand-in answered in place of a model; nothing here is about a model.'] : []),
    ...perceivedNotes(a, b, io),
    ...(playedAnew(a, b)
      ? ['A model played customers anew in each run: the same trial is not the same conversation, so differences are those of scenarios.']
      : []),
    ...(a.run.folder === b.run.folder ? [a] : [a, b]).flatMap((side) => [...cutShort(side, io), ...recordsChanged(side, edited, io)]),
    ...left(changed, 'changed between the runs'),
    ...left(only_in_a, 'not in the second run'),
    ...left(only_in_b, 'not in the first run'),
    ...(trials === undefined
      ? []
      : [`Only the trials that both runs have are compared: of the same scenarios one has ${trials.a} conversations and the other ${trials.b}.`]),
    ...(perception ? ['What policies perceive was drawn differently in the two runs: a difference is one of policies and perception together.'] : []),
    ...(traffic ? [`The two runs had different traffic; the shares are those of the later run, ${later}.`] : []),
    ...(labelsChanged.length === 0
      ? []
      : [`Labels differ between the runs (${listed(labelsChanged)}); both sides are judged by those of the later run, ${later}.`]),
    ...(a.run.info.escalab === b.run.info.escalab ? [] : [`The runs were played by escalab ${a.run.info.escalab} and ${b.run.info.escalab}.`]),
  ];
}

/** Once where it is said of both, else with the run of which it is. */
function perceivedNotes(a: Side, b: Side, io: Io): string[] {
  const [one, other] = [a, b].map(({ run }) => perceivedIn(run.info)).map((perceived) => (perceived === undefined ? undefined : perceivedNote(perceived)));
  if (one === other) return one === undefined ? [] : [one];
  const said = (note: string | undefined, { run }: Side) => (note === undefined ? [] : [`${asTyped(io, run.folder)}: ${note}`]);
  return [...said(one, a), ...said(other, b)];
}

/** Two runs of one recording, or of the stand-in, hold the same conversations. */
function playedAnew(a: Side, b: Side): boolean {
  const [one, other] = [a.run.info.settings.llm, b.run.info.settings.llm];
  if (a.run.folder === b.run.folder || one === undefined || other === undefined) return false;
  const isRecorded = one.cassette === other.cassette && ![one.mode, other.mode].some((mode) => mode === 'live' || mode === 'simulated');
  return !isRecorded && !(one.mode === 'simulated' && other.mode === 'simulated');
}

/** Whether a run that was played whole does not hold all of it. */
function lacksRecords({ folder, info }: StoredRun): boolean {
  return info.status === 'finished' && info.shard === undefined && countLines(join(folder, RUN_FILES.records)) !== plannedOf(info).slots.count;
}

function cutShort({ run }: Side, io: Io): string[] {
  const { status, shard } = run.info;
  if (shard !== undefined) return [`${asTyped(io, run.folder)} is shard ${shardName(shard)} of a run; only its ${run.played} conversations are compared.`];
  const { count } = plannedOf(run.info).slots;
  if (status === 'finished') {
    const held = countLines(join(run.folder, RUN_FILES.records));
    return held === count ? [] : [`${asTyped(io, run.folder)} is damaged: ${held} of its ${count} conversations are there, and only those are compared.`];
  }
  return [`${asTyped(io, run.folder)} was cut short after ${run.played} conversations; only those are compared.`];
}

/** Where records lack, it is the lack that says more. */
function recordsChanged({ run }: Side, edited: Compared['changed'], io: Io): string[] {
  const how = edited.get(run.folder);
  return how === undefined || lacksRecords(run) ? [] : [`${asTyped(io, run.folder)}: ${changedText(how)}`];
}

function left(names: readonly string[], why: string): string[] {
  return names.length === 0 ? [] : [`Left out, ${why}: ${listed(names)}.`];
}
