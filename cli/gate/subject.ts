import { basename, dirname } from 'node:path';
import type { GateSettings } from '../../evaluators/gate/settings.ts';
import type { Policy } from '../../policies/policy.ts';
import { refuseChanged } from '../../runs/changed.ts';
import type { Scenario } from '../../scenarios/scenario.ts';
import { loadProject, type Project, type ProjectFlags } from '../config/project.ts';
import { gitState } from '../git.ts';
import type { Io } from '../io.ts';
import { packageVersion } from '../package.ts';
import { chosenRun, newRunFolder } from '../run/find.ts';
import { runInfo } from '../run/inputs.ts';
import { judgeShown } from '../run/judge-shown.ts';
import { keepJudged } from '../run/kept.ts';
import { play } from '../run/play.ts';
import { loadStored, type StoredRun } from '../run/stored.ts';
import { choosePolicy } from './choose.ts';
import { gateOf } from './guard.ts';
import type { Play } from './pinned.ts';

export interface SubjectFlags extends Omit<ProjectFlags, 'policy'> {
  readonly policy?: string;
  readonly run?: string;
  readonly out?: string;
}

/** What a gate judges: a variant of a run. */
export interface Subject<Prepared> {
  readonly run: StoredRun;
  readonly name: string;
  readonly project: Project;
  /** Whether the play was interrupted. */
  readonly isCut: boolean;
  readonly prepared: Prepared;
}

/** What has to be found before anything is played, because its lack would make the play useless. */
export type Prepare<Prepared> = (settings: GateSettings, project: Project, play: Play) => Prepared;

/** Plays the policy, or takes a kept run. @throws InputError where it cannot be told what to judge */
export function subjectOf<Prepared>(flags: SubjectFlags, io: Io, prepare: Prepare<Prepared>): Promise<Subject<Prepared>> {
  return flags.run === undefined ? playNow(flags, io, prepare) : readKept(flags, io, prepare);
}

async function playNow<Prepared>(flags: SubjectFlags, io: Io, prepare: Prepare<Prepared>): Promise<Subject<Prepared>> {
  const { policy: asked, ...others } = flags;
  const all = await loadProject({ ...others, ...(asked === undefined ? {} : { policy: [asked] }), bounds: false }, io.cwd);
  const { project, info, folder, prepared } = await orClosed(all, () => {
    const { settings } = gateOf(all, all.traffic !== undefined);
    const chosen = { ...all, policies: [chosenOf(all, settings, asked)] };
    const at = newRunFolder(io, chosen.suite.name, flags.out);
    const about = runInfo(chosen, basename(at), io.now(), packageVersion(), gitState(dirname(chosen.config)));
    const scenarios = new Map<string, Scenario>(chosen.scenarios.map(({ scenario }) => [scenario.scenario, scenario]));
    return { project: chosen, info: about, folder: at, prepared: prepare(settings, chosen, { info: about, scenarios }) };
  });
  await Promise.all(all.policies.filter((one) => !project.policies.includes(one)).map((one) => one.close()));
  const done = await play(project, folder, info, io);
  const run = loadStored(folder);
  keepJudged(run, await judgeShown(run, io));
  return { run, name: project.policies[0]?.name ?? '', project, isCut: done.status === 'interrupted', prepared };
}

/** Where nothing can be judged, no policy is left open: a module keeps a worker that would keep the process. */
async function orClosed<T>(project: Project, act: () => T): Promise<T> {
  try {
    return act();
  } catch (error) {
    await Promise.all(project.policies.map((one) => one.close()));
    throw error;
  }
}

function chosenOf({ policies, config }: Project, settings: GateSettings, asked: string | undefined): Policy {
  const [only] = policies;
  return asked !== undefined && only && policies.length === 1 ? only : choosePolicy(policies, asked ?? settings.policy, config);
}

async function readKept<Prepared>(flags: SubjectFlags, io: Io, prepare: Prepare<Prepared>): Promise<Subject<Prepared>> {
  const { policy: asked, run: named, ...others } = flags;
  const project = await loadProject({ ...others, bounds: false }, io.cwd);
  await Promise.all(project.policies.map((one) => one.close()));
  const run = loadStored(chosenRun(io, named));
  await refuseChanged(run.folder, run.info);
  const { settings } = gateOf(project, run.traffic !== undefined);
  const { name } = choosePolicy(run.info.policies, asked ?? settings.policy, project.config);
  return { run, name, project, isCut: false, prepared: prepare(settings, project, run) };
}
