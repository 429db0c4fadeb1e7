import { join } from 'node:path';
import { Team } from '../../core/team.ts';
import { validate } from '../../core/validate.ts';
import { readYaml } from '../../core/yaml.ts';
import { loadScenarios } from '../../scenarios/load.ts';
import type { Scenario } from '../../scenarios/scenario.ts';

const LIBRARY = join(import.meta.dirname, '../../scenarios/library');

/** A conversation to be played. */
export interface Slot {
  readonly scenario: Scenario;
  readonly trial: number;
}

export const TEAM = validate(Team, readYaml(join(LIBRARY, 'team.yaml')));

export function populationScenarios(): readonly Scenario[] {
  return loadScenarios([join(LIBRARY, 'population/population.yaml')], TEAM).map(({ scenario }) => scenario);
}

/**
 * About so many conversations of the shipped population, each of its scenarios as often as its weight says and at least once,
 * mixed so that any stretch of them is like the whole.
 */
export function benchSlots(conversations: number): readonly Slot[] {
  const scenarios = populationScenarios();
  const total = scenarios.reduce((sum, { weight = 1 }) => sum + weight, 0);
  const placed = scenarios.flatMap((scenario) => {
    const trials = Math.max(1, Math.round((conversations * (scenario.weight ?? 1)) / total));
    return Array.from({ length: trials }, (_, index) => ({ slot: { scenario, trial: index + 1 }, at: (index + 0.5) / trials }));
  });
  return placed.sort((one, other) => one.at - other.at).map(({ slot }) => slot);
}
