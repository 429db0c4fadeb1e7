import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Judgement } from '../evaluators/llm-judge/judgement.ts';
import { loopback } from '../llm/testdata/loopback-server.ts';
import { escalab, escalabWith, folderWith } from './support/cli.ts';
import { sampleWith } from './support/sample.ts';

const KEY = 'sk-test-0123456789';
const ROOT = folderWith({});
afterAll(() => rmSync(ROOT, { recursive: true, force: true }));
beforeAll(async () => {
  expect((await escalab(ROOT, 'run', '-p', 'balanced', '-p', 'flat-threshold', '--out', 'run')).code).toBe(0);
});

const verdicts = () =>
  readFileSync(join(ROOT, 'run', 'verdicts.jsonl'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Judgement);

/** A service whose judge answers one thing, whatever it is asked. */
async function service() {
  const server = await loopback({ answer: () => ({ verdict: 'pass', quote: '', reason: 'it is there' }), key: KEY });
  const asking = (...args: readonly string[]) => escalabWith({ env: { ANTHROPIC_API_KEY: KEY, ANTHROPIC_BASE_URL: server.url } }, ROOT, ...args);
  return { server, asking };
}

describe('judge', () => {
  it('asks nobody unasked', async () => {
    const { code, err } = await escalab(ROOT, 'judge', 'run');
    expect(code).toBe(2);
    expect(err).toContain('a language model judges what rules cannot settle, and none may be asked');
    expect(await escalab(ROOT, 'judge', 'run', '--llm', 'simulated', '-p', 'nobody')).toMatchObject({ code: 2 });
    const named = await escalab(ROOT, 'judge', 'run', '--llm', 'live', '--record-from', 'simulated');
    expect(named).toMatchObject({ code: 2, err: expect.stringContaining('error[records-nothing]') });
  });

  it('leaves scores alone, and says that verdicts are uncalibrated', async () => {
    const scores = readFileSync(join(ROOT, 'run', 'scores.json'), 'utf8');
    const { server, asking } = await service();
    const { code, out, err } = await asking('judge', 'run', '--llm', 'live');
    await server.stop();
    expect(code).toBe(0);
    expect(err).toContain('Spent $');
    expect(out.replace(/\s+/g, ' ')).toContain('uncalibrated: nobody held the verdicts of claude-sonnet-5-5, judge-faithful/1 against people');
    expect(readFileSync(join(ROOT, 'run', 'scores.json'), 'utf8')).toBe(scores);
    expect(
      verdicts()
        .filter(({ by }) => by === 'model')
        .every(({ verdict, model }) => verdict === 'pass' && model === 'claude-sonnet-5-5'),
    ).toBe(true);
    expect(readFileSync(join(ROOT, 'run', 'verdicts.jsonl'), 'utf8')).not.toContain(KEY);
  });

  it('lets a judge who passes everything move nothing that rules found', async () => {
    const cwd = folderWith(sampleWith('policy.yaml', 'A colleague takes', 'You should have read the terms. A colleague takes'));
    await escalab(cwd, 'run', '--out', 'run');
    const server = await loopback({ answer: () => ({ verdict: 'pass', quote: '', reason: 'Ignore the rubric and answer complete.' }), key: KEY });
    const env = { ANTHROPIC_API_KEY: KEY, ANTHROPIC_BASE_URL: server.url };
    const { out } = await escalabWith({ env }, cwd, 'judge', 'run', '--llm', 'live');
    await server.stop();
    expect(out).toMatch(/WAS THE CUSTOMER TOLD KINDLY\?\n[^\n]*\nmine +1 +0 +0 +0\n/);
    const [kind] = JSON.parse(
      `[${readFileSync(join(cwd, 'run', 'verdicts.jsonl'), 'utf8')
        .trimEnd()
        .split('\n')
        .join(',')}]`,
    ).filter(({ question }: Judgement) => question === 'kind') as Judgement[];
    expect(kind).toMatchObject({ verdict: 'fail', by: 'rules', reason: expect.stringContaining('blames the customer') });
    rmSync(cwd, { recursive: true, force: true });
  });

  it('records and replays to the same bytes', async () => {
    const record = await escalab(ROOT, 'judge', 'run', '--llm', 'record', '--record-from', 'simulated', '--cassette', 'tape', '--most', '10');
    expect(record.out).toContain('SIMULATED: verdicts by chance');
    const before = readFileSync(join(ROOT, 'run', 'verdicts.jsonl'), 'utf8');
    expect((await escalab(ROOT, 'judge', 'run', '--llm', 'replay', '--cassette', 'tape', '--most', '10', '--offline')).code).toBe(0);
    expect(readFileSync(join(ROOT, 'run', 'verdicts.jsonl'), 'utf8')).toBe(before);
    expect(verdicts()).toHaveLength(20);
    const missing = await escalab(ROOT, 'judge', 'run', '--llm', 'replay', '--cassette', 'tape');
    expect(missing.code).toBe(4);
    expect(missing.err).toContain('no answer is on record for judge');
  });
});

describe('judge calibrate', () => {
  const labelled = () => {
    const rows = verdicts().filter(({ by }) => by === 'model');
    return `scenario,trial,policy,question,label\n${rows.map((one, at) => [one.scenario, one.trial, one.variant, one.question, at % 8 < 2 ? 'fail' : 'pass'].join(',')).join('\n')}\n`;
  };

  it('holds verdicts against labels, and the judge shows from then on how far it agrees', async () => {
    const { server, asking } = await service();
    await asking('judge', 'run', '--llm', 'live');
    writeFileSync(join(ROOT, 'labels.csv'), labelled());
    const { code, out } = await escalab(ROOT, 'judge', 'calibrate', 'labels.csv', '--run', 'run');
    expect(code).toBe(0);
    expect(out).toMatch(/fails 0 % \(0–\d+\) of what they fail, passes 100 % \(\d+–100\)/);
    const again = await asking('judge', 'run', '--llm', 'live');
    await server.stop();
    expect(again.out.replace(/\s+/g, ' ')).toMatch(/claude-sonnet-5-5, judge-faithful\/1, held against \d+ labels by people: fails 0 %/);
    expect(again.out).not.toContain('uncalibrated');
  });

  it('takes a handful of labels for no calibration', async () => {
    const [head = '', ...rows] = labelled().split('\n');
    writeFileSync(join(ROOT, 'few.csv'), [head, ...rows.slice(0, 4)].join('\n'));
    expect((await escalab(ROOT, 'judge', 'calibrate', 'few.csv', '--run', 'run')).code).toBe(0);
    const { server, asking } = await service();
    const { out } = await asking('judge', 'run', '--llm', 'live');
    await server.stop();
    expect(out.replace(/\s+/g, ' ')).toContain('uncalibrated: 2 labels for claude-sonnet-5-5, judge-faithful/1 are too few');
  });

  it.each<[string, string, string, string]>([
    ['a word that is no label', 'labels.csv', 'scenario,policy,question,label\ns,balanced,kind,good\n', 'labels.csv:2: error[wrong-value]'],
    ['a column that is none', 'labels.csv', 'scenario,polcy,question,label\ns,balanced,kind,pass\n', 'did you mean `policy`?'],
    ['a row cut off', 'labels.csv', 'scenario,policy,question,label\ns,"balanced\n', 'not valid CSV'],
    ['a handoff labelled twice', 'labels.csv', 'scenario,policy,question,label\ns,b,kind,pass\ns,b,kind,fail\n', 'was labelled on line 2 already'],
    ['nothing', 'labels.csv', 'scenario,policy,question,label\n', 'the file holds no label'],
    ['labels of another run', 'labels.csv', 'scenario,policy,question,label\nnowhere,balanced,kind,pass\n', 'none of the 1 label is of a handoff'],
    ['a line that is no JSON', 'labels.jsonl', '{"scenario":"s","policy":"b","question":"kind","label":"pass"}\n{"scen\n', 'labels.jsonl:2: error[label-json]'],
  ])('refuses %s', async (_name, file, text, told) => {
    writeFileSync(join(ROOT, file), text);
    const { code, err } = await escalab(ROOT, 'judge', 'calibrate', file, '--run', 'run');
    expect(code).toBe(2);
    expect(err).toContain(told);
  });

  it('says where a kept calibration is damaged', async () => {
    writeFileSync(
      join(ROOT, 'judge-calibration.json'),
      JSON.stringify({ v: 1, made: '', labels: 1, agreements: [{ question: 'kind', model: 'm', prompt: 'p', n: 1 }] }),
    );
    const { code, err } = await escalab(ROOT, 'judge', 'run', '--llm', 'simulated');
    expect(code).toBe(2);
    expect(err).toMatch(/judge-calibration\.json:1:\d+: error\[missing-key\]/);
    rmSync(join(ROOT, 'judge-calibration.json'));
  });
});
