import { execFileSync, spawnSync } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';

/** Whether there is a tmux to test screens in. */
export const HAS_TMUX = spawnSync('tmux', ['-V']).status === 0;

/** A real terminal, on which a shell runs. */
export interface RealTerminal {
  /** Types a line for the shell, enter included. */
  readonly command: (line: string) => void;
  /** Presses keys by tmux's names: `Down`, `Enter`, `Escape`, or a character. */
  readonly press: (...keys: readonly string[]) => void;
  /** Types text as it is. */
  readonly type: (text: string) => void;
  /** What stands on it now, a line a row. */
  readonly screen: () => string;
  /** The same with the escapes that colour it. */
  readonly painted: () => string;
  /** Waits until what stands on it holds `awaited`. @throws Error with what it shows instead */
  readonly shows: (awaited: string | RegExp) => Promise<string>;
  /** Waits until what stands on it passes a test: a frame may be looked at while it is being drawn. @throws Error with what it shows instead */
  readonly settles: (what: string, test: (screen: string) => boolean) => Promise<string>;
  readonly resize: (columns: number, rows: number) => void;
  /** Whether a program has taken the alternate screen. */
  readonly isAlternate: () => boolean;
  readonly close: () => void;
}

const PATIENCE_MS = 60_000;
const LOOK_EVERY_MS = 40;
let terminals = 0;

/** @param variables of the environment, beside those of a terminal on which a person sits */
export function openTerminal(cwd: string, columns: number, rows: number, variables: Readonly<Record<string, string>> = {}): RealTerminal {
  terminals += 1;
  const socket = `escalab-${process.pid}-${terminals}`;
  // In CI no screen is drawn, and the tests run in CI.
  const env = { PATH: process.env['PATH'] ?? '', HOME: cwd, LANG: 'C.UTF-8', TERM: 'xterm-256color', ...variables };
  const tmux = (...args: readonly string[]) => execFileSync('tmux', ['-u', '-L', socket, '-f', '/dev/null', ...args], { cwd, env, encoding: 'utf8' });
  tmux('new-session', '-d', '-s', 'test', '-x', String(columns), '-y', String(rows), 'PS1="ready> " sh');
  const send = (...args: readonly string[]) => tmux('send-keys', '-t', 'test', ...args);
  const screen = () => tmux('capture-pane', '-p', '-t', 'test');
  const settles = async (what: string, test: (screen: string) => boolean) => {
    const until = Date.now() + PATIENCE_MS;
    for (;;) {
      const now = screen();
      if (test(now)) return now;
      if (Date.now() > until) throw new Error(`waited for ${what}, and it shows:\n${now}`);
      await setTimeout(LOOK_EVERY_MS);
    }
  };
  return {
    command: (line) => {
      send('-l', line);
      send('Enter');
    },
    press: (...keys) => {
      for (const key of keys) send(key);
    },
    type: (text) => send('-l', text),
    screen,
    painted: () => tmux('capture-pane', '-p', '-e', '-t', 'test'),
    shows: (awaited) => settles(String(awaited), (now) => (typeof awaited === 'string' ? now.includes(awaited) : awaited.test(now))),
    settles,
    resize: (wide, high) => {
      tmux('resize-window', '-t', 'test', '-x', String(wide), '-y', String(high));
    },
    isAlternate: () => tmux('display-message', '-p', '-t', 'test', '#{alternate_on}').trim() === '1',
    close: () => {
      spawnSync('tmux', ['-L', socket, 'kill-server']);
    },
  };
}
