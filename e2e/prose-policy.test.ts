import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { RunInfo } from '../runs/run.ts';
import { escalab, folderWith } from './support/cli.ts';
import { SAMPLE } from './support/sample.ts';

const PROSE = `---
version: 1
policy: in-words
defaults: { route: people, urgency: immediate, say: "A colleague takes over {when}." }
---
Whatever the agent may not do itself goes to a human at once.
`;
const ROOT = folderWith({ ...SAMPLE, 'prose.md': PROSE, 'bad.md': PROSE.replace('route: people', 'route: peopel') });
const OTHER = mkdtempSync(join(tmpdir(), 'escalab-prose-'));
afterAll(() => {
  for (const folder of [ROOT, OTHER]) rmSync(folder, { recursive: true, force: true });
});

const records = (run: string) => readFileSync(join(ROOT, run, 'conversations.jsonl'), 'utf8');

describe('a policy in prose', () => {
  it('needs somebody who answers, and says so before anything is played', async () => {
    const { code, err } = await escalab(ROOT, 'run', '-p', 'prose.md');
    expect(code).toBe(2);
    expect(err).toContain('a language model decides by a policy in prose, and none may be asked');
  });

  it('is checked like any other', async () => {
    expect((await escalab(ROOT, 'check', 'prose.md')).out).toContain('1 policy (in-words)');
    const { code, err } = await escalab(ROOT, 'check', 'bad.md');
    expect(code).toBe(2);
    expect(err).toContain('peopel');
  });

  it('plays beside others with the double, is recorded, and replayed to the same bytes', async () => {
    const played = await escalab(ROOT, 'run', '-p', 'prose.md', '-p', 'policy.yaml', '--llm', 'simulated', '--out', 'simulated');
    expect(played.code).toBe(0);
    expect(played.out).toContain('SIMULATED: a stand-in answered in place of a model.');
    expect(played.err).toContain('Asking claude-sonnet-5-5 would take about');
    const record = ['--llm', 'record', '--record-from', 'simulated', '--cassette', 'tape', '--out', 'recorded'];
    expect((await escalab(ROOT, 'run', '-p', 'prose.md', '-p', 'policy.yaml', ...record)).code).toBe(0);
    expect((await escalab(ROOT, 'run', '-p', 'prose.md', '-p', 'policy.yaml', '--llm', 'replay', '--cassette', 'tape', '--out', 'replayed')).code).toBe(0);
    expect(records('replayed')).toBe(records('recorded'));
    expect(records('simulated')).toBe(records('recorded'));
    const info = JSON.parse(readFileSync(join(ROOT, 'simulated', 'run.json'), 'utf8')) as RunInfo;
    expect(info.settings.llm?.models).toEqual({ policy: 'claude-sonnet-5-5' });
    expect(info.policies[0]).toMatchObject({ name: 'in-words', kind: 'prompt' });
    expect(info.usage?.by.map(({ role, model }) => [role, model])).toEqual([['policy', 'simulated']]);
  });

  it('that is another one is not on the recording, which says what differs', async () => {
    const changed = join(ROOT, 'other.md');
    writeFileSync(changed, PROSE.replace('at once', 'after a while'));
    const { code, out } = await escalab(ROOT, 'run', '-p', 'other.md', '--llm', 'replay', '--cassette', 'tape', '--out', 'missed');
    expect(code).toBe(4);
    expect(out.replace(/\s+/g, ' ')).toMatch(
      /in-words: 2 conversations errored and not scored; first: big-refund: no answer is on record .* the instructions changed at line \d+: .*after a while/,
    );
  });

  it('shows in a conversation why it handed over', async () => {
    const { out, code } = await escalab(ROOT, 'show', 'big-refund', '--policy', 'in-words', '--run', 'simulated');
    expect(code).toBe(0);
    expect(out).toContain('policy boundary is seen');
    expect(out).toMatch(/^SIMULATED: a stand-in decided/);
    const asJson = await escalab(ROOT, 'show', 'big-refund', '--run', 'simulated', '--json');
    expect(JSON.parse(asJson.out)).toMatchObject({ isSimulated: true });
  });

  it('passes no gate with a stand-in, and pins nothing without a word that one decided', async () => {
    const gate = 'gate:\n  baseline: baseline.json\n  limits:\n    - { figure: recall, at_least: 0.1, bound: point }\n';
    writeFileSync(join(ROOT, 'gate.yaml'), `${SAMPLE['escalab.yaml']}${gate}`);
    const judge = ['gate', '-c', 'gate.yaml', '--run', 'simulated', '-p', 'in-words'];
    expect((await escalab(ROOT, ...judge, '--update-baseline')).out).toContain('SIMULATED');
    const { code, out, err } = await escalab(ROOT, ...judge, '--junit', 'gate.xml', '--markdown', 'gate.md', '--annotations');
    expect(code).toBe(3);
    expect(out).toMatch(/^NOT ENOUGH EVIDENCE.*\n.*\n\nSIMULATED/);
    expect(err).toContain('::warning title=Simulated::SIMULATED');
    for (const file of ['gate.xml', 'gate.md']) expect(readFileSync(join(ROOT, file), 'utf8')).toContain('SIMULATED');
    expect(JSON.parse((await escalab(ROOT, ...judge, '--json')).out)).toMatchObject({ isSimulated: true });
  });

  it('is watched where no save costs anything', async () => {
    const { code, err } = await escalab(ROOT, 'dashboard', '--watch', '-p', 'prose.md');
    expect(code).toBe(2);
    expect(err).toContain('decides by a policy in prose, and none may be asked');
    const live = await escalab(ROOT, 'dashboard', '--watch', '-p', 'prose.md', '--llm', 'live');
    expect(live.code).toBe(2);
  });

  it('can be compared and resumed', async () => {
    const { code, out } = await escalab(ROOT, 'compare', 'prose.md', 'policy.yaml', '--llm', 'simulated', '--out', 'compared');
    expect(code).toBe(0);
    expect(out).toContain('in-words');
    expect((await escalab(ROOT, 'runs', 'resume', 'compared')).code).toBe(0);
  });
});
