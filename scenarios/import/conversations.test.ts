import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InputError } from '../../core/errors.ts';
import type { Team } from '../../core/team.ts';
import { Scenario } from '../scenario.ts';
import { type Imported, importConversations } from './conversations.ts';
import { type FieldNames, withFields } from './fields.ts';
import type { Format } from './format.ts';
import { messages as chat } from './formats/messages.ts';
import { tau } from './formats/tau.ts';
import { MappedReader } from './mapping/reader.ts';
import { jsonLines } from './source/json-lines.ts';

const team = { actions: {}, categories: {}, intents: {}, timezone: 'UTC' } as unknown as Team;
const messages = (names: FieldNames = {}): Format => (chat.kind === 'mapped' ? { ...chat, mapping: withFields(chat.mapping, names) } : chat);

async function run(lines: readonly (string | object)[], format: Format = messages(), skipBad = false): Promise<Imported[]> {
  const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
  async function* bytes() {
    yield Buffer.from(text);
  }
  const imported: Imported[] = [];
  if (format.kind !== 'mapped') throw new Error('not mapped');
  const reader = new MappedReader(format.mapping, team);
  for await (const one of importConversations(jsonLines(bytes(), 'in.jsonl'), { read: (record) => reader.read(record), skipBad })) imported.push(one);
  return imported;
}

const refusal = async (lines: readonly (string | object)[], format?: Format) => {
  const error = await run(lines, format).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(InputError);
  return (error as InputError).problems;
};

const talk = (extra: object = {}) => ({
  messages: [
    { role: 'user', content: 'hi' },
    { role: 'assistant', content: 'hello' },
  ],
  ...extra,
});
const scenarios = (imported: readonly Imported[]) => imported.flatMap((one) => (one.kind === 'scenario' ? [one.scenario] : []));

describe('messages', () => {
  it('takes ids from `id`, else from the line, and passes over blank lines', async () => {
    const ids = scenarios(await run([talk({ id: 'First' }), '', talk(), talk({ id: 7 })])).map((one) => one.scenario);
    expect(ids).toEqual([expect.stringMatching(/^first-[0-9a-f]{8}$/), 'line-3', '7']);
  });

  it('maps fields to family, clock and label', async () => {
    const format = messages({ id: 'ref', family: 'topic', label: 'human', clock: 'at' });
    const at = '2025-03-01T09:00:00+01:00';
    const found = scenarios(
      await run(
        [true, 'may', 'must_not', false, null].map((human, index) => talk({ ref: `r${index}`, topic: 'late', human, at })),
        format,
      ),
    );
    expect(found.map(({ family, clock, truth }) => [family, clock, truth.need, truth.untimed])).toEqual([
      ['late', at, 'must', true],
      ['late', at, 'may', false],
      ['late', at, 'must_not', false],
      ['late', at, 'unlabelled', false],
      ['late', at, 'unlabelled', false],
    ]);
  });

  it.each([
    ['id', {}],
    ['family', {}],
    ['label', {}],
    ['label', { key: 'perhaps' }],
    ['family', { key: [] }],
    ['clock', { key: 'yesterday' }],
  ])('refuses a mapped %s that is not there or wrong: %j', async (name, extra) => {
    const [problem] = await refusal([talk(extra)], messages({ [name]: 'key' }));
    expect(problem?.place).toMatchObject({ file: 'in.jsonl', line: 1 });
  });
});

describe('tau', () => {
  const record = (extra: object = {}) => ({ ...talk(), domain: 'airline', task_id: '3', trial: 2, transfer_expected: true, ...extra });

  it('makes trials of one task a family, and an expected transfer an untimed must', async () => {
    const [one, other] = scenarios(await run([record(), record({ id: 'x', transfer_expected: false })], tau));
    expect(one).toMatchObject({ scenario: 'airline-task-3-trial-2', family: 'airline-task-3', stratum: 'imported', archetype: 'recorded' });
    expect(one?.truth).toMatchObject({ need: 'must', basis: 'outcome', untimed: true });
    expect(one?.truth.triggers).toHaveLength(8);
    expect(other).toMatchObject({ scenario: 'x', family: 'airline-task-3', truth: { need: 'unlabelled' } });
  });

  it('takes the end marks out and drops a turn that was nothing else', async () => {
    const spoken = [
      { role: 'user', content: 'bye ###STOP###' },
      { role: 'assistant', content: 'bye' },
      { role: 'user', content: '###TRANSFER###' },
    ];
    const [one] = scenarios(await run([record({ messages: spoken })], tau));
    expect(one?.customer.kind === 'transcript' && one.customer.turns.map((turn) => turn.say)).toEqual(['bye']);
  });

  it.each([{ transfer_expected: undefined }, { transfer_expected: 'yes' }, { task_id: undefined }, { domain: undefined }])('refuses %j', async (extra) => {
    expect(await refusal([record(extra)], tau)).toHaveLength(1);
  });
});

describe('faults', () => {
  const cases: readonly [string, string | object, string, number | undefined][] = [
    ['a line cut in half', '{"messages": [{"role": "us', 'json-invalid', 27],
    ['a stray comma', '{"messages": [],,}', 'json-invalid', 17],
    ['no object', '[]', 'wrong-type', undefined],
    ['no messages', {}, 'missing-key', undefined],
    ['an unknown role', { messages: [{ role: 'boss', content: 'x' }] }, 'wrong-value', undefined],
    ['content of a wrong type', { messages: [{ role: 'user', content: 5 }] }, 'wrong-value', undefined],
    ['a call without a name', { messages: [{ role: 'agent', content: 'x', tool_calls: [{}] }] }, 'wrong-value', undefined],
    [
      'no word of the customer',
      {
        messages: [
          { role: 'agent', content: 'x' },
          { role: 'user', content: ' ' },
        ],
      },
      'no-customer-message',
      undefined,
    ],
    ['an id used twice', talk({ id: 'a' }), 'duplicate-id', undefined],
  ];

  it.each(cases)('refuses %s, at its place', async (_name, line, code, column) => {
    const problems = await refusal([talk({ id: 'a' }), line, talk({ id: 'b' })]);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.place).toEqual({ file: 'in.jsonl', line: 2, ...(column === undefined ? {} : { column }) });
    expect(problems[0]?.help ?? problems[0]?.message).toMatch(/[.?]$|expected /);
    if (code !== 'wrong-value') expect(problems[0]?.code).toBe(code);
  });

  it('leaves each of them out when told to, and keeps the rest', async () => {
    const imported = await run([talk({ id: 'a' }), ...cases.map(([, line]) => line), talk({ id: 'b' })], messages(), true);
    expect(imported.map((one) => one.kind)).toEqual(['scenario', ...cases.map(() => 'left_out'), 'scenario']);
    expect(imported.map((one) => (one.kind === 'passed_over' ? 0 : one.place.line))).toEqual(imported.map((_one, index) => index + 1));
  });

  it('stops at twenty', async () => {
    expect(await refusal(Array.from({ length: 50 }, () => '{'))).toHaveLength(20);
  });

  it('tells the faults of one line as one', async () => {
    const [problem] = await refusal([{ messages: [{ role: 'boss' }, { role: 'user', content: 5 }] }]);
    expect(problem?.message).toMatch(/`messages\.0\.role`.*\(and 1 more in this conversation\)$/);
  });
});

describe('every scenario', () => {
  const content = fc.oneof(fc.string({ unit: 'binary' }), fc.lorem());
  const call = fc.record({
    name: fc.string({ unit: 'binary', minLength: 1 }),
    arguments: fc.oneof(fc.json(), fc.record({ amount: fc.double() }), fc.constant(null)),
  });
  const message = fc.oneof(
    fc.record({ role: fc.constantFrom('user', 'customer', 'system'), content }),
    fc.record({
      role: fc.constantFrom('assistant', 'agent'),
      content: fc.option(content),
      tool_calls: fc.array(fc.oneof(call, fc.record({ function: call })), { maxLength: 3 }),
    }),
    fc.record({ role: fc.constant('tool'), content, name: fc.string() }),
  );
  const conversation = fc.record({
    id: fc.oneof(
      fc.string({ unit: 'binary' }).filter((id) => id.trim() !== ''),
      fc.nat(),
    ),
    messages: fc.array(message, { minLength: 1 }),
  });

  it('survives being written and read', async () => {
    await fc.assert(
      fc.asyncProperty(conversation, async (one) => {
        const [imported] = await run([{ ...one, messages: [...one.messages, { role: 'user', content: 'x' }] }]);
        if (imported?.kind !== 'scenario') throw new Error('not imported');
        expect(Scenario.parse(JSON.parse(JSON.stringify(imported.scenario)))).toEqual(imported.scenario);
      }),
    );
  });
});
