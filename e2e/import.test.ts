import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { escalab, folderWith } from './support/cli.ts';
import { SAMPLE } from './support/sample.ts';

const lines = (...values: object[]) => values.map((value) => `${JSON.stringify(value)}\n`).join('');
const said = [
  { role: 'user', content: 'Where is my order?' },
  { role: 'assistant', content: 'On its way.' },
];

const FILES: Readonly<Record<string, { readonly name: string; readonly text: string; readonly says: string }>> = {
  messages: { name: 'chats.jsonl', text: lines({ id: 'a', messages: said }, { messages: said }), says: '2 conversations imported' },
  turns: { name: 'turns.jsonl', text: lines({ id: 'a', turns: ['Hello', 'A human'] }, { turns: [{ text: 'Hi' }] }), says: '3 customer turns' },
  multidogo: {
    name: 'dogo.jsonl',
    text: lines(
      { id: 'a', domain: 'finance', turns: [{ t: 0, text: 'hi', intents: [] }] },
      { id: 'b', domain: 'billing', turns: [{ t: 0, text: 'hi', intents: [] }] },
    ),
    says: '2 conversations imported',
  },
  tau: {
    name: 'tau.jsonl',
    text: lines({ id: 'a', domain: 'airline', task_id: '1', trial: 0, transfer_expected: true, messages: said }),
    says: '1 must',
  },
  csv: {
    name: 'chats.csv',
    text: 'conversation_id;role;text;at\na;user;"Where; is it?";2025-03-01 10:00\na;agent;On its way.;2025-03-01 10:01\na;user;Thanks;2025-03-01 10:20\n',
    says: '2 customer turns',
  },
};

let folder: string;
afterEach(() => rmSync(folder, { recursive: true }));
const bytes = () => Object.fromEntries(readdirSync(join(folder, 'out')).map((name) => [name, readFileSync(join(folder, 'out', name), 'utf8')]));
const scenarios = () =>
  readFileSync(join(folder, 'out', 'scenarios.jsonl'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

describe.each(Object.entries(FILES))('format %s', (format, { name, text, says }) => {
  it('is recognised, and named gives the same; imported twice it gives the same bytes; it can be played', async () => {
    folder = folderWith({ ...SAMPLE, [name]: text });
    const first = await escalab(folder, 'import', name, '--team', 'team.yaml', '--out', 'out');
    expect(first.out).toContain(`the format is \`${format}\``);
    expect(first.out.replace(/\s+/g, ' ')).toContain(says);
    const written = bytes();
    await escalab(folder, 'import', name, '--team', 'team.yaml', '--out', 'out');
    expect(bytes()).toEqual(written);
    expect((await escalab(folder, 'import', name, '--format', format, '--team', 'team.yaml', '--out', 'out')).code).toBe(0);
    expect(bytes()['scenarios.jsonl']).toBe(written['scenarios.jsonl']);
    expect((await escalab(folder, 'run', '--config', 'out/escalab.yaml', '--policy', 'policy.yaml', '--out', 'run')).code).toBe(0);
  });
});

describe('strata', () => {
  it('are the domain where the team has such a category', async () => {
    folder = folderWith({ ...SAMPLE, 'in.jsonl': FILES['multidogo']?.text ?? '' });
    await escalab(folder, 'import', 'in.jsonl', '--team', 'team.yaml', '--out', 'out');
    expect(scenarios().map(({ stratum }) => stratum)).toEqual(['imported', 'billing']);
  });
});

const MAPPING = `version: 1
mapping: helpdesk
input: jsonl
conversation:
  id: ticket.number
  family: "{ticket.topic}-story"
  title: ticket.subject
  channel: { field: source, values: { web: chat, mail: email } }
  language: { field: lang, otherwise: de, optional: true }
  stratum: { field: ticket.topic, values: { money: billing }, otherwise: imported }
  label: { field: outcome, values: { reopened: must, solved: unlabelled } }
  reason: The customer came back within two days.
  names: [customer.name]
  account:
    id: customer.id
    name: customer.name
    tier: { field: customer.plan, values: { gold: enterprise } }
    annual_value: customer.spend
    since: customer.since
    flags: customer.tags
    facts: { value: customer.balance }
  contacts: { list: history, at: when, summary: about, same_issue: same }
messages:
  list: events
  role: { field: by, values: { client: customer, bot: agent, note: ignore } }
  text: body
  time: at
  signals:
    sentiment: { field: nlp.mood, range: [0, 100] }
    intent: { field: nlp.intent, values: { money_back: refund_request } }
    confidence: nlp.p
    explicit_request: nlp.human
  tool: { name: tool.name, arguments: tool.args, result: tool.out }
transfer:
  marks: [{ field: kind, is: [handover] }]
markers: ["<<end>>"]
times: { zone: America/New_York }
`;
const RECORD = {
  ticket: { number: 'T-1', topic: 'money', subject: 'Refund for Jane Miller' },
  source: 'web',
  outcome: 'reopened',
  customer: { name: 'Jane Miller', id: 'c-9', plan: 'gold', spend: '1200.5', since: '2020-02-03T00:00:00Z', tags: 'vip; churn_risk', balance: 7 },
  history: [{ when: '2025-02-27 10:00', about: 'Same again', same: 'yes' }],
  events: [
    {
      by: 'client',
      body: 'Jane Miller here, my mail is jane@example.org <<end>>',
      at: '2025-03-01 10:00',
      nlp: { mood: 25, intent: 'money_back', p: 0.8, human: 'no' },
    },
    { by: 'note', body: 'internal' },
    { by: 'bot', body: 'Done, Jane.', tool: { name: 'refund', args: { amount: 30 }, out: 'ok' }, at: '2025-03-01 10:00:30' },
    { by: 'client', body: 'A person please', at: '2025-03-01 10:07' },
    { by: 'bot', body: 'Passing you on', kind: 'handover' },
  ],
};

describe('a mapping', () => {
  const begin = (mapping: string, ...args: string[]) => {
    folder = folderWith({ ...SAMPLE, 'in.jsonl': lines(RECORD), 'mapping.yaml': mapping });
    return escalab(folder, 'import', 'in.jsonl', '--mapping', 'mapping.yaml', '--team', 'team.yaml', '--out', 'out', ...args);
  };

  it('brings in everything that it names', async () => {
    const { err } = await begin(MAPPING);
    expect(err).toBe('');
    expect(scenarios()[0]).toMatchObject({
      scenario: expect.stringMatching(/^t-1-[0-9a-f]{8}$/),
      family: 'money-story',
      stratum: 'billing',
      tags: ['helpdesk'],
      title: 'Refund for [name 1]',
      channel: 'chat',
      language: 'de',
      clock: '2025-03-01T10:00:00-05:00',
      account: { id: 'c-9', tier: 'enterprise', annual_value: 1200.5, since: '2020-02-03', flags: ['vip', 'churn_risk'], facts: { value: 7 } },
      contacts: [{ at: '2025-02-27T10:00:00-05:00', summary: 'Same again', same_issue: true }],
      truth: { need: 'must', untimed: true, reason: 'The customer came back within two days.' },
      customer: {
        kind: 'transcript',
        recorded_transfer: 2,
        turns: [
          {
            say: '[name 1] here, my mail is [email 1]',
            at: '2025-03-01T10:00:00-05:00',
            signals: { sentiment: -0.5, intent: 'refund_request', confidence: 0.8, explicit_request: false },
            move: { action: 'refund', amount: 30, outcome: 'answered', reply: 'Done, [name 1].', calls: [{ name: 'refund', ok: true }] },
          },
          { say: 'A person please', at: '2025-03-01T10:07:00-05:00', signals: {} },
        ],
      },
    });
  });

  it('keeps personal data with --no-redact', async () => {
    await begin(MAPPING, '--no-redact');
    expect(scenarios()[0]).toMatchObject({ title: 'Refund for Jane Miller', account: { name: 'Jane Miller' } });
  });

  it('says which of its fields no record held', async () => {
    const { out } = await begin(MAPPING.replace('customer.spend', 'customer.spent').replace('nlp.p', 'nlp.prob'));
    expect(out.replace(/\s+/g, ' ')).toContain('no record held customer.spent, messages: nlp.prob; check the names');
  });
});

describe('the screen', () => {
  it('fits 80 columns and says all that happened', async () => {
    const messages = [
      ...said,
      { role: 'user', content: 'Write to me at jane@example.org' },
      { role: 'assistant', content: null, tool_calls: [{ name: 'wave_wand', arguments: {} }] },
    ];
    folder = folderWith({ ...SAMPLE, 'in.jsonl': `${lines({ id: 'a', messages }, { id: 'b', messages: [{ role: 'boss', content: 'x' }] })}{\n` });
    const { out } = await escalab(folder, 'import', 'in.jsonl', '--team', 'team.yaml', '--out', 'out', '--skip-bad');
    expect(out).toMatchInlineSnapshot(`
      "1 conversation imported into out

        taken      2 customer turns · 1 unlabelled
        redacted   1 email
        guessed    the format is \`messages\`, by its first record
        unknown    the team does not name wave_wand (taken as account_change); add
                   them to it, or they count as permitted
        left out   2 conversations; left-out.csv lists them all
                   line 2: \`messages.0.role\`: \`"boss"\` is none of the known values
                   line 3: not valid JSON: the line breaks off

      Next  escalab run --config out/escalab.yaml
      "
    `);
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it('explains each format in the help', async () => {
    folder = folderWith({});
    const { out } = await escalab(folder, 'import', '--help');
    for (const format of Object.keys(FILES)) expect(out).toMatch(new RegExp(`^  ${format} +(?:JSON lines|CSV)`, 'm'));
    expect(out).toContain('Examples:');
  });
});
