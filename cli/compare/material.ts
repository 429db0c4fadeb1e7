import { type Comparison, compareVariants } from '../../evaluators/comparison/compare.ts';
import { changedSince } from '../../runs/changed.ts';
import { writtenGatherer } from '../../runs/written.ts';
import { digestOfLabels } from '../../scenarios/identity.ts';
import type { Scenario } from '../../scenarios/scenario.ts';
import type { StoredRun } from '../run/stored.ts';
import { judgeVariants } from './judge.ts';
import { withQuietRules } from './quiet-rules.ts';
import type { Side } from './side.ts';
import { refuseUnlike, type Unlike, unlikeness } from './unlike.ts';

/** Two variants compared, and what has to be said beside the figures. */
export interface Compared {
  readonly comparison: Comparison;
  /** The run whose labels and traffic both sides were judged by. */
  readonly judgedBy: StoredRun;
  readonly unlike: Unlike;
  /** Scenarios whose label is not the same in both runs, by name. */
  readonly labelsChanged: readonly string[];
  /** How the records of a run differ from those that were written, by its folder, where they were changed afterwards. */
  readonly changed: ReadonlyMap<string, string>;
}

/** @throws InputError where the runs met different customers, unless `intersect` may leave them out */
export async function compareSides(a: Side, b: Side, intersect: boolean): Promise<Compared> {
  const unlike = unlikeness(a.run, b.run);
  refuseUnlike(a.run, b.run, unlike, intersect);
  const judgedBy = b.run.info.started >= a.run.info.started ? b.run : a.run;
  const left = new Set([...unlike.changed, ...unlike.only_in_a, ...unlike.only_in_b]);
  const scenarios = new Map([...judgedBy.scenarios].filter(([id]) => !left.has(id)));
  const labelsChanged = [...scenarios].filter(
    ([id, scenario]) => isRelabelled(scenario, a.run.scenarios.get(id)) || isRelabelled(scenario, b.run.scenarios.get(id)),
  );
  const { changed, ...sides } = await judged(a, b, scenarios);
  const comparison = compareVariants({
    ...sides,
    scenarios,
    ...(judgedBy.traffic === undefined ? {} : { traffic: judgedBy.traffic }),
  });
  const flips = await withQuietRules(comparison.flips, a, b);
  return { comparison: { ...comparison, flips }, judgedBy, unlike, labelsChanged: labelsChanged.map(([id]) => id).sort(), changed };
}

async function judged(a: Side, b: Side, scenarios: ReadonlyMap<string, Scenario>) {
  const isOneRun = a.run.folder === b.run.folder;
  const changed = new Map<string, string>();
  const judge = async (run: StoredRun, variants: readonly string[]) => {
    const read = writtenGatherer();
    const sides = await judgeVariants({ run, variants, scenarios, seen: read.add });
    const problem = changedSince(run.folder, run.info, read.written());
    if (problem !== undefined) changed.set(run.folder, problem.message);
    return sides;
  };
  const ofA = await judge(a.run, isOneRun ? [a.variant, b.variant] : [a.variant]);
  const ofB = isOneRun ? ofA : await judge(b.run, [b.variant]);
  const none = { cells: [], derived: [] };
  return { a: ofA.get(a.variant) ?? none, b: ofB.get(b.variant) ?? none, changed };
}

function isRelabelled(scenario: Scenario, other: Scenario | undefined): boolean {
  return other !== undefined && digestOfLabels(scenario) !== digestOfLabels(other);
}
