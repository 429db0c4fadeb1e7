import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { Io } from '../cli/io.ts';
import { type Followed, openWatching } from '../cli/watch/watching.ts';
import { bookOf } from '../dashboards/ink/book.ts';
import { screenLines } from '../dashboards/ink/frame/screen.ts';
import { initialState } from '../dashboards/ink/state/initial.ts';
import { textOf } from '../dashboards/ink/text/line.ts';
import { escalab, escalabWith, folderWith } from './support/cli.ts';
import { SAMPLE } from './support/sample.ts';

const THANKS = `  - scenario: only-thanks
    title: Nothing to move
    clock: 2026-03-03T10:12:00+01:00
    account: { id: c-3 }
    customer: { kind: script, offer: decline, beats: { asks: { say: thank you, signals: { intent: thanks, confidence: 0.9 }, on: { otherwise: resolved } } } }
    truth: { need: must_not, basis: mandate, reason: There is nothing to do. }
`;
const GATE = 'gate:\n  limits: [{ figure: recall, at_least: 0.1, bound: point }]\n';
/** A policy with the commonest mistake of all, and a customer of whom no amount is known. */
const FILES = {
  ...SAMPLE,
  'escalab.yaml': `${SAMPLE['escalab.yaml']}${GATE}`,
  'suite.yaml': `${SAMPLE['suite.yaml']}${THANKS}`,
  'policy.yaml': SAMPLE['policy.yaml'].replace('has(action.amount) && has(authority.limit) && ', ''),
};
const PLACES = ['policy.yaml:9:11: warning[may-be-absent]', 'policy.yaml:9:27: warning[may-be-absent]'];
const places = (text: string) => [...text.matchAll(/policy\.yaml:\d+:\d+: warning\[may-be-absent\]/g)].map(([at]) => at);

describe('a policy that reads what may be absent', () => {
  it('is warned of by `check`, which finds no error', async () => {
    const { code, out, err } = await escalab(folderWith(FILES), 'check');
    expect([code, places(err)]).toEqual([0, PLACES]);
    expect(err).toContain('help: Guard it: `has(action.amount) && …`');
    expect(out).toContain('fine: ');
  });

  it('is warned of in the JSON of `check`', async () => {
    const { out } = await escalab(folderWith(FILES), 'check', '--json');
    expect(JSON.parse(out).warnings).toMatchObject([{ code: 'may-be-absent', place: { line: 9, column: 11 } }, { code: 'may-be-absent' }]);
  });

  it('is warned of before a run, which plays it', async () => {
    const { code, out, err } = await escalab(folderWith(FILES), 'run');
    expect([code, places(err)]).toEqual([0, PLACES]);
    expect(out).toContain('mine: a rule failed in 1 conversation');
  });

  it('is warned of before a gate plays it, which then counts the rules that failed', async () => {
    const folder = folderWith(FILES);
    const { code, out, err } = await escalab(folder, 'gate', '--out', 'kept', '--markdown', 'gate.md');
    expect([code, places(err)]).toEqual([0, PLACES]);
    expect(out).toContain('A rule failed in 1 conversation.');
    expect(readFileSync(join(folder, 'gate.md'), 'utf8')).toContain('**A rule failed in 1 conversation.**');
    const again = await escalab(folder, 'gate', '--run', 'kept', '--json');
    expect(places(again.err)).toEqual([]);
    expect(JSON.parse(again.out)).toMatchObject({ troubles: { with_rule_errors: 1, with_policy_failures: 0 } });
  });

  it('is warned of before a comparison plays it, beside one of which nothing is to be said', async () => {
    const folder = folderWith({ ...FILES, 'guarded.yaml': SAMPLE['policy.yaml'].replace('policy: mine', 'policy: guarded') });
    const { code, out, err } = await escalab(folder, 'compare', 'policy.yaml', 'guarded.yaml', '--out', 'kept');
    expect([code, places(err)]).toEqual([0, PLACES]);
    expect(err).not.toContain('guarded.yaml:');
    expect(out).toContain('guarded');
    expect((await escalab(folder, 'compare', 'mine', 'guarded', '--run', 'kept')).err).toBe('');
  });

  it('is warned of while it is watched, until it is mended', async () => {
    const folder = folderWith(FILES);
    const { first, follow } = await openWatching({}, { cwd: folder, now: () => new Date('2026-03-03T10:12:00Z') } as unknown as Io);
    expect(first.warnings).toEqual([
      expect.stringMatching(/^policy\.yaml:9:11: `over-limit` reads `action\.amount`, which may be absent .* Guard it: `has\(action\.amount\)/),
      expect.stringMatching(/^policy\.yaml:9:27: /),
    ]);
    const world = { book: bookOf(first.source.view), size: { columns: 80, rows: 24 } };
    const screen = screenLines(initialState(world.book), world, first).map(textOf);
    expect(screen).toContainEqual(expect.stringMatching(/^! 1 more, see `escalab check`; policy\.yaml:9:11: `over-limit` reads/));
    const stop = new AbortController();
    const shown: Followed[] = [];
    const following = follow((now) => shown.push(now), stop.signal);
    const saved = async (text: string) => {
      const before = shown.length;
      writeFileSync(join(folder, 'policy.yaml'), text);
      await vi.waitFor(() => expect(shown.length).toBe(before + 1), { timeout: 10_000 });
      return shown.at(-1);
    };
    // The figures are still those of the policy that reads unasked.
    expect(await saved('policy: [')).toMatchObject({ isPlayed: false, warnings: first.warnings });
    expect(await saved(SAMPLE['policy.yaml'])).toMatchObject({ isPlayed: true, warnings: [] });
    stop.abort();
    await following;
  });

  it('is warned of by a watch without a terminal', async () => {
    for (const [flag, says] of [
      ['--plain', /^ {2}warning: policy\.yaml:9:11: `over-limit` reads/m],
      ['--json', /"warnings":\["policy\.yaml:9:11: `over-limit` reads/],
    ] as const) {
      const stop = new AbortController();
      let out = '';
      const world = { interrupted: stop.signal, out: (text: string) => (out += text) };
      const ended = escalabWith(world, folderWith(FILES), 'dashboard', '--watch', flag);
      await vi.waitFor(() => expect(out).toMatch(says), { timeout: 20_000 });
      stop.abort();
      expect((await ended).code).toBe(130);
    }
  });

  it('is warned of before a baseline is pinned to it', async () => {
    const pinned = { ...FILES, 'escalab.yaml': `${FILES['escalab.yaml']}  baseline: baseline.json\n` };
    expect(places((await escalab(folderWith(pinned), 'gate', '--update-baseline')).err)).toEqual(PLACES);
  });
});

it.each(['cli/demo', 'examples/ci', 'cli/init/template'])('nothing that ships with escalab in %s reads what may be absent unasked', async (folder) => {
  const { code, out, err } = await escalab(join(import.meta.dirname, '..'), 'check', '--config', `${folder}/escalab.yaml`);
  expect([code, places(err), out]).toMatchObject([0, [], expect.stringContaining('fine: ')]);
  expect(err).not.toContain('may-be-absent');
});

describe('of the rule that failed', () => {
  const CAUSE = '! mine: rule over-limit failed: `action.amount` is absent; guard it with `has(action.amount)`';

  it('the first screen does not say that it fired', async () => {
    const { out } = await escalab(folderWith(FILES), 'run', '--no-bounds');
    expect(out).toContain('handed over at turn 1 because its rule `over-limit` failed,');
    expect(out).not.toContain('by `over-limit`, though');
  });

  it('a conversation says why it failed, at the turn and whether or not a policy is named', async () => {
    const folder = folderWith(FILES);
    await escalab(folder, 'run', '--out', 'kept');
    const all = await escalab(folder, 'show', 'only-thanks', '--run', 'kept');
    const [, first = ''] = all.out.split('1 customer');
    expect(first.replace(/\s+/g, ' ')).toContain(`${CAUSE} ▶`);
    expect(all.out).toContain('mine hands over here because its rule over-limit failed: unnecessary');
    const one = await escalab(folder, 'show', 'only-thanks', '--run', 'kept', '--policy', 'mine');
    expect(one.out.match(/^ +! .*$/gm)).toEqual([expect.stringContaining('`action.amount` is absent')]);
  });

  it('it is told as well where it was passed over', async () => {
    const folder = folderWith({ ...FILES, 'policy.yaml': FILES['policy.yaml'].replace('rules:', 'on_rule_error: skip\nrules:') });
    await escalab(folder, 'run', '--out', 'kept');
    const { out } = await escalab(folder, 'show', 'only-thanks', '--run', 'kept');
    expect(out.replace(/\s+/g, ' ')).toContain(CAUSE);
    expect(out).not.toContain('mine hands over here');
  });
});
