import { digestText, digestValue } from '../../core/digest.ts';
import { ASSUMED_COSTS } from '../../evaluators/cost/model.ts';
import { gatherer } from '../../evaluators/gathered.ts';
import { type Listing, lister } from '../../evaluators/listing/listing.ts';
import { type Report, reportOn, type VariantReport } from '../../evaluators/report.ts';
import type { Policy } from '../../policies/policy.ts';
import { onlyVariant } from '../../runs/join-variants.ts';
import type { ConversationRecord } from '../../runs/record.ts';
import type { Scenario } from '../../scenarios/scenario.ts';
import { playConversation } from '../../simulator/conversation.ts';
import { type Stage, stageOf } from '../../simulator/stage.ts';
import type { Project } from '../config/project.ts';
import { decidedBy, type OpenedPlay } from '../llm/open.ts';
import type { ModelsOf } from './models.ts';
import { type Footing, stillHolds, together, type Unit, unitOf } from './unit.ts';

/** Everything that was played of a project, in memory. */
export interface Worked {
  readonly project: Project;
  readonly report: Report;
  readonly listing: Listing;
  readonly scenarios: ReadonlyMap<string, Scenario>;
  /** Of each line of the listing: one record a policy, in the order of the policies. */
  readonly records: readonly (readonly ConversationRecord[])[];
  /** By policy: its units, in the order of the scenarios. */
  readonly units: ReadonlyMap<string, readonly Unit[]>;
}

/** Plays a project over and over while its files change: each time only what changed. */
export interface Workbench {
  readonly update: (project: Project) => Promise<Worked>;
}

/** @param modelsOf who plays what models play. @default nobody */
export function openWorkbench(modelsOf: ModelsOf = async () => undefined): Workbench {
  let stage: { readonly ground: string; readonly made: Stage } | undefined;
  let last: Worked | undefined;
  return {
    update: async (project) => {
      const models = await modelsOf(project);
      const ground = groundOf(project, models);
      if (stage?.ground !== ground) stage = { ground, made: stageFor(project, models) };
      const units = await unitsOf(project, ground, { stage: stage.made, models }, last?.units);
      last = workedOut(project, units, last);
      return last;
    },
  };
}

function stageFor({ team, settings: { maxTurns, seed, perception } }: Project, models: OpenedPlay | undefined): Stage {
  return stageOf(team, [], { maxTurns, seed, ...(perception === undefined ? {} : { perception }) }, models?.play);
}

function groundOf({ teamText, settings: { maxTurns, seed, perception } }: Project, models: OpenedPlay | undefined): string {
  return digestValue([digestText(teamText), maxTurns, seed, perception ?? null, ...(models === undefined ? [] : [models.plan])]);
}

/** Whom a project is played with. */
interface Players {
  readonly stage: Stage;
  readonly models: OpenedPlay | undefined;
}

async function unitsOf(project: Project, ground: string, players: Players, before: Worked['units'] | undefined): Promise<Map<string, readonly Unit[]>> {
  const { scenarios, policies, team, settings } = project;
  const units = new Map(policies.map(({ name }) => [name, [] as Unit[]]));
  const known = new Map(
    policies.map(({ name }) => [name, new Map((before?.get(name) ?? []).map((unit) => [unit.records[0]?.scenario ?? '', unit] as const))] as const),
  );
  for (const [at, { scenario }] of scenarios.entries()) {
    const footing: Footing = { scenario, trials: settings.allocation?.[at] ?? settings.trials, team, ground };
    const held = new Map(policies.map((policy) => [policy, known.get(policy.name)?.get(scenario.scenario)] as const));
    const kept = new Map(policies.map((policy) => [policy, stillHolds(policy, footing, held.get(policy))] as const));
    const changed = policies.filter((policy) => kept.get(policy) === undefined);
    const played = changed.length === 0 ? [] : await playAll(players, changed, footing);
    for (const policy of policies) {
      const own = () => played.map((record) => onlyVariant(record, policy.name));
      units.get(policy.name)?.push(kept.get(policy) ?? unitOf(policy, footing, own(), held.get(policy)));
    }
  }
  return units;
}

async function playAll({ stage, models }: Players, policies: readonly Policy[], { scenario, trials }: Footing): Promise<ConversationRecord[]> {
  const deciding = models === undefined ? policies : decidedBy(policies, models, models.play, stage.team);
  const played: ConversationRecord[] = [];
  for (let trial = 1; trial <= trials; trial += 1) played.push(await playConversation({ ...stage, policies: deciding }, scenario, trial));
  return played;
}

function workedOut(project: Project, units: ReadonlyMap<string, readonly Unit[]>, before: Worked | undefined): Worked {
  const scenarios = new Map(project.scenarios.map(({ scenario }) => [scenario.scenario, scenario]));
  const [all, list] = [gatherer(), lister(project.policies.map(({ name }) => name))];
  const records: (readonly ConversationRecord[])[] = [];
  for (const at of project.scenarios.keys()) {
    const of = project.policies.flatMap(({ name }) => units.get(name)?.[at] ?? []);
    for (const trial of of[0]?.records.keys() ?? []) {
      const conversation = together(of.flatMap(({ judged }) => judged[trial] ?? []));
      all.add(conversation);
      list.add(conversation, records.length);
      records.push(of.flatMap((unit) => unit.records[trial] ?? []));
    }
  }
  const report = reportOn({
    gathered: all.gathered(scenarios),
    scenarios,
    ...(project.traffic === undefined ? {} : { traffic: project.traffic }),
    costs: project.costs ?? ASSUMED_COSTS,
    currency: project.team.currency,
    variants: project.policies.map(({ name, bound }) => ({ name, bound })),
    known: stillReported(project, units, before),
  });
  return { project, report, listing: list.listing(), scenarios, records, units };
}

/** Reports of the policies of which no conversation changed, where what they are projected onto and priced by did not either. */
function stillReported(project: Project, units: ReadonlyMap<string, readonly Unit[]>, before: Worked | undefined): Map<string, VariantReport> {
  if (before === undefined || groundsOf(before.project) !== groundsOf(project)) return new Map();
  const isSame = (name: string) => {
    const [now = [], then = []] = [units.get(name), before.units.get(name)];
    return now.length === then.length && now.every((unit, at) => unit === then[at]);
  };
  return new Map(before.report.variants.filter(({ variant }) => isSame(variant)).map((one) => [one.variant, one]));
}

function groundsOf({ trafficText, costs }: Project): string {
  return JSON.stringify([trafficText, costs]);
}
