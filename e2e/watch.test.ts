import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import type { Io } from '../cli/io.ts';
import { changesBetween } from '../cli/watch/changes.ts';
import { watchFiles } from '../cli/watch/files.ts';
import { openReloader } from '../cli/watch/reload.ts';
import { type Followed, openWatching } from '../cli/watch/watching.ts';
import { openWorkbench } from '../cli/watch/workbench.ts';
import type { Report } from '../evaluators/report.ts';
import { joinVariants } from '../runs/join-variants.ts';
import { escalab, folderWith } from './support/cli.ts';
import { SAMPLE, sampleWith } from './support/sample.ts';

const EMPTY = folderWith({});
const ROOT = folderWith(SAMPLE);
afterAll(() => {
  for (const folder of [EMPTY, ROOT]) rmSync(folder, { recursive: true, force: true });
});

describe('playing again what was saved', () => {
  it('gives what a run of everything gives: the same records, and the same scores', async () => {
    const reloader = openReloader({}, EMPTY);
    const worked = await openWorkbench().update(await reloader.load());
    await reloader.close();
    const { code } = await escalab(EMPTY, 'run', '--out', 'run');
    expect(code).toBe(0);
    expect(JSON.parse(JSON.stringify(worked.report))).toEqual(JSON.parse(readFileSync(join(EMPTY, 'run', 'scores.json'), 'utf8')) as Report);
    const lines = readFileSync(join(EMPTY, 'run', 'conversations.jsonl'), 'utf8')
      .trimEnd()
      .split('\n');
    expect(worked.records.map((own) => JSON.parse(JSON.stringify(joinVariants(own))))).toEqual(lines.map((line) => JSON.parse(line)));
  });

  it.each([
    ['a policy', 'policy.yaml', 'amount > authority.limit', 'amount > 1000.0'],
    ['what happens in a scenario', 'suite.yaml', 'amount: 640', 'amount: 64'],
    ['a label', 'suite.yaml', 'truth: { need: must_not,', 'truth: { need: may,'],
    ['the team', 'team.yaml', 'limit: 100', 'limit: 1000'],
    ['the traffic', 'traffic.yaml', 'share: 0.1 }', 'share: 0.05 }'],
  ] as const)('after %s was saved gives what opening everything anew gives, and saved back what was there', async (_what, file, from, to) => {
    const reloader = openReloader({}, ROOT);
    const bench = openWorkbench();
    const first = await bench.update(await reloader.load());
    writeFileSync(join(ROOT, file), sampleWith(file, from, to)[file] ?? '');
    if (file === 'traffic.yaml') writeFileSync(join(ROOT, file), SAMPLE[file].replace('share: 0.1 }', 'share: 0.2 }').replace('share: 0.9 }', 'share: 0.8 }'));
    const second = await bench.update(await reloader.load());
    const anew = openReloader({}, ROOT);
    const whole = await openWorkbench().update(await anew.load());
    expect(second.report).toEqual(whole.report);
    expect(second.listing).toEqual(whole.listing);
    expect(second.records).toEqual(whole.records);
    expect(second.report).not.toEqual(first.report);
    writeFileSync(join(ROOT, file), SAMPLE[file]);
    const third = await bench.update(await reloader.load());
    expect(third.report).toEqual(first.report);
    await Promise.all([reloader.close(), anew.close()]);
  });

  it('tells what came out differently, and that nothing did', async () => {
    const reloader = openReloader({}, ROOT);
    const bench = openWorkbench();
    const first = await bench.update(await reloader.load());
    writeFileSync(join(ROOT, 'policy.yaml'), sampleWith('policy.yaml', 'amount > authority.limit', 'amount > 1000.0')['policy.yaml'] ?? '');
    const second = await bench.update(await reloader.load());
    writeFileSync(join(ROOT, 'policy.yaml'), `# Another comment\n${SAMPLE['policy.yaml']}`);
    const third = await bench.update(await reloader.load());
    writeFileSync(join(ROOT, 'policy.yaml'), SAMPLE['policy.yaml']);
    const fourth = await bench.update(await reloader.load());
    await reloader.close();
    expect(changesBetween(first, second)).toMatchInlineSnapshot(`
      [
        "mine: trapped 0 → 100 · handed over 10 % → 0 % · recall 100 % → 0 % · critical 0 → 1 · 1 conversation comes out differently",
      ]
    `);
    expect(changesBetween(third, fourth)).toEqual(['Saved; nothing came out differently.']);
  });

  it('refuses what cannot be read, and goes on from what was there', async () => {
    const reloader = openReloader({}, ROOT);
    const bench = openWorkbench();
    const first = await bench.update(await reloader.load());
    const file = join(ROOT, 'policy.yaml');
    const before = readFileSync(file, 'utf8');
    writeFileSync(file, 'policy: [');
    await expect(reloader.load()).rejects.toThrow();
    writeFileSync(file, before);
    expect((await bench.update(await reloader.load())).report).toEqual(first.report);
    await reloader.close();
  });

  it('hears of a save once, also where an editor writes a new file in place of the old one', async () => {
    const stop = new AbortController();
    let heard = 0;
    const hear = () => {
      heard += 1;
    };
    watchFiles([join(ROOT, 'policy.yaml'), join(ROOT, 'suite.yaml')], hear, stop.signal);
    const settled = () => new Promise((resolve) => setTimeout(resolve, 300));
    writeFileSync(join(ROOT, 'policy.yaml'), readFileSync(join(ROOT, 'policy.yaml')));
    await settled();
    expect(heard).toBe(1);
    writeFileSync(join(ROOT, 'other.txt'), 'of no concern');
    await settled();
    expect(heard).toBe(1);
    writeFileSync(join(ROOT, 'policy.yaml.new'), SAMPLE['policy.yaml']);
    renameSync(join(ROOT, 'policy.yaml.new'), join(ROOT, 'policy.yaml'));
    await settled();
    expect(heard).toBe(2);
    stop.abort();
    writeFileSync(join(ROOT, 'policy.yaml'), readFileSync(join(ROOT, 'policy.yaml')));
    await settled();
    expect(heard).toBe(2);
  });

  it('takes for a save what was written before anybody watched', async () => {
    writeFileSync(join(ROOT, 'policy.yaml'), SAMPLE['policy.yaml']);
    const { follow } = await openWatching({}, { cwd: ROOT, now: () => new Date('2026-03-03T10:12:00Z') } as unknown as Io);
    writeFileSync(join(ROOT, 'policy.yaml'), sampleWith('policy.yaml', 'amount > authority.limit', 'amount > 1000.0')['policy.yaml'] ?? '');
    const stop = new AbortController();
    const shown: Followed[] = [];
    const following = follow((now) => shown.push(now), stop.signal);
    await vi.waitFor(() => expect(shown[0]?.changes[0]).toContain('mine: trapped 0 → 100'), { timeout: 10_000 });
    stop.abort();
    await following;
    writeFileSync(join(ROOT, 'policy.yaml'), SAMPLE['policy.yaml']);
  });

  it('shows after each save what came out differently, and after one that cannot be played why, until it is told to stop', async () => {
    const { first, follow } = await openWatching({}, { cwd: ROOT, now: () => new Date('2026-03-03T10:12:00Z') } as unknown as Io);
    expect(first.changes).toHaveLength(1);
    const stop = new AbortController();
    const shown: Followed[] = [];
    const following = follow((now) => shown.push(now), stop.signal);
    const saved = async (text: string) => {
      const before = shown.length;
      writeFileSync(join(ROOT, 'policy.yaml'), text);
      await vi.waitFor(() => expect(shown.length).toBe(before + 1), { timeout: 10_000 });
      return shown.at(-1);
    };
    const trapping = await saved(sampleWith('policy.yaml', 'amount > authority.limit', 'amount > 1000.0')['policy.yaml'] ?? '');
    expect(trapping?.changes[0]).toContain('mine: trapped 0 → 100');
    const broken = await saved('policy: [');
    expect(broken?.changes[0]).toMatch(/^policy\.yaml:1:\d+: /);
    expect(broken?.source).toBe(trapping?.source);
    const mended = await saved(SAMPLE['policy.yaml']);
    expect(mended?.changes[0]).toContain('mine: trapped 100 → 0');
    const detail = await mended?.source.conversation(0);
    expect(detail?.cells.map(({ variant }) => variant)).toEqual(['mine', 'always-offer', 'always', 'never']);
    expect(detail?.traces['mine']?.[0]?.rules[0]?.rule).toBe('over-limit');
    expect((await mended?.source.compare('mine', 'never'))?.flips.map(({ scenario }) => scenario)).toEqual(['big-refund']);
    stop.abort();
    await following;
  });
});
