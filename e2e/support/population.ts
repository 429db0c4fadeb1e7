import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Policy } from '../../policies/policy.ts';
import type { ConversationRecord } from '../../runs/record.ts';
import { loadScenarios } from '../../scenarios/load.ts';
import type { Scenario } from '../../scenarios/scenario.ts';
import { readTeamFile } from '../../scenarios/team.ts';
import { playBatch } from '../../simulator/batch.ts';
import type { PlaySettings } from '../../simulator/settings.ts';

const LIBRARY = fileURLToPath(new URL('../../scenarios/library/', import.meta.url));

export const { team: NORTHFOLD } = readTeamFile(join(LIBRARY, 'team.yaml'));
/** The shipped population: a scenario for each persona and goal. */
export const POPULATION: readonly Scenario[] = loadScenarios([join(LIBRARY, 'population/population.yaml')], NORTHFOLD).map(({ scenario }) => scenario);

export async function played(
  scenarios: readonly Scenario[],
  policies: readonly Policy[],
  { trials = 1, ...settings }: Partial<PlaySettings> & { readonly trials?: number } = {},
): Promise<ConversationRecord[]> {
  const records: ConversationRecord[] = [];
  const batch = { scenarios, trials: scenarios.map(() => trials), team: NORTHFOLD, policies, settings: { maxTurns: 20, seed: 1, ...settings } };
  for await (const record of playBatch(batch)) records.push(record);
  return records;
}
