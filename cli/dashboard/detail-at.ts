import { InputError } from '../../core/errors.ts';
import type { ConversationDetail } from '../../dashboards/run/detail.ts';
import { cellsOf } from '../../evaluators/cell.ts';
import { type Listing, listedAt } from '../../evaluators/listing/listing.ts';
import { readRecordAt } from '../../runs/records.ts';
import { asPlayed } from '../run/as-played.ts';
import type { StoredRun } from '../run/stored.ts';
import { tracesOf } from '../run/traces.ts';

/** Reads one conversation of a run from its place in the file. @throws InputError where it is damaged, or no longer there */
export async function detailAt(run: StoredRun, listing: Listing, position: number): Promise<ConversationDetail> {
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
  const cells = cellsOf(record, scenario, run.team);
  const traces = record.words === 'left_out' ? {} : Object.fromEntries(cells.map((cell) => [cell.variant, tracesIfThere(run, record, cell)]));
  return { position, record, scenario: asPlayed(scenario, record), cells, traces };
}

/** A run whose copy of a policy is gone or damaged still shows everything else. */
function tracesIfThere(...[run, record, cell]: Parameters<typeof tracesOf>): ReturnType<typeof tracesOf> {
  try {
    return tracesOf(run, record, cell);
  } catch (error) {
    if (error instanceof InputError) return [];
    throw error;
  }
}
