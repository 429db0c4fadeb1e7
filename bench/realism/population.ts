import { fileURLToPath } from 'node:url';
import { drawsOf } from '../../core/draws.ts';
import { loadScenarios } from '../../scenarios/load.ts';
import { allocate } from '../../scenarios/population/allocate.ts';
import type { Scenario } from '../../scenarios/scenario.ts';
import { readTeamFile } from '../../scenarios/team.ts';
import { drawPerson } from '../../simulator/customer/persona/person.ts';
import { playPersona } from '../../simulator/customer/persona/play.ts';
import { stageOf } from '../../simulator/stage.ts';
import type { Conversation } from './customers.ts';

const LIBRARY = new URL('../../scenarios/library/', import.meta.url);
const MOST_TURNS = 20;

/** What customers of the shipped population say, in the proportions of their weights, on the course to which no policy hands over. */
export function populationConversations(count: number, seed: number): readonly Conversation[] {
  const { scenarios, play } = shipped(seed);
  return played(scenarios, count, play);
}

/** The same for each persona by itself, with its wishes in the proportions of the mix: so many conversations of each. */
export function* conversationsByPersona(count: number, seed: number): Generator<{ readonly persona: string; readonly conversations: readonly Conversation[] }> {
  const { scenarios, play } = shipped(seed);
  const byPersona = new Map<string, Scenario[]>();
  for (const scenario of scenarios) {
    if (scenario.customer.kind !== 'persona') continue;
    const { about } = scenario.customer.persona;
    byPersona.set(about, [...(byPersona.get(about) ?? []), scenario]);
  }
  for (const of of byPersona.values()) yield { persona: nameOf(of), conversations: played(of, count, play) };
}

type Play = (scenario: Scenario, trial: number) => Conversation;

function shipped(seed: number): { readonly scenarios: readonly Scenario[]; readonly play: Play } {
  const { team } = readTeamFile(fileURLToPath(new URL('team.yaml', LIBRARY)));
  const scenarios = loadScenarios([fileURLToPath(new URL('population/population.yaml', LIBRARY))], team).map(({ scenario }) => scenario);
  const { signalsOf, voice } = stageOf(team, [], { seed, maxTurns: MOST_TURNS });
  const play: Play = (scenario, trial) => {
    const { customer } = scenario;
    if (customer.kind !== 'persona') return [];
    const draws = drawsOf(seed, scenario.family, trial);
    const person = drawPerson(customer, scenario, team, draws);
    return playPersona({ customer, person, team, draws, signalsOf: signalsOf(scenario), voice, maxTurns: MOST_TURNS }).turns.map((turn) => turn.customer);
  };
  return { scenarios, play };
}

function played(scenarios: readonly Scenario[], count: number, play: Play): readonly Conversation[] {
  const trials = allocate(
    scenarios.map(({ weight = 1 }) => weight),
    count,
  );
  return scenarios.flatMap((scenario, at) => Array.from({ length: trials[at] ?? 0 }, (_, trial) => play(scenario, trial + 1)));
}

/** A scenario of a population is called after its persona and its wish. */
function nameOf(scenarios: readonly Scenario[]): string {
  return scenarios[0]?.scenario.split('-')[0] ?? '';
}
