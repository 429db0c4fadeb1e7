import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Team } from '../core/team.ts';
import { validate } from '../core/validate.ts';
import { readYaml } from '../core/yaml.ts';
import { describePolicy } from './contract.ts';
import { loadPolicy } from './load.ts';

const HERE = import.meta.dirname;
// The team that the shipped policies are written for. Only its file is read: policies know nothing of scenarios.
const team = validate(Team, readYaml(join(HERE, '../scenarios/library/team.yaml')));

for (const file of readdirSync(join(HERE, 'library'))) describePolicy(file, () => loadPolicy(join(HERE, 'library', file)), team, 100);

describePolicy('examples/policies/patience.ts', () => loadPolicy(join(HERE, '../examples/policies/patience.ts')), team);
describePolicy('a module in JavaScript', () => loadPolicy(join(HERE, 'module/testdata/plain.mjs')), team);
