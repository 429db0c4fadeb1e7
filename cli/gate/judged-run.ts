import { InputError } from '../../core/errors.ts';
import { type Played, playedOf } from '../../evaluators/gate/lost.ts';
import { gatherer } from '../../evaluators/gathered.ts';
import { judgeConversation } from '../../evaluators/judged.ts';
import { type Troubles, troublesOf } from '../../evaluators/tally.ts';
import { readRecords } from '../../runs/records.ts';
import { trialsOf } from '../../runs/run.ts';
import type { StoredRun } from '../run/stored.ts';

/** @throws InputError at a record of a scenario that the run does not hold */
export async function playedIn(run: StoredRun, variant: string): Promise<Played & { readonly troubles: Troubles }> {
  const all = gatherer();
  for await (const record of readRecords(run.folder)) {
    const scenario = run.scenarios.get(record.scenario);
    if (scenario === undefined) {
      const message = `a record is of \`${record.scenario}\`, which the run does not hold`;
      throw new InputError({ code: 'record-foreign', message, place: { file: run.folder }, help: 'Its files are from different runs; play again.' });
    }
    if (record.status === 'played') all.add(judgeConversation(record, scenario, run.team));
  }
  const trials = trialsOf(run.info);
  const planned = new Map(Object.keys(run.info.digests.play).map((scenario, index) => [scenario, trials[index] ?? 0]));
  const cells = all.gathered(run.scenarios).cells.filter((cell) => cell.variant === variant);
  return { ...playedOf(cells, run.scenarios, (scenario) => planned.get(scenario) ?? 0), troubles: troublesOf(cells) };
}
