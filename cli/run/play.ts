import { createRun, writeInfo } from '../../runs/folder.ts';
import type { ConversationRecord } from '../../runs/record.ts';
import { openRecords } from '../../runs/records.ts';
import type { RunInfo } from '../../runs/run.ts';
import { playBatch } from '../../simulator/batch.ts';
import type { Project } from '../config/project.ts';
import type { Io } from '../io.ts';
import { inputCopies } from './inputs.ts';
import { openProgress } from './progress.ts';

/** Rules decide without waiting for anything, so an interrupt would never be heard unless the play pauses now and then. */
const BREATHE_EVERY = 50;
const breathe = () => new Promise<void>((resolve) => setImmediate(resolve));

/** Plays the project into `folder`, keeping each conversation as it is played; an interrupt keeps what there is. */
export async function play(project: Project, folder: string, info: RunInfo, io: Io): Promise<RunInfo> {
  createRun(folder, info, inputCopies(project));
  const counts = { conversations: 0, errored: 0, invalid: 0 };
  const total = project.scenarios.length * project.settings.trials;
  const progress = openProgress(io, total);
  const records = openRecords(folder);
  try {
    for await (const record of played(project)) {
      records.append(record);
      counts.conversations += 1;
      if (record.status !== 'played') counts[record.status] += 1;
      else if (Object.values(record.variants).some(({ stop }) => stop.how === 'errored')) counts.errored += 1;
      progress.at(counts.conversations);
      if (counts.conversations % BREATHE_EVERY === 0) await breathe();
      if (!io.interrupted.aborted) continue;
      io.err('Stopping; what was played is kept, and scored.\n');
      break;
    }
  } finally {
    records.close();
    progress.close();
    await Promise.all(project.policies.map((policy) => policy.close()));
  }
  const status = counts.conversations < total ? ('interrupted' as const) : ('finished' as const);
  const done = { ...info, status, finished: io.now().toISOString(), counts };
  writeInfo(folder, done);
  return done;
}

function played(project: Project): AsyncGenerator<ConversationRecord> {
  const { trials, maxTurns } = project.settings;
  return playBatch({
    scenarios: project.scenarios.map(({ scenario }) => scenario),
    team: project.team,
    policies: project.policies,
    settings: { trials, maxTurns },
  });
}
