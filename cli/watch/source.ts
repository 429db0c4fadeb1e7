import { InputError } from '../../core/errors.ts';
import type { TrendPoint } from '../../dashboards/history/trend-point.ts';
import type { RunSource } from '../../dashboards/run/run-source.ts';
import type { RunView } from '../../dashboards/run/run-view.ts';
import type { Cell } from '../../evaluators/cell.ts';
import { compareVariants } from '../../evaluators/comparison/compare.ts';
import { ASSUMED_COSTS } from '../../evaluators/cost/model.ts';
import { listedAt } from '../../evaluators/listing/listing.ts';
import { isRulePolicy } from '../../policies/rules/policy.ts';
import { joinVariants } from '../../runs/join-variants.ts';
import type { RunInfo } from '../../runs/run.ts';
import { saysIn } from '../../runs/words.ts';
import { detailOf } from '../dashboard/detail-of.ts';
import { headingOf } from '../run/heading.ts';
import type { RulesOf } from '../run/traces.ts';
import type { Worked } from './workbench.ts';

/** What was played in memory, for a screen. @param history of the stored runs of the suite */
export function workedSource(worked: Worked, info: RunInfo, history: () => Promise<readonly TrendPoint[]>): RunSource {
  const { project, scenarios, records, report, listing } = worked;
  const run = {
    folder: '',
    info,
    team: project.team,
    ...(project.traffic === undefined ? {} : { traffic: project.traffic }),
    costs: project.costs ?? ASSUMED_COSTS,
    played: records.length,
    scenarios,
  };
  const view: RunView = { heading: headingOf(run, { report }, project.isDemo, 'not kept'), info, report, listing, scenarios, faults: [] };
  const cellsAt = (position: number) => unitsAt(worked, position);
  return {
    view,
    conversation: async (position) => {
      const own = records[position];
      const scenario = scenarios.get(listedAt(listing, position).scenario);
      if (own === undefined || scenario === undefined) throw new RangeError(`there is no conversation ${position}`);
      return detailOf(position, joinVariants(own), scenario, cellsAt(position), rulesOf(worked));
    },
    compare: async (a, b) => {
      const [one, other] = [sideOf(worked, a), sideOf(worked, b)];
      return compareVariants({ a: one, b: other, scenarios, ...(project.traffic === undefined ? {} : { traffic: project.traffic }) });
    },
    search: async function* (text, signal) {
      for (const [position, [record]] of records.entries()) {
        if (signal.aborted) return;
        if (record !== undefined && saysIn(joinVariants(records[position] ?? [record]), text)) yield position;
      }
    },
    history,
  };
}

function rulesOf({ project }: Worked): RulesOf {
  return (variant) => project.policies.filter(isRulePolicy).find(({ name }) => name === variant);
}

function sideOf({ units }: Worked, name: string): { readonly cells: readonly Cell[]; readonly derived: readonly Cell[] } {
  const own = units.get(name);
  if (own === undefined) throw new InputError({ code: 'unknown-policy', message: `there is no policy \`${name}\`` });
  const judged = own.flatMap((unit) => unit.judged);
  return { cells: judged.flatMap(({ cells }) => cells), derived: judged.flatMap(({ derived }) => derived) };
}

/** The cells of one line of the listing, in the order of the policies. */
function unitsAt({ listing, units, project }: Worked, position: number): Cell[] {
  const { scenario, trial } = listedAt(listing, position);
  return project.policies.flatMap(({ name }) =>
    (units.get(name) ?? [])
      .filter(({ records: [first] }) => first?.scenario === scenario)
      .flatMap((unit) => unit.judged.filter((one) => one.trial === trial).flatMap(({ cells }) => cells)),
  );
}
