import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import type { DashboardDocument } from '../dashboards/plain/dashboard/json.ts';
import { escalab, escalabWith, folderWith } from './support/cli.ts';
import { SAMPLE, sampleWith } from './support/sample.ts';

const ROOT = folderWith(SAMPLE);
afterAll(() => rmSync(ROOT, { recursive: true, force: true }));

/** What a save writes: the policy, trapping those it should not. */
const TRAPPING = sampleWith('policy.yaml', 'amount > authority.limit', 'amount > 1000.0')['policy.yaml'] ?? '';

/** Follows the project; what it prints can be looked at while it goes on. */
function following(...flags: readonly string[]) {
  const stop = new AbortController();
  let out = '';
  const world = { interrupted: stop.signal, out: (text: string) => (out += text) };
  const ended = escalabWith(world, ROOT, 'dashboard', '--watch', ...flags);
  return { printed: () => out, ended, stop: () => stop.abort() };
}

describe('dashboard --watch without a terminal', () => {
  it('prints the comparison, then what each save changed, until it is interrupted', async () => {
    writeFileSync(join(ROOT, 'policy.yaml'), SAMPLE['policy.yaml']);
    const { printed, ended, stop } = following();
    await vi.waitFor(() => expect(printed()).toContain('Watching: save a policy or a scenario'), { timeout: 20_000 });
    expect(printed()).toContain('trapped');
    writeFileSync(join(ROOT, 'policy.yaml'), TRAPPING);
    await vi.waitFor(() => expect(printed()).toContain('mine: trapped 0 → 100'), { timeout: 20_000 });
    writeFileSync(join(ROOT, 'policy.yaml'), 'policy: [');
    await vi.waitFor(() => expect(printed()).toContain('The save cannot be played; the figures are those before it.'), { timeout: 20_000 });
    expect(printed()).toMatch(/ {2}policy\.yaml:1:\d+: not valid YAML/);
    stop();
    expect((await ended).code).toBe(130);
  });

  it('tells programs a document a line', async () => {
    writeFileSync(join(ROOT, 'policy.yaml'), SAMPLE['policy.yaml']);
    const { printed, ended, stop } = following('--json');
    const documents = () =>
      printed()
        .split('\n')
        .slice(0, -1)
        .map((text) => JSON.parse(text) as DashboardDocument & { readonly changes: readonly string[]; readonly is_played: boolean });
    await vi.waitFor(() => expect(documents()).toHaveLength(1), { timeout: 20_000 });
    writeFileSync(join(ROOT, 'policy.yaml'), TRAPPING);
    await vi.waitFor(() => expect(documents()).toHaveLength(2), { timeout: 20_000 });
    writeFileSync(join(ROOT, 'policy.yaml'), 'policy: [');
    await vi.waitFor(() => expect(documents()).toHaveLength(3), { timeout: 20_000 });
    stop();
    await ended;
    const outcomes = documents().map(({ conversations }) => conversations.find(({ scenario }) => scenario === 'big-refund')?.variants['mine']?.outcome);
    expect(outcomes).toEqual(['correct', 'missed', 'missed']);
    expect(documents().map(({ is_played }) => is_played)).toEqual([true, true, false]);
  });

  it.each([
    ['a stored run beside --watch', ['dashboard', 'some-run', '--watch'], '`--watch` plays the project as it is now, and `some-run` is a run that was played'],
    ['what is to be played without --watch', ['dashboard', '--suite', 'main'], '`--suite` says what is to be played, and a stored run was played already'],
    ['a suite that is not there', ['dashboard', '--watch', '--suite', 'mian'], 'Did you mean `main`?'],
  ])('refuses %s', async (_name, args, told) => {
    const { code, err, out } = await escalab(ROOT, ...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(told);
  });
});
