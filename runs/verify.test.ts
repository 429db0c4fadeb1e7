import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { formatPlace } from '../core/errors.ts';
import { blockOf } from './block.ts';
import { RUN_FILES, readInfo, writeInfo } from './folder.ts';
import { anInfo, aRecord, makeRun } from './testdata/run.ts';
import { verifyRun } from './verify.ts';

const IDS = ['a', 'b'];
const RECORDS = IDS.flatMap((id) => [aRecord([id], 1, id), aRecord([id], 2, id)]);

let root = '';
let folder = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'runs-verify-'));
  folder = join(root, 'run');
  const { lines, counts } = blockOf(RECORDS);
  makeRun(folder, anInfo(IDS, { status: 'finished', counts }), IDS);
  writeFileSync(join(folder, RUN_FILES.records), lines);
  for (const name of [RUN_FILES.scores, RUN_FILES.report]) writeFileSync(join(folder, name), 'x');
});
afterEach(() => rmSync(root, { recursive: true }));

async function found(): Promise<string[]> {
  const { problems } = await verifyRun(folder, readInfo(folder));
  return problems.map(({ code, message, place }) => `${place ? formatPlace(place).replace(`${folder}/`, '') : ''} ${code} ${message.replaceAll(folder, '…')}`);
}
const edit = (name: string, change: (text: string) => string) => writeFileSync(join(folder, name), change(readFileSync(join(folder, name), 'utf8')));

describe('verifyRun', () => {
  it('finds nothing wrong with a whole run', async () => {
    expect(await verifyRun(folder, readInfo(folder))).toEqual({ records: 4, planned: 4, problems: [] });
  });

  it.each<[string, () => void, string[]]>([
    [
      'a scenario that was changed',
      () => edit(RUN_FILES.scenarios, (text) => text.replace('"script"', '"transcript"')),
      ['inputs/scenarios.jsonl:1 input-changed `a` is not as it was played (its digest differs)'],
    ],
    [
      'a label that was changed',
      () => edit(RUN_FILES.scenarios, (text) => text.replace('unlabelled', 'must')),
      ['inputs/scenarios.jsonl input-changed the labels are not those that the run began with (their digest differs)'],
    ],
    [
      'a scenario that is missing',
      () => edit(RUN_FILES.scenarios, (text) => text.split('\n').slice(1).join('\n')),
      [
        'inputs/scenarios.jsonl input-changed the scenario `a` of the run is missing',
        'conversations.jsonl:1 record-misplaced the record is of `a`, trial 1; here `b`, trial 1 should stand',
        'conversations.jsonl:2 record-misplaced the record is of `a`, trial 2; here `b`, trial 2 should stand',
        'conversations.jsonl:3 record-misplaced the record is of `b`, trial 1; here ``, trial 1 should stand',
        'conversations.jsonl:4 record-misplaced the record is of `b`, trial 2; here ``, trial 2 should stand',
        'run.json records-missing the run has 0 of 4 records',
        'run.json counts-differ run.json counts 4 conversations, the records 0',
      ],
    ],
    [
      'a scenario that was never there',
      () => edit(RUN_FILES.scenarios, (text) => `${text}{"scenario":"z","truth":{}}\n`),
      ['inputs/scenarios.jsonl:3 input-changed the run never held a scenario `z`'],
    ],
    [
      'half a scenario',
      () => edit(RUN_FILES.scenarios, (text) => `${text}{"scenario":\n`),
      ['inputs/scenarios.jsonl:3 input-changed the line is not a scenario'],
    ],
    [
      'a team that was changed',
      () => edit(RUN_FILES.team, () => 'team: other\n'),
      ["inputs/team.yaml input-changed the run's copy of its team is not what it was played from (its digest differs)"],
    ],
    [
      'a policy that is missing',
      () => rmSync(join(folder, 'inputs/policies/v.yaml')),
      ["inputs/policies/v.yaml input-missing the run's copy of its policy `v` is missing"],
    ],
    [
      'garbage among the records',
      () => edit(RUN_FILES.records, (text) => text.replace(/\n.*\n/, '\ngarbage\n')),
      [
        'conversations.jsonl:2 record-damaged the line is not a record: it is not valid JSON',
        'run.json records-missing the run has 3 of 4 records',
        'run.json counts-differ run.json counts 4 conversations, the records 3',
      ],
    ],
    [
      'a record that was changed so that it is none',
      () => edit(RUN_FILES.records, (text) => text.replace('"permitted":false', '"permitted":"no"')),
      ['conversations.jsonl:1 wrong-type `courses.0.turns.0.authority.permitted`: expected a boolean, got `"no"`'],
    ],
    [
      'a record of other policies',
      () => edit(RUN_FILES.records, (text) => text.replace('"variants":{"v":', '"variants":{"w":')),
      [
        'conversations.jsonl:1 record-foreign the record lacks the policy `v`',
        'conversations.jsonl:1 record-foreign the record holds `w`, which the run did not play',
      ],
    ],
    [
      'half a record at the end',
      () => appendFileSync(join(folder, RUN_FILES.records), '{"v":1'),
      ['conversations.jsonl:5 record-cut-off the last line was being written'],
    ],
    [
      'one record too many',
      () => edit(RUN_FILES.records, (text) => `${text}${text.split('\n')[3]}\n`),
      ['conversations.jsonl:5 record-too-many the record of `b`, trial 2 is more than the run has to play'],
    ],
    [
      'no records at all',
      () => rmSync(join(folder, RUN_FILES.records)),
      [
        'conversations.jsonl records-missing the run has no conversations.jsonl',
        'run.json records-missing the run has 0 of 4 records',
        'run.json counts-differ run.json counts 4 conversations, the records 0',
      ],
    ],
    ['no scores', () => rmSync(join(folder, RUN_FILES.scores)), ['scores.json scores-missing the run has no scores.json']],
    ['a run that did not finish', () => writeInfo(folder, anInfo(IDS)), ['run.json run-unfinished the run did not finish: 4 of 4 conversations are there']],
  ])('names %s', async (_name, damage, expected) => {
    damage();
    expect(await found()).toEqual(expected);
  });
});
