import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Team } from '../../core/team.ts';
import { validate } from '../../core/validate.ts';
import { readYaml } from '../../core/yaml.ts';
import { ASSUMED_COSTS, CostModel } from '../../evaluators/cost/model.ts';
import { RUN_FILES, readInfo, readRunFile } from '../../runs/folder.ts';
import { countLines } from '../../runs/record-lines.ts';
import type { RunInfo } from '../../runs/run.ts';
import { loadScenarios } from '../../scenarios/load.ts';
import type { Scenario } from '../../scenarios/scenario.ts';
import { Traffic } from '../../scenarios/traffic.ts';
import { Truth } from '../../scenarios/truth.ts';

/** A run as it lies on disk, but for its records, which are read one by one. */
export interface StoredRun {
  readonly folder: string;
  readonly info: RunInfo;
  readonly team: Team;
  readonly traffic?: Traffic;
  readonly costs: CostModel;
  /** How many conversations it holds. */
  readonly played: number;
  /** As they were played, with the labels that the run was last scored by. */
  readonly scenarios: ReadonlyMap<string, Scenario>;
}

/** @throws InputError when the folder holds no run, or one that is damaged */
export function loadStored(folder: string): StoredRun {
  const info = readInfo(folder);
  const team = validate(Team, readYaml(join(folder, RUN_FILES.team)));
  const trafficFile = join(folder, RUN_FILES.traffic);
  const traffic = existsSync(trafficFile) ? { traffic: validate(Traffic, readYaml(trafficFile)) } : {};
  const labels = laterLabels(folder);
  const scenarios = loadScenarios([join(folder, RUN_FILES.scenarios)], team).map(({ scenario }) => ({
    ...scenario,
    truth: labels.get(scenario.scenario) ?? scenario.truth,
  }));
  const costs = info.costs === undefined ? ASSUMED_COSTS : CostModel.parse(info.costs);
  const played = playedIn(folder, info);
  return { folder, info, team, ...traffic, costs, played, scenarios: new Map(scenarios.map((scenario) => [scenario.scenario, scenario])) };
}

/** What `run.json` counts, or where the run did not come to count, the lines that are there. */
export function playedIn(folder: string, { counts }: RunInfo): number {
  return counts?.conversations ?? countLines(join(folder, RUN_FILES.records));
}

/** Labels that `score` read after the run was played. */
function laterLabels(folder: string): ReadonlyMap<string, Truth> {
  const file = join(folder, RUN_FILES.labels);
  if (!existsSync(file)) return new Map();
  const entries = Object.entries(JSON.parse(readRunFile(folder, RUN_FILES.labels)) as Record<string, unknown>);
  return new Map(entries.map(([id, value]) => [id, validate(Truth, { file, text: '', value, where: () => ({ file }) })]));
}
