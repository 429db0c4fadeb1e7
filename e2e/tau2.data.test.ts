import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { Team } from '../core/team.ts';
import { validate } from '../core/validate.ts';
import { parseYaml } from '../core/yaml.ts';
import { loadPolicy } from '../policies/load.ts';
import { scenarioOfTask, TAU2_TEAMS } from '../scenarios/import/tau2/scenario-of-task.ts';
import { playBatch } from '../simulator/batch.ts';

const data = process.env.ESCALAB_DATA;
const LIBRARY = fileURLToPath(new URL('../policies/library', import.meta.url));

describe.skipIf(data === undefined)('tau2-tasks-train.jsonl (needs the folder ESCALAB_DATA)', () => {
  it.each(['airline', 'retail', 'telecom'] as const)('plays every %s task against all shipped policies to its end', async (domain) => {
    const file = TAU2_TEAMS[domain];
    const team = validate(Team, parseYaml(file, readFileSync(file, 'utf8')));
    const scenarios = readFileSync(join(data ?? '', 'tau2-tasks-train.jsonl'), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { domain: string })
      .filter((task) => task.domain === domain)
      .map((task, index) => scenarioOfTask(task, { file: 'tasks', line: index + 1 }, team));
    const files = readdirSync(LIBRARY).filter((name) => name.endsWith('.yaml'));
    const policies = await Promise.all(files.map((name) => loadPolicy(join(LIBRARY, name))));
    let played = 0;
    for await (const record of playBatch({ scenarios, team, policies, trials: scenarios.map(() => 1), settings: { maxTurns: 20, seed: 1 } })) {
      expect(record.courses[0]?.end, record.scenario).toMatch(/^(?:resolved|abandoned)$/);
      expect(Object.keys(record.variants)).toHaveLength(files.length);
      expect(Object.values(record.variants).flatMap((variant) => variant.decisions.flatMap(({ errors }) => errors))).toEqual([]);
      played += 1;
    }
    expect(played).toBe(scenarios.length);
  });
});
