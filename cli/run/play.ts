import { rmSync } from 'node:fs';
import { perceivedIn } from '../../dashboards/perceived.ts';
import { sourceOf } from '../../policies/again.ts';
import type { Policy } from '../../policies/policy.ts';
import type { Block } from '../../runs/block.ts';
import { addCounts, type Counts, NO_COUNTS } from '../../runs/counts.ts';
import { createRun, writeInfo } from '../../runs/folder.ts';
import { lockRun, unlockRun } from '../../runs/lock.ts';
import { plannedOf, type RunInfo, trialsOf } from '../../runs/run.ts';
import { openRecords } from '../../runs/writer.ts';
import { NOTHING_WRITTEN, type Written } from '../../runs/written.ts';
import type { Bill } from '../../simulator/batch.ts';
import { Perception } from '../../simulator/perception/models/profile.ts';
import { type Control, playHere } from '../../simulator/play.ts';
import { type ModelControl, playWithModels } from '../../simulator/play-models.ts';
import { playInThreads } from '../../simulator/threads/play.ts';
import type { Project } from '../config/project.ts';
import { type Io, terminalForScreens } from '../io.ts';
import { livePlay } from '../live/progress.ts';
import { estimateText } from '../llm/estimate.ts';
import { conversationsAtOnce, decidedBy, heeding, type OpenedPlay, openPlay, refuseWithoutModel } from '../llm/open.ts';
import { costSoFar, spentText, tellWhy } from '../llm/spent.ts';
import type { PlayProgress } from '../progress/play-progress.ts';
import { playingLine } from '../progress/playing.ts';
import { asTyped } from './find.ts';
import { inputCopies } from './inputs.ts';
import { machineOf } from './machine.ts';

export interface PlayOptions {
  /** Threads that play. @default 1, which is this one */
  readonly workers?: number;
  /** What is done with the run while this process still has it, such as scoring. @default nothing */
  readonly then?: (done: RunInfo) => Promise<void>;
  /** Whether progress is told in plain lines, also on a terminal. @default false */
  readonly plain?: boolean;
}

/** Plays the project into `folder`, keeping each conversation as it is played; an interrupt keeps what there is. */
export async function play(project: Project, folder: string, info: RunInfo, io: Io, { workers = 1, then, plain = false }: PlayOptions = {}): Promise<RunInfo> {
  const machine = machineOf(io);
  try {
    refuseWithoutModel(info.settings);
    createRun(folder, info, inputCopies(project), (making) => lockRun(making, machine));
    try {
      const bill = billOf(
        project.scenarios.map(({ scenario }) => scenario),
        project.team,
        info,
      );
      const models = await openOrRemove(info.settings, project.policies, folder, io);
      const done = await playRest(
        { folder, info, bill, policies: project.policies, workers, plain, kept: { counts: NO_COUNTS, written: NOTHING_WRITTEN }, models },
        io,
      );
      await then?.(done);
      return done;
    } finally {
      unlockRun(folder, machine);
    }
  } finally {
    await Promise.all(project.policies.map((policy) => policy.close()));
  }
}

/** What was spent is kept in the run's folder, so that has to be there; where nobody answers, it goes again. */
async function openOrRemove(settings: RunInfo['settings'], policies: readonly Policy[], folder: string, io: Io): Promise<OpenedPlay | undefined> {
  try {
    return await openPlay(settings, policies, folder, io);
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

export function billOf(scenarios: Bill['scenarios'], team: Bill['team'], info: RunInfo): Bill {
  const { max_turns, seed, perception, words } = info.settings;
  const drawn = perception === undefined ? {} : { perception: Perception.parse(perception) };
  return { scenarios, team, trials: trialsOf(info), settings: { maxTurns: max_turns, seed, ...drawn, ...(words === undefined ? {} : { words }) } };
}

/** A run of which a part was played, or nothing yet. */
export interface Rest {
  readonly folder: string;
  readonly info: RunInfo;
  readonly bill: Bill;
  readonly policies: readonly Policy[];
  readonly workers: number;
  /** Whether progress is told in plain lines, also on a terminal. */
  readonly plain: boolean;
  /** What is there already. */
  readonly kept: { readonly counts: Counts; readonly written: Written };
  /** Who answers for models, where any takes part; closed when all is played. */
  readonly models: OpenedPlay | undefined;
}

/**
 * Plays what is left of a run that this process has locked. That it is finished is written when its records are on disk.
 * @throws MachineError, once what was played is kept, where the service of the models broke off
 */
export async function playRest(rest: Rest, io: Io): Promise<RunInfo> {
  const { folder, info, kept, models } = rest;
  if (models) io.err(estimateText(models.plan, rest.bill, rest.policies, info));
  const { range } = plannedOf(info);
  const total = range.to - range.from;
  const stop = new AbortController();
  const signal = AbortSignal.any([io.interrupted, stop.signal]);
  const progress = progressOf(rest, total, () => stop.abort(), io);
  const records = openRecords(folder, kept.written);
  const stopping = () => {
    progress.close();
    io.err('Stopping; what was played is kept.\n');
  };
  io.interrupted.addEventListener('abort', stopping);
  let counts = kept.counts;
  let broke: unknown;
  const control = { signal, now: () => io.now().getTime(), ended: (error: unknown) => (broke = error) };
  const handed = new Map(info.policies.filter(({ bound }) => !bound).map(({ name }) => [name, 0]));
  try {
    for await (const block of played(rest, control)) {
      records.append(block);
      counts = addCounts(counts, block.counts);
      for (const [name, before] of handed) handed.set(name, before + (block.handed[name] ?? 0));
      progress.at({ counts, handed, block });
    }
    records.sync();
  } finally {
    io.interrupted.removeEventListener('abort', stopping);
    records.close();
    progress.close();
    models?.opened.close();
  }
  const status = counts.conversations < total ? ('interrupted' as const) : ('finished' as const);
  const usage = models?.usage(info.usage);
  const done = { ...info, status, finished: io.now().toISOString(), counts, written: records.written(), ...(usage === undefined ? {} : { usage }) };
  writeInfo(folder, done);
  if (models) io.err(spentText(models));
  if (broke !== undefined) tellWhy(broke, asTyped(io, folder), io);
  return done;
}

/** A screen on a terminal that can show one, else a line now and then. */
function progressOf({ folder, info, bill, workers, kept, plain, models }: Rest, planned: number, stop: () => void, io: Io): PlayProgress {
  const before = kept.counts.conversations;
  const terminal = plain ? undefined : terminalForScreens(io);
  if (terminal === undefined) return playingLine(io, planned, before);
  return livePlay(
    {
      suite: info.suite.name,
      seed: info.settings.seed,
      perceived: perceivedIn(info),
      workers,
      planned,
      before,
      scenarios: new Map(bill.scenarios.map((scenario) => [scenario.scenario, scenario])),
      variants: info.policies.filter(({ bound }) => !bound).map(({ name }) => name),
      ...(models === undefined ? {} : { cost: () => costSoFar(models) }),
      resume: `escalab runs resume ${asTyped(io, folder)}`,
      stop,
    },
    terminal,
    io,
  );
}

/** No more threads are started than there is work for. */
function played({ info, bill, policies, workers, kept, models }: Rest, control: Control & Pick<ModelControl, 'ended'>): AsyncGenerator<Block> {
  const { range } = plannedOf(info);
  const left = { from: range.from + kept.counts.conversations, to: range.to };
  if (models) {
    const play = heeding(models, control.signal);
    return playWithModels({ ...bill, policies: decidedBy(policies, models, play, bill.team), models: play }, left, {
      ...control,
      concurrency: conversationsAtOnce(models.plan),
    });
  }
  const threads = Math.min(workers, left.to - left.from);
  if (threads <= 1) return playHere({ ...bill, policies }, left, control);
  return playInThreads({ ...bill, policies: policies.map(sourceOf), threads }, left, control);
}
