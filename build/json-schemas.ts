import { z } from 'zod';
import { Config } from '../cli/config/schema.ts';
import { Team } from '../core/team.ts';
import { Baseline } from '../evaluators/gate/baseline.ts';
import { PolicyFile } from '../policies/schema.ts';
import { ConversationRecord } from '../runs/record.ts';
import { RunInfo } from '../runs/run.ts';
import { Mapping } from '../scenarios/import/mapping/mapping.ts';
import { PopulationFile } from '../scenarios/population/population.ts';
import { Scenario, ScenarioFile } from '../scenarios/scenario.ts';
import { Traffic } from '../scenarios/traffic.ts';

const SCHEMAS = {
  escalab: { schema: Config, title: 'escalab.yaml: what is played against what' },
  team: { schema: Team, title: 'team.yaml: the facts that all variants share' },
  traffic: { schema: Traffic, title: 'traffic.yaml: which share of real contacts each cell stands for' },
  policy: { schema: PolicyFile, title: 'An escalation policy as a system of rules' },
  scenarios: { schema: ScenarioFile, title: 'A file of scenarios' },
  population: { schema: PopulationFile, title: 'A file of stochastic customers: kinds of people, what they want, and how often' },
  scenario: { schema: Scenario, title: 'One scenario, the line format of .jsonl suites' },
  mapping: { schema: Mapping, title: 'mapping.yaml: how recorded conversations of another shape are read' },
  baseline: { schema: Baseline, title: 'The baseline of a gate: how a policy came out on every customer' },
  record: { schema: ConversationRecord, title: 'One line of conversations.jsonl' },
  run: { schema: RunInfo, title: 'run.json' },
} as const;

/** JSON Schemas for editors, by file name; each the very schema that the loader checks with. */
export function jsonSchemas(): Map<string, string> {
  const files = Object.entries(SCHEMAS).map(([name, { schema, title }]): [string, string] => {
    const exported = z.toJSONSchema(schema, { io: 'input', target: 'draft-7', unrepresentable: 'any' });
    return [`${name}.schema.json`, `${JSON.stringify({ ...exported, title }, null, 2)}\n`];
  });
  return new Map(files);
}
