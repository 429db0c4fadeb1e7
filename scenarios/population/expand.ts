import { FamilyId, ScenarioId } from '../../core/ids.ts';
import type { Team } from '../../core/team.ts';
import { Scenario } from '../scenario.ts';
import type { PersonaCustomer } from './customer.ts';
import type { Goal } from './goal.ts';
import type { PopulationFile } from './population.ts';

/** A scenario of a population, and where its weight stands in the file. */
export interface Expanded {
  readonly scenario: Scenario;
  readonly base: readonly (string | number)[];
}

const REASON = 'By the state of this customer: whether they would be left unserved, wronged or lost without a human.';

/**
 * One scenario for each persona and goal of the mix, each a family of its own. Names in the mix that lead nowhere are left
 * out; `problemsOf` says them.
 */
export function expandPopulation(file: PopulationFile, team: Team): Expanded[] {
  const repertoires = new Map(Object.keys(team.categories).map((category) => [category, repertoireOf(file, team, category)]));
  const everything = repertoireOf(file, team, undefined);
  return file.mix.flatMap(({ persona: name, goals }, index) => {
    const persona = file.personas[name];
    if (!persona) return [];
    return Object.entries(goals).flatMap(([wish, weight]): Expanded[] => {
      const goal = file.goals[wish];
      if (!goal) return [];
      const category = categoryOf(goal, team);
      const repertoire = category === undefined ? everything : without(repertoires.get(category) ?? {}, goal.intent, everything);
      const customer: PersonaCustomer = { kind: 'persona', persona, goal, repertoire };
      const id = `${name}-${wish}`;
      return [{ scenario: scenarioOf(file, id, goal, customer, weight, category), base: ['mix', index, 'goals', wish] }];
    });
  });
}

function scenarioOf(file: PopulationFile, id: string, goal: Goal, customer: PersonaCustomer, weight: number, category: string | undefined): Scenario {
  return Scenario.parse({
    version: 1,
    scenario: ScenarioId.parse(id),
    family: FamilyId.parse(id),
    title: `${goal.title}: ${customer.persona.about}`.slice(0, 200),
    stratum: goal.stratum ?? category ?? 'other',
    archetype: customer.persona.archetype,
    tags: [file.population],
    clock: file.clock,
    account: { id: 'drawn' },
    ...(file.perception === undefined ? {} : { perception: file.perception }),
    customer,
    weight,
    truth: { need: 'latent', basis: 'outcome', reason: REASON, skills: goal.skills, urgency: goal.urgency },
  });
}

function categoryOf({ intent }: Goal, team: Team): string | undefined {
  return intent === undefined ? undefined : team.intents[intent]?.category;
}

/** What the agent does about each intent of a category, by the goals of the population. */
function repertoireOf({ goals }: PopulationFile, team: Team, category: string | undefined): Record<string, string> {
  const entries = Object.values(goals).flatMap((goal) => (goal.intent === undefined ? [] : [[goal.intent, goal.action] as const]));
  return Object.fromEntries(entries.filter(([intent]) => category === undefined || team.intents[intent]?.category === category));
}

/** What a wish may be mistaken for: its neighbours, or where it has none anything else. */
function without(near: Readonly<Record<string, string>>, intent: string | undefined, far: Readonly<Record<string, string>>): Record<string, string> {
  const others = (all: Readonly<Record<string, string>>) => Object.fromEntries(Object.entries(all).filter(([name]) => name !== intent));
  const neighbours = others(near);
  return Object.keys(neighbours).length > 0 ? neighbours : others(far);
}
