import { InputError } from '../../core/errors.ts';
import type { ConversationDetail } from '../../dashboards/run/detail.ts';
import { cellsOf } from '../../evaluators/cell.ts';
import { type Listing, listedAt } from '../../evaluators/listing/listing.ts';
import { readRecordAt } from '../../runs/records.ts';
import type { StoredRun } from '../run/stored.ts';
import type { RulesOf } from '../run/traces.ts';
import { detailOf } from './detail-of.ts';

/** Reads one conversation of a run from its place in the file. @throws InputError where it is damaged, or no longer there */
export async function detailAt(run: StoredRun, listing: Listing, position: number, rulesOf: RulesOf): Promise<ConversationDetail> {
  const { start, scenario: id, trial } = listedAt(listing, position);
  const record = await readRecordAt(run.folder, start);
  const scenario = run.scenarios.get(id);
  if (scenario === undefined || record.scenario !== id || record.trial !== trial) {
    throw new InputError({
      code: 'record-misplaced',
      message: `the record of \`${id}\`, trial ${trial}, is no longer where it was`,
      place: { file: run.folder },
      help: 'The run was changed meanwhile; open it again.',
    });
  }
  return detailOf(position, record, scenario, cellsOf(record, scenario, run.team), rulesOf);
}
