import { InputError } from '../../core/errors.ts';
import { gatherer } from '../../evaluators/gathered.ts';
import { judgeConversation } from '../../evaluators/judged.ts';
import { type Listing, lister } from '../../evaluators/listing/listing.ts';
import { type Report, reportOn } from '../../evaluators/report.ts';
import type { ConversationRecord } from '../../runs/record.ts';
import { readStored } from '../../runs/records.ts';
import type { Scenario } from '../../scenarios/scenario.ts';
import type { StoredRun } from './stored.ts';

/** A run judged: its figures, and how each conversation came out. */
export interface JudgedRun {
  readonly report: Report;
  readonly listing: Listing;
}

export interface JudgeOptions {
  /** Takes a record that cannot be read in place of throwing. @default throws at the first */
  readonly pass?: (fault: InputError) => void;
  /** Is told now and then how many conversations were judged. */
  readonly at?: (judged: number) => void;
}

/** @throws InputError at a damaged record, or one of a scenario that the run does not hold, unless they are passed over */
export async function judgeStored(run: StoredRun, { pass, at }: JudgeOptions = {}): Promise<JudgedRun> {
  const all = gatherer();
  const list = lister(run.info.policies.map(({ name }) => name));
  let judged = 0;
  for await (const { record, start } of readStored(run.folder, pass)) {
    const scenario = scenarioOf(record, run, pass);
    if (scenario === undefined) continue;
    const conversation = judgeConversation(record, scenario, run.team);
    all.add(conversation);
    list.add(conversation, start);
    judged += 1;
    at?.(judged);
  }
  const report = reportOn({
    gathered: all.gathered(run.scenarios),
    scenarios: run.scenarios,
    ...(run.traffic === undefined ? {} : { traffic: run.traffic }),
    costs: run.costs,
    currency: run.team.currency,
    variants: run.info.policies.map(({ name, bound }) => ({ name, bound })),
  });
  return { report, listing: list.listing() };
}

function scenarioOf({ scenario }: ConversationRecord, run: StoredRun, pass: JudgeOptions['pass']): Scenario | undefined {
  const found = run.scenarios.get(scenario);
  if (found) return found;
  const fault = new InputError({
    code: 'record-foreign',
    message: `a record is of \`${scenario}\`, which the run does not hold`,
    place: { file: run.folder },
    help: 'Its files are from different runs; play again.',
  });
  if (pass === undefined) throw fault;
  pass(fault);
  return undefined;
}
