import { extname } from 'node:path';
import { digestText, digestValue } from '../../core/digest.ts';
import type { RunFile } from '../../runs/folder.ts';
import { RUN_FILES } from '../../runs/folder.ts';
import { RUN_VERSION, type RunInfo } from '../../runs/run.ts';
import type { Shard } from '../../runs/shard.ts';
import { digestOfLabels, digestOfPlay } from '../../scenarios/identity.ts';
import type { Project } from '../config/project.ts';
import type { GitState } from '../git.ts';
import { plannedFor } from '../llm/plan.ts';

/** Copies of everything a run was played from. */
export function inputCopies(project: Project): RunFile[] {
  const scenarios = project.scenarios.map(({ scenario }) => `${JSON.stringify(scenario)}\n`).join('');
  const traffic = project.trafficText === undefined ? [] : [{ name: RUN_FILES.traffic, text: project.trafficText }];
  const policies = project.policies.map((policy) => ({ name: copyOf(policy), text: policy.source.text }));
  return [{ name: RUN_FILES.scenarios, text: scenarios }, { name: RUN_FILES.team, text: project.teamText }, ...traffic, ...policies];
}

/** What `run.json` says when the play begins. */
export function runInfo(project: Project, id: string, started: Date, version: string, git: GitState, shard?: Shard): RunInfo {
  const scenarios = project.scenarios.map(({ scenario }) => scenario);
  return {
    v: RUN_VERSION,
    id,
    status: 'running',
    started: started.toISOString(),
    escalab: version,
    ...git,
    ...(shard === undefined ? {} : { shard }),
    suite: { name: project.suite.name, paths: [...project.suite.paths] },
    config: project.config,
    team_file: project.teamFile,
    ...(project.trafficFile === undefined ? {} : { traffic_file: project.trafficFile }),
    ...(project.costs === undefined ? {} : { costs: project.costs }),
    settings: settingsOf(project),
    policies: project.policies.map((policy) => ({
      name: policy.name,
      kind: policy.kind,
      bound: policy.bound,
      file: policy.source.file,
      copy: copyOf(policy),
      digest: digestText(policy.source.text),
    })),
    digests: {
      team: digestText(project.teamText),
      ...(project.trafficText === undefined ? {} : { traffic: digestText(project.trafficText) }),
      play: Object.fromEntries(scenarios.map((scenario) => [scenario.scenario, digestOfPlay(scenario)])),
      labels: digestValue(Object.fromEntries(scenarios.map((scenario) => [scenario.scenario, digestOfLabels(scenario)]))),
    },
  };
}

function settingsOf({ settings: { seed, trials, maxTurns, allocation, perception, words }, ...project }: Project): RunInfo['settings'] {
  const llm = plannedFor(project);
  return {
    seed,
    trials,
    max_turns: maxTurns,
    ...(perception === undefined ? {} : { perception }),
    ...(words === undefined ? {} : { words }),
    ...(allocation === undefined ? {} : { allocation: [...allocation] }),
    ...(llm === undefined ? {} : { llm }),
  };
}

function copyOf(policy: Project['policies'][number]): string {
  return `inputs/policies/${policy.name}${extname(policy.source.file)}`;
}
