import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { type Loopback, loopback, type Seen } from '../llm/testdata/loopback-server.ts';
import type { ConversationRecord } from '../runs/record.ts';
import { RunInfo } from '../runs/run.ts';
import { doubleAgent } from '../simulator/double/agent.ts';
import { doubleCustomer } from '../simulator/double/customer.ts';
import { escalab, escalabWith, folderWith } from './support/cli.ts';

const LIBRARY = join(import.meta.dirname, '..', 'scenarios', 'library');
const KEY = 'sk-test-0123456789';
const SUITE = ['run', '--suite', 'llm', '--no-bounds', '--policy', 'balanced', '--policy', 'lenient'] as const;

const open: Loopback[] = [];
const folders: string[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.stop()));
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function folder(files: Readonly<Record<string, string>> = {}): string {
  const made = folderWith(files);
  folders.push(made);
  return made;
}

/** A service that answers as the double would. */
async function service(settings: Parameters<typeof loopback>[0] = {}): Promise<Loopback> {
  const server = await loopback({ answer: ({ body }) => playedBy(body), key: KEY, ...settings });
  open.push(server);
  return server;
}

function playedBy({ system, messages, model, max_tokens }: Seen['body']): unknown {
  const text = system.map((part) => part.text).join('\n');
  const isAgent = text.startsWith('You are the support agent');
  const question = {
    role: isAgent ? ('agent' as const) : ('customer' as const),
    model,
    promptVersion: text.includes('You used a tool') ? 'agent-reply/1' : 'agent-propose/1',
    system: text,
    messages: messages.map(({ role, content }) => ({ role: role as 'user' | 'assistant', content })),
    schema: {},
    maxTokens: max_tokens,
    address: { conversation: '', course: '0', turn: messages.length, attempt: 1 },
    digest: '',
  };
  return (isAgent ? doubleAgent : doubleCustomer)(question, () => 0.5) ?? {};
}

const asking = (server: Loopback, cwd: string, ...args: readonly string[]) =>
  escalabWith({ env: { ANTHROPIC_API_KEY: KEY, ANTHROPIC_BASE_URL: server.url } }, cwd, ...args);

const recordsIn = (run: string) =>
  readFileSync(join(run, 'conversations.jsonl'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as ConversationRecord);
const infoIn = (run: string) => RunInfo.parse(JSON.parse(readFileSync(join(run, 'run.json'), 'utf8')));

describe('run --llm simulated', () => {
  it('plays the shipped suite through without a key, and says everywhere who played', async () => {
    const cwd = folder();
    const { code, out, err } = await escalab(cwd, ...SUITE, '--llm', 'simulated', '--out', 'run');
    expect(code).toBe(0);
    expect(err).toMatch(/^Simulated: no model is asked and nothing is spent\. Asking claude-haiku-5-5 would take about \d+ calls, /);
    expect(out).toContain('SIMULATED: a stand-in answered in place of a model.');
    cpSync(join(cwd, 'run'), join(cwd, 'runs', 'kept'), { recursive: true });
    expect((await escalab(cwd, 'runs', 'list')).out).toMatch(/runs\/kept .* finished, SIMULATED /);
    expect(JSON.parse((await escalab(cwd, 'runs', 'list', '--json')).out)).toMatchObject([{ state: 'finished', isSimulated: true }]);
    const records = recordsIn(join(cwd, 'run'));
    expect(new Set(records.map(({ status, kind }) => `${status} ${kind}`))).toEqual(new Set(['played llm']));
    expect(records.length).toBeGreaterThanOrEqual(25);
    expect(records.every(({ usage }) => (usage?.output_tokens ?? 0) > 0)).toBe(true);
    // The stand-in slips now and then, so that asking again is seen at work.
    expect(records.some(({ asked_again }) => (asked_again?.['out_of_role'] ?? 0) > 0)).toBe(true);
    expect(records.every(({ courses, latent }) => courses.every(({ id, turns }) => latent[id]?.felt?.length === turns.length))).toBe(true);
    expect(infoIn(join(cwd, 'run')).usage?.models).toEqual(['simulated']);
    const shown = await escalab(cwd, 'show', records[0]?.scenario ?? '', '--run', 'run');
    expect(shown.out).toMatch(/^SIMULATED: a stand-in wrote these words/);
    expect((await escalab(cwd, 'runs', 'verify', 'run')).code).toBe(0);
    expect((await escalab(cwd, 'score', 'run')).out).toContain('SIMULATED');
  });

  it('gives the same bytes again, and names a fork by the words of its offer', async () => {
    const cwd = folder();
    const args = [...SUITE, '--policy', 'always-offer', '--llm', 'simulated'];
    for (const out of ['a', 'b']) await escalab(cwd, ...args, '--out', out);
    expect(readFileSync(join(cwd, 'a', 'conversations.jsonl'))).toEqual(readFileSync(join(cwd, 'b', 'conversations.jsonl')));
    const forks = recordsIn(join(cwd, 'a')).flatMap(({ courses }) => courses.map(({ id }) => id).filter((id) => id !== '0'));
    expect(forks.length).toBeGreaterThan(10);
    expect(forks.filter((id) => !/^0(\/\d+-[0-9a-f]{8})+$/.test(id))).toEqual([]);
  });

  it('is watched as it is played', async () => {
    const cwd = folder({ 'escalab.yaml': configWith('mode: simulated') });
    await escalab(cwd, 'run', '--out', 'run');
    const { out } = await escalabWith({ interrupted: AbortSignal.abort() }, cwd, 'dashboard', '--watch', '--json');
    const kept = JSON.parse(readFileSync(join(cwd, 'run', 'scores.json'), 'utf8')) as { readonly variants: readonly object[] };
    const [line = ''] = out.split('\n');
    expect((JSON.parse(line) as { readonly report: typeof kept }).report.variants).toEqual(kept.variants);
  });

  it('plays an agent too, where a model is named for it', async () => {
    const cwd = folder({ 'escalab.yaml': configWith('models: { agent: claude-sonnet-5-5 }') });
    expect((await escalab(cwd, 'run', '--llm', 'simulated', '--no-bounds', '--out', 'run')).code).toBe(0);
    const records = recordsIn(join(cwd, 'run'));
    expect(new Set(infoIn(join(cwd, 'run')).usage?.by.map(({ role }) => role))).toEqual(new Set(['customer', 'agent']));
    const sources = records.flatMap(({ courses }) => courses.flatMap(({ turns }) => turns.map((turn) => turn.sources.intent)));
    expect(sources).toContain('given');
  });
});

const PROSE = `---
version: 1
policy: in-prose
defaults: { route: general, urgency: same_business_day, say: "A colleague takes it from here, {when}." }
---
Escalate whoever asks for a human, and what the agent may not do.
`;

describe('a policy in prose', () => {
  it('decides by a model, on scripted customers too, and is recorded and replayed', async () => {
    const cwd = folder({ 'prose.md': PROSE });
    const args = ['run', '--suite', join(LIBRARY, 'suite', 'refund-limit.yaml'), '--policy', 'prose.md', '--policy', 'balanced', '--no-bounds'];
    const recorded = await escalab(cwd, ...args, '--llm', 'record', '--record-from', 'simulated', '--out', 'a');
    expect(recorded.code).toBe(0);
    expect(recorded.err).toContain('Asking claude-sonnet-5-5 would take');
    const records = recordsIn(join(cwd, 'a'));
    const decisions = records.flatMap(({ variants }) => variants['in-prose']?.decisions ?? []);
    expect(decisions.map((one) => one.fired?.rule)).toContain('prompt');
    expect(records.every(({ kind, on_derived }) => kind === 'script' && Object.keys(on_derived).join() === 'balanced')).toBe(true);
    expect((await escalab(cwd, ...args, '--llm', 'replay', '--offline', '--out', 'b')).code).toBe(0);
    expect(readFileSync(join(cwd, 'b', 'conversations.jsonl'))).toEqual(readFileSync(join(cwd, 'a', 'conversations.jsonl')));
    expect((await escalab(cwd, 'runs', 'verify', 'a')).code).toBe(0);
    const tapes = join(cwd, 'cassettes');
    const [tape = ''] = readdirSync(tapes, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'));
    writeFileSync(join(tapes, tape), '{');
    const torn = await escalab(cwd, ...args, '--llm', 'replay', '--out', 'c');
    expect([torn.code, torn.err]).toEqual([2, expect.stringContaining(`${tape}:1:2: error[model-unusable]`)]);
  });

  it('is refused where no model may be asked, and scored under its fail-safe where the model decides nothing', async () => {
    const cwd = folder({ 'prose.md': PROSE });
    const args = ['run', '--suite', join(LIBRARY, 'suite', 'refund-limit.yaml'), '--policy', 'prose.md', '--no-bounds'];
    expect(await escalab(cwd, ...args, '--out', 'a')).toMatchObject({
      code: 2,
      err: expect.stringContaining('a language model decides by a policy in prose, and none may be asked'),
    });
    const server = await service({ fault: () => ({ kind: 'refusal' }) });
    const outcome = await asking(server, cwd, ...args, '--llm', 'live', '--out', 'b');
    expect([outcome.code, outcome.err]).toEqual([0, expect.stringContaining('Spent')]);
    const passages = recordsIn(join(cwd, 'b')).map(({ variants }) => variants['in-prose']);
    expect(passages.every((passage) => passage?.stop.how === 'escalated' && passage.decisions.some(({ failure }) => failure?.includes('refused')))).toBe(true);
  });
});

function configWith(llm: string): string {
  return `version: 1
team: ${LIBRARY}/team.yaml
suites:
  sheets: [${LIBRARY}/llm/angry-repeat.yaml, ${LIBRARY}/llm/refund-high-value.yaml]
policies: [balanced]
llm:
  ${llm}
`;
}

describe('gate', () => {
  it('judges customers of a model, and says on every page that a stand-in played them', async () => {
    const gate = 'gate: { policy: balanced, limits: [{ figure: recall, at_least: 0.1 }] }\n';
    const cwd = folder({ 'escalab.yaml': `${configWith('mode: simulated')}${gate}` });
    const { code, out } = await escalab(cwd, 'gate', '--markdown', 'summary.md', '--junit', 'tests.xml', '--out', 'run');
    expect(code).toBe(3);
    const pages = [out.replace(/\s+/g, ' '), ...['summary.md', 'tests.xml'].map((name) => readFileSync(join(cwd, name), 'utf8'))];
    for (const page of pages) expect(page).toContain('SIMULATED: a stand-in answered in place of a model.');
  });
});

describe('a customer of a sheet who is played more often', () => {
  it('stays one customer: in the figures, in a comparison and for a gate', async () => {
    const gate = 'gate: { policy: balanced, limits: [{ figure: recall, at_least: 0.1 }] }\n';
    const cwd = folder({ 'escalab.yaml': `${configWith('mode: simulated')}${gate}` });
    const counted = async (trials: string) => {
      await escalab(cwd, 'run', '--no-bounds', '--policy', 'balanced', '--policy', 'lenient', '--trials', trials, '--out', `run${trials}`);
      const { variants, suite } = JSON.parse((await escalab(cwd, 'report', `run${trials}`, '--json')).out).report;
      const compared = JSON.parse((await escalab(cwd, 'compare', 'balanced', 'lenient', '--run', `run${trials}`, '--json')).out);
      const planned = JSON.parse((await escalab(cwd, 'gate', '--plan', '--trials', trials, '--json')).out);
      const scored = variants.map(({ classification }: { classification: Record<string, { n: number }> }) => classification['recall']?.n);
      return { conversations: suite.conversations, scored, compared: compared.comparison.customers, planned: planned.customers };
    };
    const [once, thrice] = [await counted('1'), await counted('3')];
    expect(thrice).toEqual({ ...once, conversations: 3 * once.conversations });
    expect([once.compared, once.planned]).toEqual([once.conversations, once.conversations]);
  });
});

describe('the recording that ships', () => {
  it('plays without a key or network, and says that it is of the stand-in; if this fails, `npm run cassette` makes it anew', async () => {
    const cwd = folder();
    const { code, out } = await escalab(cwd, 'run', '--suite', 'llm-recorded', '--llm', 'replay', '--offline', '--out', 'run');
    expect([code, out]).toEqual([0, expect.stringContaining('SIMULATED')]);
    expect(recordsIn(join(cwd, 'run')).every(({ status }) => status === 'played')).toBe(true);
    expect(infoIn(join(cwd, 'run')).usage?.models).toEqual(['simulated']);
  });
});

describe('run --llm record and replay', () => {
  it('plays a recording with the network ruled out, to the byte', async () => {
    const cwd = folder();
    const server = await service();
    const recorded = await asking(server, cwd, ...SUITE, '--llm', 'record', '--out', 'recorded');
    expect([recorded.code, recorded.err]).toEqual([0, expect.stringContaining('Asks claude-haiku-5-5: about ')]);
    expect(recorded.err).toMatch(/Spent \$0\.\d+: customer claude-haiku-5-5 \d+ calls/);
    expect(recorded.out).toContain('Models that took part: claude-haiku-5-5.');
    await server.stop();
    const replayed = await escalab(cwd, ...SUITE, '--llm', 'replay', '--offline', '--out', 'replayed');
    expect(replayed.code).toBe(0);
    expect(readFileSync(join(cwd, 'replayed', 'conversations.jsonl'))).toEqual(readFileSync(join(cwd, 'recorded', 'conversations.jsonl')));
    for (const file of readdirSync(join(cwd, 'cassettes', 'llm'))) expect(readFileSync(join(cwd, 'cassettes', 'llm', file), 'utf8')).not.toContain(KEY);
    expect(readFileSync(join(cwd, 'recorded', 'run.json'), 'utf8')).not.toContain(KEY);
  });

  it('says of a conversation that was not recorded what is missing, and counts it', async () => {
    const cwd = folder();
    await escalab(cwd, ...SUITE, '--llm', 'record', '--record-from', 'simulated', '--out', 'one');
    const { code } = await escalab(cwd, ...SUITE, '--trials', '2', '--llm', 'replay', '--out', 'two');
    expect(code).toBe(4);
    const [, second] = recordsIn(join(cwd, 'two'));
    expect(second).toMatchObject({ trial: 2, status: 'errored', error: expect.stringContaining('no answer is on record for customer') });
  });

  it('goes on where it was interrupted, and pays for nothing twice', async () => {
    const cwd = folder();
    const stop = new AbortController();
    const server = await service({
      latencyMs: ({ n }: Seen) => {
        if (n === 30) stop.abort();
        return 5;
      },
    });
    const env = { ANTHROPIC_API_KEY: KEY, ANTHROPIC_BASE_URL: server.url };
    const cut = await escalabWith({ env, interrupted: stop.signal }, cwd, ...SUITE, '--llm', 'record', '--out', 'run');
    expect(cut.code).toBe(130);
    const known = new Set(keysOf(cwd));
    const before = server.paid.length;
    expect((await asking(server, cwd, 'runs', 'resume', 'run')).code).toBe(0);
    await escalab(cwd, ...SUITE, '--llm', 'replay', '--offline', '--out', 'whole');
    expect(readFileSync(join(cwd, 'run', 'conversations.jsonl'))).toEqual(readFileSync(join(cwd, 'whole', 'conversations.jsonl')));
    expect(server.paid.length - before).toBe(keysOf(cwd).filter((key) => !known.has(key)).length);
  });
});

/** What is on the cassettes, call by call. */
function keysOf(cwd: string): string[] {
  const at = join(cwd, 'cassettes', 'llm');
  return readdirSync(at).flatMap((file) => {
    const { conversation, calls } = JSON.parse(readFileSync(join(at, file), 'utf8')) as {
      conversation: string;
      calls: { digest: string; course: string; turn: number }[];
    };
    return calls.map(({ digest, course, turn }) => `${conversation} ${course} ${turn} ${digest}`);
  });
}

describe('run --llm batch', () => {
  it('plays all conversations turn by turn through batches, at half the price', async () => {
    const cwd = folder({ 'escalab.yaml': configWith('mode: batch') });
    const server = await service({ polls: 1 });
    const { code, err } = await asking(server, cwd, 'run', '--no-bounds', '--out', 'run');
    expect([code, err]).toEqual([0, expect.stringContaining('Spent $0.')]);
    const longest = Math.max(...recordsIn(join(cwd, 'run')).map(({ courses }) => Math.max(...courses.map(({ turns }) => turns.length))));
    expect(server.batches.size).toBeLessThanOrEqual(longest * 3);
    expect(server.paid.every(({ isBatch }) => isBatch)).toBe(true);
    expect((await escalab(cwd, 'run', '--llm', 'replay', '--offline', '--no-bounds', '--out', 'again')).code).toBe(0);
    expect(readFileSync(join(cwd, 'again', 'conversations.jsonl'))).toEqual(readFileSync(join(cwd, 'run', 'conversations.jsonl')));
  });
});

describe('what models do that is of no use', () => {
  it('ends the conversation invalid where the customer leaves its role for good, and scores nothing of it', async () => {
    const cwd = folder({ 'escalab.yaml': configWith('mode: live') });
    const server = await service({
      answer: ({ body }) =>
        body.system[0]?.text.includes('warehouse foreman') ? { ...(playedBy(body) as object), message: 'How can I help you today?' } : playedBy(body),
    });
    const { code, out } = await asking(server, cwd, 'run', '--no-bounds', '--out', 'run');
    expect(code).toBe(4);
    expect(out).toContain('1 conversation invalid and not scored');
    const records = recordsIn(join(cwd, 'run'));
    expect(records.filter(({ status }) => status === 'invalid')).toMatchObject([
      { scenario: 'llm-angry-repeat-lost-refund', error: expect.stringContaining('turn 1: out_of_role') },
    ]);
    expect(records.filter(({ status }) => status === 'played').length).toBe(records.length - 1);
    expect(infoIn(join(cwd, 'run')).counts).toEqual({ conversations: records.length, errored: 0, invalid: 1 });
  });

  it.each(['refusal', 'max-tokens', 'wrong-schema', 'not-json', 'empty'] as const)(
    'ends a conversation errored after bounded tries (%s), and plays the others',
    async (kind) => {
      const cwd = folder({ 'escalab.yaml': configWith('mode: live') });
      const isDoomed = ({ body }: Seen) => body.system[0]?.text.includes('warehouse foreman') === true;
      const server = await service({ fault: (seen) => (isDoomed(seen) ? { kind } : undefined) });
      expect((await asking(server, cwd, 'run', '--no-bounds', '--out', 'run')).code).toBe(4);
      const records = recordsIn(join(cwd, 'run'));
      expect(records.map(({ status }) => status).sort()).toEqual(['errored', ...records.slice(1).map(() => 'played')]);
      expect(server.paid.filter(({ body }) => body.system[0]?.text.includes('warehouse foreman')).length).toBe(3);
    },
  );
});

describe('before anything is played', () => {
  it.each([
    ['nobody is named who plays', {}, ['--llm', 'off'], 2, 'error[model-off]: a language model plays customers of this suite, and none may be asked'],
    ['whom a recording asks, and none is made', {}, ['--llm', 'live', '--record-from', 'simulated'], 2, 'error[records-nothing]: `--record-from` says'],
    ['no key', {}, ['--llm', 'live'], 2, 'error[no-model-key]: no key for the model is set'],
    ['no recording', {}, ['--llm', 'replay'], 2, 'error[no-cassette]: there is no recording'],
    ['no network', { ANTHROPIC_API_KEY: KEY, ANTHROPIC_BASE_URL: 'http://127.0.0.1:9' }, ['--llm', 'live'], 5, 'nothing was played'],
    ['live and offline', { ANTHROPIC_API_KEY: KEY }, ['--llm', 'live', '--offline'], 2, 'error[model-offline]'],
  ] as const)('%s', async (_name, env, args, code, words) => {
    const cwd = folder();
    const outcome = await escalabWith({ env }, cwd, ...SUITE, ...args, '--out', 'run');
    expect([outcome.code, outcome.err]).toEqual([code, expect.stringContaining(words)]);
    expect(existsSync(join(cwd, 'run'))).toBe(false);
  });

  it('a watch that would be paid for after each save', async () => {
    const outcome = await escalab(folder(), 'dashboard', '--watch', '--suite', 'llm', '--llm', 'live', '--plain');
    expect(outcome).toMatchObject({ code: 2, err: expect.stringContaining('error[watch-asks-model]') });
  });

  it('a wrong key, and an unknown model', async () => {
    const cwd = folder();
    const server = await service({ key: 'another' });
    expect(await asking(server, cwd, ...SUITE, '--llm', 'live', '--out', 'run')).toMatchObject({
      code: 2,
      err: expect.stringContaining('error[model-key-refused]'),
    });
    const other = await service({ models: ['claude-opus-5-5'] });
    expect(await asking(other, cwd, ...SUITE, '--llm', 'live', '--out', 'run')).toMatchObject({
      code: 2,
      err: expect.stringContaining('error[unknown-model]'),
    });
    expect(existsSync(join(cwd, 'run'))).toBe(false);
  });
});

describe('--max-cost', () => {
  it('that lets nothing be played leaves no screen that praises a policy', async () => {
    const cwd = folder();
    const cut = await escalab(cwd, ...SUITE, '--llm', 'simulated', '--max-cost', '0.0001', '--out', 'run');
    expect([cut.code, infoIn(join(cwd, 'run')).counts?.conversations]).toEqual([130, 0]);
    expect(cut.out).toContain('no conversation was played');
    const { out } = await escalab(cwd, 'report', 'run');
    expect(out).not.toMatch(/GOT WRONG|0 customers/);
  });

  it('stops before it would be passed, keeps what was played, and goes on', async () => {
    const cwd = folder();
    const server = await service();
    const cut = await asking(server, cwd, ...SUITE, '--llm', 'record', '--max-cost', '0.009', '--out', 'run');
    expect([cut.code, cut.err]).toEqual([130, expect.stringMatching(/the cap of \$0\.009\d* is reached/)]);
    expect(infoIn(join(cwd, 'run')).status).toBe('interrupted');
    const kept = recordsIn(join(cwd, 'run')).length;
    expect(kept).toBeGreaterThan(0);
    expect(kept).toBeLessThan(25);
    expect(cut.out).toContain('Cut short');
    expect(cut.err).toContain('`escalab runs resume run --max-cost …`');
    const whole = await asking(server, cwd, 'runs', 'resume', 'run', '--max-cost', '1');
    expect([whole.code, infoIn(join(cwd, 'run')).settings.llm?.max_cost]).toEqual([0, 1]);
    expect(recordsIn(join(cwd, 'run')).every(({ status }) => status === 'played')).toBe(true);
  });
});
