import { expect } from 'vitest';
import type { Team } from '../../core/team.ts';
import { validate } from '../../core/validate.ts';
import type { Located } from '../../core/yaml.ts';
import { type Cell, cellsOf, cellsOnDerived } from '../../evaluators/cell.ts';
import type { ConversationRecord } from '../../runs/record.ts';
import { Traffic } from '../../scenarios/traffic.ts';
import { ExampleConversation, type Expectation, OneConversation, Suite } from './example.ts';
import { statedFigures } from './figures.ts';
import { picked, stated, statedOutcome } from './judged.ts';
import { type Played, play } from './play.ts';
import { scenarioOf } from './scenario.ts';

/** What an example was seen to show, for the count of what the page covers. */
export interface Shown {
  readonly cells: readonly Cell[];
  readonly records: readonly ConversationRecord[];
}

/** Plays an example and holds what came of it against what the example expects. */
export async function runExample(located: Located, team: Team): Promise<Shown> {
  const isSuite = typeof located.value === 'object' && located.value !== null && 'conversations' in located.value;
  return isSuite ? runSuite(validate(Suite, located), team) : runOne(validate(OneConversation, located), team);
}

async function runOne(example: OneConversation, team: Team): Promise<Shown> {
  const { id, policies, expect: expected, record: recordExpected, ...short } = example;
  const played = await play(scenarioOf(id, short), short, policies, team, 1);
  if (recordExpected) expect(picked(statedRecord(played.record), recordExpected)).toEqual(recordExpected);
  if (recordExpected?.status === 'errored') expect(Object.keys(expected)).toEqual([]);
  else expectEach(policies, expected);
  const cells = cellsOf(played.record, played.scenario, team);
  for (const [name, asked] of Object.entries(expected)) expectCell(name, asked, cells, played);
  return { cells, records: [played.record] };
}

/** Nothing is played for show: each policy has an expectation that says something. */
function expectEach(policies: object, expected: object): void {
  expect(Object.keys(expected).sort(), 'each policy needs an expectation').toEqual(Object.keys(policies).sort());
  for (const [name, asked] of Object.entries(expected)) expect(Object.keys(asked), `\`${name}\` expects nothing`).not.toEqual([]);
}

function expectCell(name: string, asked: Expectation, cells: readonly Cell[], { record, scenario, policies, seen }: Played): void {
  const { sees = {}, derived, ...rest } = asked;
  const cell = cells.find((candidate) => candidate.variant === name);
  if (!cell) throw new Error(`no cell for \`${name}\``);
  expect({ [name]: picked(stated(cell, policies.get(name)), rest) }).toEqual({ [name]: rest });
  for (const [turn, part] of Object.entries(sees)) expect(seen.get(name)?.get(Number(turn))).toMatchObject(part);
  if (!derived) return;
  const onDerived = cellsOnDerived(record, scenario).find((candidate) => candidate.variant === name);
  if (!onDerived) throw new Error(`no derived cell for \`${name}\``);
  expect(picked(statedOutcome(onDerived), derived)).toEqual(derived);
}

function statedRecord({ status, latent }: ConversationRecord): Record<string, unknown> {
  return { status, courses: Object.fromEntries(Object.entries(latent).map(([id, { beats }]) => [id, beats])) };
}

async function runSuite(example: Suite, team: Team): Promise<Shown> {
  const { id: _id, policies, expect: expected, conversations, traffic, ...common } = example;
  expectEach(policies, expected);
  const played: Played[] = [];
  for (const [id, own] of Object.entries(conversations)) {
    const short = ExampleConversation.parse({ ...common, ...own });
    for (let trial = 1; trial <= (short.trials ?? 1); trial += 1) played.push(await play(scenarioOf(id, short), short, policies, team, trial));
  }
  const cells = played.flatMap(({ record, scenario }) => cellsOf(record, scenario, team));
  const derived = played.flatMap(({ record, scenario }) => cellsOnDerived(record, scenario));
  const shares = traffic === undefined ? undefined : Traffic.parse({ version: 1, source: 'assumption', cells: traffic });
  for (const [name, asked] of Object.entries(expected)) {
    const of = (all: readonly Cell[]) => all.filter((cell) => cell.variant === name);
    expect({ [name]: statedFigures(of(cells), of(derived), shares) }).toMatchObject({ [name]: asked });
  }
  return { cells, records: played.map(({ record }) => record) };
}
