import { fileURLToPath } from 'node:url';
import { drawsOf } from '../../core/draws.ts';
import { loadScenarios } from '../../scenarios/load.ts';
import { allocate } from '../../scenarios/population/allocate.ts';
import { readTeamFile } from '../../scenarios/team.ts';
import { drawPerson } from '../../simulator/customer/persona/person.ts';
import { playPersona } from '../../simulator/customer/persona/play.ts';
import { stageOf } from '../../simulator/stage.ts';
import type { Conversation } from './customers.ts';

const LIBRARY = new URL('../../scenarios/library/', import.meta.url);
const MOST_TURNS = 20;

/** What customers of the shipped population say, in the proportions of their weights, on the course to which no policy hands over. */
export function populationConversations(count: number, seed: number): readonly Conversation[] {
  const { team } = readTeamFile(fileURLToPath(new URL('team.yaml', LIBRARY)));
  const scenarios = loadScenarios([fileURLToPath(new URL('population/population.yaml', LIBRARY))], team).map(({ scenario }) => scenario);
  const { signalsOf, voice } = stageOf(team, [], { seed, maxTurns: MOST_TURNS });
  const trials = allocate(
    scenarios.map(({ weight = 1 }) => weight),
    count,
  );
  return scenarios.flatMap((scenario, at) => {
    const { customer } = scenario;
    if (customer.kind !== 'persona') return [];
    return Array.from({ length: trials[at] ?? 0 }, (_, trial) => {
      const draws = drawsOf(seed, scenario.family, trial + 1);
      const person = drawPerson(customer, scenario, team, draws);
      return playPersona({ customer, person, team, draws, signalsOf: signalsOf(scenario), voice, maxTurns: MOST_TURNS }).turns.map((turn) => turn.customer);
    });
  });
}
