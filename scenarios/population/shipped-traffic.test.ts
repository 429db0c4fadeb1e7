import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { validate } from '../../core/validate.ts';
import { readYaml } from '../../core/yaml.ts';
import { loadScenarios } from '../load.ts';
import { readTeamFile } from '../team.ts';
import { Traffic } from '../traffic.ts';

const library = (file: string) => fileURLToPath(new URL(`../library/${file}`, import.meta.url));

it('gives each contact of the shipped population the share that it has in the mix', () => {
  const { team } = readTeamFile(library('team.yaml'));
  const scenarios = loadScenarios([library('population/population.yaml')], team).map(({ scenario }) => scenario);
  const { cells, scenarios: shares } = validate(Traffic, readYaml(library('population/traffic.yaml')));
  const sum = scenarios.reduce((total, { weight = 1 }) => total + weight, 0);
  expect(cells).toEqual([]);
  expect(shares.map(({ scenario }) => scenario)).toEqual(scenarios.map(({ scenario }) => scenario));
  // Six decimals, and what is left of 1 on the first.
  for (const [at, { share }] of shares.entries()) expect(Math.abs(share - (scenarios[at]?.weight ?? 1) / sum)).toBeLessThan(2e-5);
});
