import { basename, dirname } from 'node:path';
import { InputError, type Problem } from '../../core/errors.ts';
import type { Team } from '../../core/team.ts';
import { absenceWarnings, routesAgainstTeam } from '../../policies/rules/checks.ts';
import { loadProject, type Project, type ProjectFlags } from '../config/project.ts';
import { gitState } from '../git.ts';
import type { Io } from '../io.ts';
import { packageVersion } from '../package.ts';
import { newRunFolder } from '../run/find.ts';
import { runInfo } from '../run/inputs.ts';
import { judgeShown } from '../run/judge-shown.ts';
import { keepJudged } from '../run/kept.ts';
import { play } from '../run/play.ts';
import { loadStored, type StoredRun } from '../run/stored.ts';
import { type Candidate, loadCandidate } from './policy-at.ts';
import type { Target } from './target.ts';

type PolicyTarget = Extract<Target, { kind: 'policy' }>;

/** A run that was played to compare two policies, and what they are called in it. */
export interface PlayedPair {
  readonly run: StoredRun;
  readonly isDemo: boolean;
  readonly a: string;
  readonly b: string;
}

export interface PlayBothOptions {
  /** Where the run is kept. @default `runs/<date-time>-<suite>` */
  readonly out?: string | undefined;
  /** Is told, before anything is played, what makes either policy do what nobody wrote. */
  readonly warn: (warnings: readonly Problem[]) => void;
}

/**
 * Plays two policies on the same customers, with the bounds beside them, and keeps the run as `escalab run` does.
 * @throws InputError when a policy, or what it is played on, cannot be used
 */
export async function playBoth(a: PolicyTarget, b: PolicyTarget, flags: ProjectFlags, { out, warn }: PlayBothOptions, io: Io): Promise<PlayedPair> {
  const project = await loadProject({ ...flags, policy: [] }, io.cwd);
  const candidates: Candidate[] = [];
  try {
    for (const target of [a, b]) candidates.push(await loadCandidate(target));
    const named = distinct(candidates);
    refuseUnroutable(named, project.team);
    warn(named.flatMap(({ policy }) => absenceWarnings(policy)));
    const run = await playAndKeep(withPolicies(project, named), named, out, io);
    return { run, isDemo: project.isDemo, a: named[0]?.policy.name ?? '', b: named[1]?.policy.name ?? '' };
  } finally {
    for (const { policy, release } of candidates) {
      await policy.close();
      release();
    }
  }
}

/** Two policies of one name stand beside each other in a run. */
function distinct(candidates: readonly Candidate[]): Candidate[] {
  return candidates.map((candidate, index) => {
    const { policy } = candidate;
    const isTaken = candidates.slice(0, index).some((earlier) => earlier.policy.name === policy.name);
    return isTaken ? { ...candidate, policy: { ...policy, name: `${policy.name}-2` } } : candidate;
  });
}

function withPolicies(project: Project, candidates: readonly Candidate[]): Project {
  const policies = candidates.map(({ policy }) => policy);
  const names = new Set(policies.map(({ name }) => name));
  return { ...project, policies: [...policies, ...project.policies.filter(({ name }) => !names.has(name))] };
}

function refuseUnroutable(candidates: readonly Candidate[], team: Team): void {
  const problems: readonly Problem[] = candidates.flatMap(({ policy }) => routesAgainstTeam(policy, team));
  const [first, ...rest] = problems;
  if (first) throw new InputError(first, ...rest);
}

async function playAndKeep(project: Project, candidates: readonly Candidate[], out: string | undefined, io: Io): Promise<StoredRun> {
  const folder = newRunFolder(io, project.suite.name, out);
  const info = runInfo(project, basename(folder), io.now(), packageVersion(), gitState(dirname(project.config)));
  const commits = new Map(candidates.map(({ policy, commit }) => [policy.name, commit]));
  const policies = info.policies.map((policy) => {
    const commit = commits.get(policy.name);
    return commit === undefined ? policy : { ...policy, commit };
  });
  await play(project, folder, { ...info, policies }, io);
  const run = loadStored(folder);
  keepJudged(run, await judgeShown(run, io));
  return run;
}
