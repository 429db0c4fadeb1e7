import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { InputError } from '../../core/errors.ts';
import { Team } from '../../core/team.ts';
import { validate } from '../../core/validate.ts';
import { readYaml } from '../../core/yaml.ts';
import { ASSUMED_COSTS, CostModel } from '../../evaluators/cost/model.ts';
import { RUN_FILES, RUN_REMEDY, readInfo, readRunFile } from '../../runs/folder.ts';
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

/**
 * @param pass takes what the run can be looked at without (traffic, later labels, a policy's copy) and is missing or damaged, in place
 * of throwing
 * @throws InputError when the folder holds no run, or one that is damaged
 */
export function loadStored(folder: string, pass?: (fault: InputError) => void): StoredRun {
  const info = readInfo(folder);
  const team = validate(Team, readYaml(join(folder, RUN_FILES.team)), RUN_REMEDY);
  const traffic = orPassed(() => trafficOf(folder, info, pass !== undefined), {}, pass);
  const labels = orPassed(() => laterLabels(folder), new Map<string, Truth>(), pass);
  for (const { name, copy } of info.policies)
    if (pass && !existsSync(join(folder, copy))) pass(missing(folder, copy, `what the rules of \`${name}\` made of each turn`));
  const scenarios = loadScenarios([join(folder, RUN_FILES.scenarios)], team).map(({ scenario }) => ({
    ...scenario,
    truth: labels.get(scenario.scenario) ?? scenario.truth,
  }));
  const costs = info.costs === undefined ? ASSUMED_COSTS : CostModel.parse(info.costs);
  const played = playedIn(folder, info);
  return { folder, info, team, ...traffic, costs, played, scenarios: new Map(scenarios.map((scenario) => [scenario.scenario, scenario])) };
}

function orPassed<T>(read: () => T, otherwise: T, pass: ((fault: InputError) => void) | undefined): T {
  try {
    return read();
  } catch (error) {
    if (pass === undefined || !(error instanceof InputError)) throw error;
    pass(error);
    return otherwise;
  }
}

function trafficOf(folder: string, { digests }: RunInfo, isAsked: boolean): Pick<StoredRun, 'traffic'> {
  const file = join(folder, RUN_FILES.traffic);
  if (existsSync(file)) return { traffic: validate(Traffic, readYaml(file), RUN_REMEDY) };
  if (isAsked && digests.traffic !== undefined) throw missing(folder, RUN_FILES.traffic, 'anything about real contacts');
  return {};
}

const INCOMPLETE = 'run-incomplete';

/** Whether a report on the terminal does without it: what is gone from beside the records. What is there and damaged it refuses. */
export function isDoneWithout({ problems: [problem] }: InputError): boolean {
  return problem?.code === INCOMPLETE;
}

function missing(folder: string, name: string, what: string): InputError {
  return new InputError({
    code: INCOMPLETE,
    message: `${name} is gone from the run, and with it ${what}`,
    place: { file: join(folder, name) },
    help: RUN_REMEDY,
  });
}

/** What `run.json` counts, or where the run did not come to count, the lines that are there. */
export function playedIn(folder: string, { counts }: RunInfo): number {
  return counts?.conversations ?? countLines(join(folder, RUN_FILES.records));
}

/** Labels that `score` read after the run was played. */
function laterLabels(folder: string): ReadonlyMap<string, Truth> {
  const file = join(folder, RUN_FILES.labels);
  if (!existsSync(file)) return new Map();
  const entries = Object.entries(labelsIn(folder, file));
  return new Map(entries.map(([id, value]) => [id, validate(Truth, { file, text: '', value, where: () => ({ file }) }, RUN_REMEDY)]));
}

function labelsIn(folder: string, file: string): Record<string, unknown> {
  try {
    return JSON.parse(readRunFile(folder, RUN_FILES.labels)) as Record<string, unknown>;
  } catch {
    throw new InputError({
      code: 'labels-damaged',
      message: `${RUN_FILES.labels} is cut off or damaged: the labels that the run was last scored by are lost`,
      place: { file },
      help: 'Score it again with `escalab score`, which reads the labels of the suite.',
    });
  }
}
