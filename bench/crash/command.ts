import { spawn } from 'node:child_process';

/** The built command in a folder, as a process of its own. */
export interface Command {
  /** @returns how it ended, and how long it took (ms) */
  readonly run: (...args: readonly string[]) => Promise<Ended>;
  /** The same, but it is sent SIGKILL after so long (ms), if it has not ended by then. */
  readonly kill: (afterMs: number, ...args: readonly string[]) => Promise<Ended>;
  /** The same, but it is sent a signal as soon as it is time. */
  readonly stop: (signal: NodeJS.Signals, isTime: () => boolean, ...args: readonly string[]) => Promise<Ended>;
}

interface Ended {
  /** Exit code; nothing when it was killed. */
  readonly code: number | null;
  readonly err: string;
  readonly ms: number;
}

const LOOK_EVERY_MS = 2;

/** @param main the compiled `cli/main.js` */
export function commandIn(folder: string, main: string): Command {
  const stop: Command['stop'] = (signal, isTime, ...args) =>
    new Promise((resolve, reject) => {
      const began = performance.now();
      const child = spawn(process.execPath, [main, ...args], { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
      const looking = setInterval(() => {
        if (!isTime()) return;
        clearInterval(looking);
        child.kill(signal);
      }, LOOK_EVERY_MS);
      let err = '';
      child.stderr.on('data', (chunk: Buffer) => {
        err += chunk.toString();
      });
      child.once('error', reject);
      child.once('close', (code) => {
        clearInterval(looking);
        resolve({ code, err, ms: performance.now() - began });
      });
    });
  return {
    run: (...args) => stop('SIGKILL', () => false, ...args),
    kill: (afterMs, ...args) => {
      const began = performance.now();
      return stop('SIGKILL', () => performance.now() - began >= afterMs, ...args);
    },
    stop,
  };
}
