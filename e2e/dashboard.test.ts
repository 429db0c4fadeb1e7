import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { widthOf } from '../dashboards/ink/text/width.ts';
import { type BuiltCommand, buildCommand } from './support/built.ts';
import { escalab, folderWith } from './support/cli.ts';
import { SAMPLE, sampleWith } from './support/sample.ts';
import { HAS_TMUX, openTerminal, type RealTerminal } from './support/tmux.ts';

const ROOT = HAS_TMUX ? folderWith(SAMPLE) : '';
let built: BuiltCommand;
let terminal: RealTerminal;

beforeAll(async () => {
  if (!HAS_TMUX) return;
  built = buildCommand('dashboard');
  for (const name of ['first', 'second']) expect((await escalab(ROOT, 'run', '--out', `runs/${name}`)).code).toBe(0);
}, 120_000);
afterEach(() => terminal?.close());
afterAll(() => {
  built?.remove();
  if (HAS_TMUX) rmSync(ROOT, { recursive: true, force: true });
});

function open(columns: number, rows: number, command: string, env: Readonly<Record<string, string>> = {}): RealTerminal {
  terminal = openTerminal(ROOT, columns, rows, env);
  terminal.command(`node ${built.main} ${command}; echo "left with "$?`);
  return terminal;
}

const widest = (screen: string) => Math.max(...screen.split('\n').map(widthOf));

describe.skipIf(!HAS_TMUX)('the dashboard in a real terminal (needs tmux)', () => {
  it('starts, moves, filters, opens a conversation, is resized, and quits with the screen as it was', async () => {
    const { press, type, shows, settles, resize, isAlternate } = open(80, 24, 'dashboard runs/first');
    await shows('Which policy serves customers best?');
    expect(isAlternate()).toBe(true);
    press('Right', 'Down');
    await shows('› always-offer');
    press('8');
    await shows('2 of 2 conversations');
    press('/');
    type('need:must');
    press('Enter');
    await shows(/1 of 2 conversations/);
    await settles('the one refund alone', (now) => now.includes('big-refund') && !now.includes('small-refund'));
    press('Enter');
    await shows('I want a refund of 640 for order A-17');
    resize(200, 50);
    await shows(/I want a refund of 640 for order A-17/);
    await shows(/\n\? help {3}q quit|q quit/);
    resize(60, 16);
    await settles('no line wider than 60', (now) => now.includes('As mine went through it') && widest(now) <= 60);
    resize(40, 10);
    await shows('Make the terminal larger');
    resize(100, 30);
    await shows('As mine went through it');
    press('Escape');
    await shows('1 of 2 conversations');
    press('q');
    await settles('the screen as it was', (now) => /left with 0\s+ready>/.test(now) && !now.includes('Which policy'));
    expect(isAlternate()).toBe(false);
  }, 120_000);

  it.each([
    ['in colour', {}, true],
    ['without colours, where they are not wanted', { NO_COLOR: '1' }, false],
  ])('says the same %s', async (_name, env, isColoured) => {
    const { shows, settles, press, painted } = open(100, 30, 'dashboard runs/first', env);
    await shows('q quit');
    const first = await settles('the comparison', (now) => now.includes('› mine') && now.includes('q quit'));
    expect(first).toContain('[1 Compare]');
    expect(painted().includes('[38;5;')).toBe(isColoured);
    press('C-c');
    await shows('left with 0');
  });

  it('shows after a save what it changed, in place', async () => {
    const { shows, press } = open(100, 30, 'dashboard --watch');
    await shows('Watching: save a policy or a scenario');
    writeFileSync(join(ROOT, 'policy.yaml'), sampleWith('policy.yaml', 'amount > authority.limit', 'amount > 1000.0')['policy.yaml'] ?? '');
    await shows('Δ mine: trapped 0 → 100');
    writeFileSync(join(ROOT, 'policy.yaml'), 'policy: [');
    await shows('Δ The save cannot be played');
    writeFileSync(join(ROOT, 'policy.yaml'), SAMPLE['policy.yaml']);
    await shows('Δ mine: trapped 100 → 0');
    press('q');
    await shows('left with 0');
  });

  it('gives the screen back when it is ended from outside', async () => {
    terminal = openTerminal(ROOT, 100, 30);
    terminal.command(`sh -c 'echo $$ > pid; exec node ${built.main} dashboard runs/first'; echo "left with "$?`);
    await terminal.shows('q quit');
    process.kill(Number(readFileSync(join(ROOT, 'pid'), 'utf8')), 'SIGTERM');
    const after = await terminal.shows('left with');
    expect(after).not.toContain('left with 0');
    expect(terminal.isAlternate()).toBe(false);
  });
});
