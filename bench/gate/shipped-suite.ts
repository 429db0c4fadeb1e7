import { DEMO_CONFIG } from '../../cli/config/find.ts';
import { loadProject } from '../../cli/config/project.ts';
import type { Cell } from '../../evaluators/cell.ts';
import { type JudgedConversation, judgeConversation } from '../../evaluators/judged.ts';
import type { Traffic } from '../../scenarios/traffic.ts';
import { playBatch } from '../../simulator/batch.ts';

/** The demo that ships, played once: what each policy did, family by family. */
export interface ShippedSuite {
  readonly traffic: Traffic;
  /** By policy, bounds left out. Families are in the same order for all. */
  readonly families: ReadonlyMap<string, readonly (readonly Cell[])[]>;
}

export async function playShippedSuite(): Promise<ShippedSuite> {
  const { scenarios, team, policies, settings, traffic } = await loadProject({ config: DEMO_CONFIG, bounds: false }, '.');
  if (traffic === undefined) throw new Error('the demo has no traffic.yaml');
  const byId = new Map(scenarios.map(({ scenario }) => [scenario.scenario as string, scenario]));
  const conversations: JudgedConversation[] = [];
  for await (const record of playBatch({ scenarios: [...byId.values()], trials: [...byId.values()].map(() => settings.trials), team, policies, settings })) {
    const scenario = byId.get(record.scenario);
    if (scenario === undefined) throw new Error(`a record is of \`${record.scenario}\`, which the demo does not hold`);
    conversations.push(judgeConversation(record, scenario, team));
  }
  const cells = conversations.flatMap((one) => one.cells);
  const names = [...new Set(cells.map(({ family }) => family))].sort();
  const rated = policies.filter(({ bound }) => !bound).map(({ name }) => name);
  const familiesOf = (variant: string) => {
    const mine = cells.filter((cell) => cell.variant === variant);
    return names.map((family) => mine.filter((cell) => cell.family === family));
  };
  return { traffic, families: new Map(rated.map((name) => [name, familiesOf(name)])) };
}
