import { isAbsolute, join } from 'node:path';
import { InputError, type Problem } from '../../core/errors.ts';
import { Team } from '../../core/team.ts';
import { validate } from '../../core/validate.ts';
import { readYaml } from '../../core/yaml.ts';
import { loadAgain } from '../../policies/again.ts';
import type { Policy } from '../../policies/policy.ts';
import { changedSince } from '../../runs/changed.ts';
import { RUN_FILES, RUN_REMEDY, readInfo, readRunFile, writeInfo } from '../../runs/folder.ts';
import { checkInputs } from '../../runs/inputs.ts';
import type { RunInfo } from '../../runs/run.ts';
import { type Scan, scanRecords } from '../../runs/scan.ts';
import { loadScenarios } from '../../scenarios/load.ts';
import type { Io } from '../io.ts';
import { openPlay, refuseWithoutModel } from '../llm/open.ts';
import { packageVersion } from '../package.ts';
import { machineOf } from './machine.ts';
import { billOf, playRest } from './play.ts';
import { whileLocked } from './while-locked.ts';

export interface ResumeOptions {
  readonly workers: number;
  /** Whether progress is told in plain lines, also on a terminal. */
  readonly plain: boolean;
  /** Whether a damaged line and those after it are thrown away, and played again. */
  readonly cut: boolean;
  /** Whether a process on another machine no longer counts. */
  readonly takeOver: boolean;
  /** The most that models may cost from now on, all processes together, in dollars. @default what the run began with */
  readonly maxCost?: number;
  /** What is done with the run while this process still has it. */
  readonly then: (resumed: Resumed) => Promise<void>;
}

export interface Resumed {
  readonly info: RunInfo;
  /** Conversations that were there already. */
  readonly kept: number;
}

/**
 * Plays what is left of a run, from the inputs that it keeps.
 * @throws InputError when another process has it, or anything that it stands on no longer matches, by name
 */
export async function resume(folder: string, { workers, plain, cut, takeOver, maxCost, then }: ResumeOptions, io: Io): Promise<void> {
  refuseOtherVersion(folder, readInfo(folder));
  await whileLocked(folder, machineOf(io, takeOver), async () => {
    const info = withCap(readInfo(folder), maxCost);
    const { scenarios, problems } = checkInputs(folder, info);
    const [first, ...rest] = problems;
    if (first) throw new InputError(first, ...rest);
    const scan = await scanRecords(folder, info, scenarios);
    if (scan.problem && !cut) throw new InputError(scan.problem);
    const kept = scan.counts.conversations;
    const changed = kept === info.counts?.conversations && scan.halfWritten === 0 ? changedSince(folder, info, scan.written) : undefined;
    if (changed) throw new InputError(changed);
    const isWhole = info.status === 'finished' && kept === info.counts?.conversations && !scan.problem && scan.halfWritten === 0;
    await then({ info: isWhole ? info : await playOn(folder, info, scan, { workers, plain }, io), kept });
  });
}

async function playOn(folder: string, info: RunInfo, { counts, written }: Scan, how: Pick<ResumeOptions, 'workers' | 'plain'>, io: Io): Promise<RunInfo> {
  const team = validate(Team, readYaml(join(folder, RUN_FILES.team)), RUN_REMEDY);
  const scenarios = loadScenarios([join(folder, RUN_FILES.scenarios)], team).map(({ scenario }) => scenario);
  const policies = await loadAll(folder, info);
  try {
    refuseWithoutModel(info.settings);
    const models = await openPlay(info.settings, policies, folder, io);
    const running = begunAgain(info, io.now());
    writeInfo(folder, running);
    return await playRest({ folder, info: running, bill: billOf(scenarios, team, info), policies, ...how, kept: { counts, written }, models }, io);
  } finally {
    await Promise.all(policies.map((policy) => policy.close()));
  }
}

function withCap(info: RunInfo, maxCost: number | undefined): RunInfo {
  const { llm } = info.settings;
  return maxCost === undefined || llm === undefined ? info : { ...info, settings: { ...info.settings, llm: { ...llm, max_cost: maxCost } } };
}

function begunAgain({ finished: _finished, counts: _counts, written: _written, ...info }: RunInfo, now: Date): RunInfo {
  return { ...info, status: 'running', resumed: [...(info.resumed ?? []), now.toISOString()] };
}

function refuseOtherVersion(folder: string, { escalab }: RunInfo): void {
  const version = packageVersion();
  if (escalab === version) return;
  throw new InputError({
    code: 'run-other-version',
    message: `the run was begun by escalab ${escalab}, and this is ${version}: what it plays may differ`,
    place: { file: join(folder, RUN_FILES.info) },
    help: `Go on with escalab ${escalab}, or play a new run.`,
  });
}

/** The policies of a run: rules from its copies, modules from where they came from, as they may import what the run has no copy of. */
async function loadAll(folder: string, info: RunInfo): Promise<Policy[]> {
  const policies: Policy[] = [];
  const problems: Problem[] = [];
  for (const { kind, name, file, copy } of info.policies) {
    try {
      if (kind === 'module' && !isAbsolute(file)) throw ofRevision(name, file);
      policies.push(await loadAgain({ kind, name, file, text: readRunFile(folder, copy) }));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      problems.push(...error.problems);
    }
  }
  const [first, ...rest] = problems;
  if (!first) return policies;
  await Promise.all(policies.map((policy) => policy.close()));
  throw new InputError(first, ...rest);
}

function ofRevision(name: string, file: string): InputError {
  return new InputError({
    code: 'policy-of-revision',
    message: `the module \`${name}\` was played at a Git revision, and a run keeps no copy of what it imports`,
    place: { file },
    help: 'Compare again with `escalab compare`.',
  });
}
