import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Team } from '../core/team.ts';
import { validate } from '../core/validate.ts';
import { readYaml } from '../core/yaml.ts';
import type { LanguageModel, ModelRequest } from '../llm/port.ts';
import { describePolicy } from './contract.ts';
import { loadPolicy } from './load.ts';
import { parsePromptPolicy } from './prompt/load.ts';

const HERE = import.meta.dirname;
// The team that the shipped policies are written for. Only its file is read: policies know nothing of scenarios.
const team = validate(Team, readYaml(join(HERE, '../scenarios/library/team.yaml')));

for (const file of readdirSync(join(HERE, 'library'))) describePolicy(file, () => loadPolicy(join(HERE, 'library', file)), team, 100);

describePolicy('examples/policies/patience.ts', () => loadPolicy(join(HERE, '../examples/policies/patience.ts')), team);
describePolicy('a module in JavaScript', () => loadPolicy(join(HERE, 'module/testdata/plain.mjs')), team);

/** Answers by the words that it is shown. */
const READING: LanguageModel = {
  ask: async <T>({ messages }: ModelRequest<T>) => {
    const isLoud = messages.some(({ content }) => content.includes('!'));
    const value = { do: isLoud ? 'escalate' : 'continue', trigger: isLoud ? 'sentiment' : '', route: '', urgency: '', say: '', because: 'loud' } as T;
    return { kind: 'answered', value, usage: { input: 1, output: 1, cacheRead: 0, cacheWrite: 0 }, model: 'reading' };
  },
};
const PROSE = `---
policy: prose
defaults: { route: general, urgency: immediate, say: A colleague takes it from here. }
---
Escalate whoever is loud.
`;

describePolicy(
  'a policy in prose',
  async () => {
    const policy = parsePromptPolicy('prose.md', PROSE).withModel(READING, 'reading');
    return { ...policy, decide: (observation) => policy.decide(observation, { team, conversation: 's#1', course: '0' }) };
  },
  team,
);
