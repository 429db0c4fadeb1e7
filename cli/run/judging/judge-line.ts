import { InputError } from '../../../core/errors.ts';
import type { SourceLine } from '../../../core/lines.ts';
import { type JudgedConversation, judgeConversation } from '../../../evaluators/judged.ts';
import { recordOf } from '../../../runs/records.ts';
import type { StoredRun } from '../stored.ts';

/** What a line of a run is judged by. */
export type Ground = Pick<StoredRun, 'folder' | 'team' | 'scenarios'>;

/** Judges the conversation of a line; or says what is wrong with it. Nothing where it is empty. */
export function judgeLine(line: SourceLine, { folder, team, scenarios }: Ground): JudgedConversation | InputError | undefined {
  const record = recordOf(line);
  if (record === undefined || record instanceof InputError) return record;
  const scenario = scenarios.get(record.scenario);
  if (scenario !== undefined) return judgeConversation(record, scenario, team);
  return new InputError({
    code: 'record-foreign',
    message: `a record is of \`${record.scenario}\`, which the run does not hold`,
    place: { file: folder },
    help: 'Its files are from different runs; play again.',
  });
}
