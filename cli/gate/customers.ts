import { isDrawn } from '../../evaluators/counting.ts';
import { trialsOf } from '../../runs/run.ts';
import type { Scenario } from '../../scenarios/scenario.ts';
import type { Ground } from '../config/project.ts';
import type { StoredRun } from '../run/stored.ts';

type Kind = Scenario['customer']['kind'];

/** How many customers a run has: each trial of a drawn one is another, and all of a script or a sheet are the same. */
export function customersOf({ info, scenarios }: StoredRun): number {
  const trials = trialsOf(info);
  return counted(Object.keys(info.digests.play).map((id, index) => ({ kind: scenarios.get(id)?.customer.kind, trials: trials[index] ?? 0 })));
}

/** How many a play of this would have. */
export function customersToMeet({ scenarios, settings: { allocation, trials } }: Pick<Ground, 'scenarios' | 'settings'>): number {
  return counted(scenarios.map(({ scenario }, index) => ({ kind: scenario.customer.kind, trials: allocation?.[index] ?? trials })));
}

function counted(scenarios: readonly { readonly kind: Kind | undefined; readonly trials: number }[]): number {
  return scenarios.reduce((sum, { kind, trials }) => sum + (kind !== undefined && isDrawn({ kind }) ? trials : 1), 0);
}
