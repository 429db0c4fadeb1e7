import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { InputError, type Problem } from '../../core/errors.ts';
import type { Team } from '../../core/team.ts';
import { didYouMean, validate } from '../../core/validate.ts';
import { readYaml } from '../../core/yaml.ts';
import type { CostModel } from '../../evaluators/cost/model.ts';
import type { GateSettings } from '../../evaluators/gate/settings.ts';
import type { Policy } from '../../policies/policy.ts';
import { absenceWarnings, maskingWarnings } from '../../policies/rules/checks.ts';
import { literalWarnings } from '../../policies/rules/vocabularies.ts';
import { loadScenarios } from '../../scenarios/load.ts';
import type { LoadedScenario } from '../../scenarios/loaded.ts';
import { readTeamFile } from '../../scenarios/team.ts';
import { Traffic } from '../../scenarios/traffic.ts';
import { type LlmFlags, type LlmPlan, llmPlan } from '../llm/plan.ts';
import { boundsBeside } from './bounds.ts';
import { DEMO_CONFIG, findConfig } from './find.ts';
import { loadPolicies, policyFiles } from './policies.ts';
import { Config } from './schema.ts';
import { type Settings, settingsOf } from './settings.ts';

/** What the user asked for on the command line, over the config. Paths are relative to `cwd`. */
export interface ProjectFlags extends LlmFlags {
  readonly config?: string;
  readonly suite?: string;
  readonly policy?: readonly string[];
  readonly team?: string;
  readonly traffic?: string;
  readonly seed?: number;
  readonly trials?: number;
  readonly maxTurns?: number;
  /** Conversations in all, shared out among stochastic customers by their weights. */
  readonly conversations?: number;
  /** About how many conversations keep their words. */
  readonly transcripts?: number;
  /** Profile of perception in place of those that scenarios name. */
  readonly perception?: string;
  /** Whether the trivial policies are played beside those asked for. @default true */
  readonly bounds?: boolean;
}

/** What a policy is judged on, loaded and checked. */
export interface Ground {
  /** The config file, or the demo's. */
  readonly config: string;
  readonly isDemo: boolean;
  readonly suite: { readonly name: string; readonly paths: readonly string[] };
  readonly team: Team;
  readonly teamFile: string;
  readonly teamText: string;
  readonly traffic?: Traffic;
  readonly trafficFile?: string;
  readonly trafficText?: string;
  readonly scenarios: readonly LoadedScenario[];
  readonly costs?: CostModel;
  readonly gate?: GateSettings;
  readonly settings: Settings;
  /** Who plays what models play, if anything is. */
  readonly llm: LlmPlan;
}

/** Everything a play needs, loaded and checked. */
export interface Project extends Ground {
  readonly policies: readonly Policy[];
  readonly warnings: readonly Problem[];
}

/**
 * Loads config, team, traffic, scenarios and policies.
 * @throws InputError with every problem of the first of these with which anything is wrong
 */
export async function loadProject(flags: ProjectFlags, cwd: string): Promise<Project> {
  return withPolicies(readGround(flags, cwd), flags, cwd);
}

/**
 * Puts the policies to what they are judged on.
 * @param load how each is loaded. @default from its file
 * @throws InputError with every problem of every policy
 */
export async function withPolicies(
  { ground, read, here }: ReadGround,
  flags: ProjectFlags,
  cwd: string,
  load?: (file: string) => Promise<Policy>,
): Promise<Project> {
  const asked = await loadPolicies(policyFiles(read, flags.policy, here, cwd), ground.team, load);
  const policies = flags.bounds === false ? asked : [...asked, ...boundsBeside(asked, ground.team, ground.teamFile)];
  return {
    ...ground,
    policies,
    warnings: policies.flatMap((policy) => [...maskingWarnings(policy), ...absenceWarnings(policy), ...literalWarnings(policy, ground.team)]),
  };
}

/** The same without policies, for what can be said before there is one. @throws InputError as `loadProject` */
export function loadGround(flags: ProjectFlags, cwd: string): Ground {
  return readGround(flags, cwd).ground;
}

/** What policies are judged on, with the config that names them. */
export interface ReadGround {
  readonly ground: Ground;
  readonly read: Config;
  /** A path of the config, as seen from here. */
  readonly here: (path: string) => string;
}

/** @throws InputError as `loadProject` */
export function readGround(flags: ProjectFlags, cwd: string): ReadGround {
  const config = flags.config === undefined ? (findConfig(cwd) ?? DEMO_CONFIG) : resolve(cwd, flags.config);
  const read = validate(Config, readYaml(config));
  const here = (path: string) => resolve(dirname(config), path);
  const suite = chooseSuite(read, flags.suite, here, cwd, config);
  const teamFile = flags.team === undefined ? here(read.team) : resolve(cwd, flags.team);
  const { team, text: teamText } = readTeamFile(teamFile);
  const ownTraffic = suite.traffic ?? read.traffic;
  const trafficFile = flags.traffic === undefined ? (ownTraffic === undefined ? undefined : here(ownTraffic)) : resolve(cwd, flags.traffic);
  const traffic = trafficFile === undefined ? undefined : loadTraffic(trafficFile);
  const scenarios = loadScenarios(suite.paths, team);
  const ground: Ground = {
    config,
    isDemo: config === DEMO_CONFIG,
    suite: { name: suite.name, paths: suite.paths },
    team,
    teamFile,
    teamText,
    ...(trafficFile === undefined || traffic === undefined ? {} : { traffic: traffic.traffic, trafficFile, trafficText: traffic.text }),
    scenarios,
    ...(read.costs === undefined ? {} : { costs: read.costs }),
    ...(read.gate === undefined ? {} : { gate: read.gate }),
    settings: settingsOf(flags, read, suite, scenarios, config),
    llm: llmPlan(flags, read.llm, { suite, config, isDemo: config === DEMO_CONFIG, cwd }),
  };
  return { ground, read, here };
}

/** The suite to play, with what it has in place of the config's. */
interface Chosen {
  readonly name: string;
  readonly paths: readonly string[];
  /** Relative to the config. */
  readonly traffic?: string;
  readonly cassette?: string;
  readonly trials?: number;
}

function chooseSuite(config: Config, wanted: string | undefined, here: (path: string) => string, cwd: string, file: string): Chosen {
  const names = Object.keys(config.suites);
  const name = wanted ?? config.suite ?? names[0] ?? '';
  const suite = config.suites[name];
  if (Array.isArray(suite)) return { name, paths: suite.map(here) };
  if (suite) {
    const { scenarios, ...own } = suite;
    return { name, paths: scenarios.map(here), ...own };
  }
  if (wanted !== undefined && existsSync(resolve(cwd, wanted))) return { name: 'given', paths: [resolve(cwd, wanted)] };
  const meant = didYouMean(name, names);
  throw new InputError({
    code: 'unknown-suite',
    message: `there is no suite \`${name}\`, and no file or folder of that name`,
    place: { file },
    help: meant ? `Did you mean \`${meant}\`?` : `Suites of the config: ${names.join(', ')}.`,
  });
}

function loadTraffic(file: string): { traffic: Traffic; text: string } {
  const located = readYaml(file);
  return { traffic: validate(Traffic, located), text: located.text };
}
