import { InputError } from '../../core/errors.ts';
import type { Cell } from '../../evaluators/cell.ts';
import type { ComparedSide } from '../../evaluators/comparison/compare.ts';
import { judgeConversation } from '../../evaluators/judged.ts';
import type { ConversationRecord } from '../../runs/record.ts';
import { readRecords, type Seen } from '../../runs/records.ts';
import type { Scenario } from '../../scenarios/scenario.ts';
import type { StoredRun } from '../run/stored.ts';

/** What to judge of a run: some of its variants, by these labels, over these scenarios. */
export interface Judging {
  readonly run: StoredRun;
  readonly variants: readonly string[];
  /** Scenarios that are not here are passed over. */
  readonly scenarios: ReadonlyMap<string, Scenario>;
  readonly seen?: Seen;
}

/**
 * Judges the conversations of some variants, one record in memory at a time.
 * @throws InputError at a damaged record, or one of a scenario that the run does not hold
 */
export async function judgeVariants({ run, variants, scenarios, seen }: Judging): Promise<ReadonlyMap<string, ComparedSide>> {
  const sides = new Map(variants.map((name) => [name, { cells: [] as Cell[], derived: [] as Cell[] }]));
  for await (const record of readRecords(run.folder, seen)) {
    refuseForeign(record, run);
    const scenario = scenarios.get(record.scenario);
    if (!scenario) continue;
    const { cells, derived } = judgeConversation(only(record, variants), scenario, run.team);
    for (const cell of cells) sides.get(cell.variant)?.cells.push(cell);
    for (const cell of derived) sides.get(cell.variant)?.derived.push(cell);
  }
  return sides;
}

/** Judging a handoff is the costly part, so the other variants are left out before. */
function only(record: ConversationRecord, names: readonly string[]): ConversationRecord {
  const pick = <T>(all: Readonly<Record<string, T>>) => Object.fromEntries(Object.entries(all).filter(([name]) => names.includes(name)));
  return { ...record, variants: pick(record.variants), on_derived: pick(record.on_derived) };
}

function refuseForeign({ scenario }: ConversationRecord, run: StoredRun): void {
  if (run.scenarios.has(scenario)) return;
  throw new InputError({
    code: 'record-foreign',
    message: `a record is of \`${scenario}\`, which the run does not hold`,
    place: { file: run.folder },
    help: 'Its files are from different runs; play again.',
  });
}
