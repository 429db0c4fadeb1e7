import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Team } from '../core/team.ts';
import { validate } from '../core/validate.ts';
import { readYaml } from '../core/yaml.ts';
import { openModel } from '../llm/open.ts';
import type { Player } from '../llm/simulated/simulated.ts';
import { describePolicy } from './contract.ts';
import { loadPolicy } from './load.ts';
import type { Policy } from './policy.ts';
import { loadPromptPolicy } from './prompt/load.ts';

const HERE = import.meta.dirname;
/** Any decision, by chance: what is held here is what the adapter owes, whatever a model says. */
const anyDecision: Player = (_question, draw) => {
  const act = (['continue', 'offer', 'escalate'] as const)[Math.floor(draw() * 3)] ?? 'continue';
  return { do: act, trigger: act === 'continue' ? '' : 'sentiment', route: '', urgency: '', say: '', because: 'a throw of the dice' };
};

async function simulatedProse(): Promise<Policy> {
  const policy = loadPromptPolicy(join(HERE, '../examples/policies/prose.md'));
  const model = await openModel({ mode: 'simulated', models: [], env: {}, players: { policy: anyDecision } });
  return { ...policy, decide: policy.asking(model, 'claude-haiku-5-5', team) };
}

// The team that the shipped policies are written for. Only its file is read: policies know nothing of scenarios.
const team = validate(Team, readYaml(join(HERE, '../scenarios/library/team.yaml')));

for (const file of readdirSync(join(HERE, 'library'))) describePolicy(file, () => loadPolicy(join(HERE, 'library', file)), team, 100);

describePolicy('examples/policies/patience.ts', () => loadPolicy(join(HERE, '../examples/policies/patience.ts')), team);
describePolicy('examples/policies/prose.md, decided by the double', simulatedProse, team);
describePolicy('a module in JavaScript', () => loadPolicy(join(HERE, 'module/testdata/plain.mjs')), team);
