import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';

/** A program on a terminal of its own: util-linux's `script` gives it one. */
export interface OnTerminal {
  /** Types keys, and resolves with the milliseconds until the terminal was told something that holds `awaited`. */
  readonly press: (keys: string, awaited: RegExp) => Promise<number>;
  /** The same for what it shows when it begins. */
  readonly opened: (awaited: RegExp) => Promise<number>;
  readonly close: () => void;
}

const LONGEST_WAIT_MS = 60_000;

/** @param command for `sh`; its words are ours */
export function onTerminal(command: string, { columns, rows }: { readonly columns: number; readonly rows: number }): OnTerminal {
  const began = performance.now();
  const child: ChildProcessWithoutNullStreams = spawn('script', ['-qfec', `stty cols ${columns} rows ${rows}; ${command}`, '/dev/null'], {
    // Under CI no screen would be drawn.
    env: { ...process.env, TERM: 'xterm-256color', CI: 'false' },
  });
  let told = '';
  let listener: (() => void) | undefined;
  child.stdout.on('data', (bytes: Buffer) => {
    told += bytes.toString();
    listener?.();
  });
  const until = (awaited: RegExp, from: number) =>
    new Promise<number>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`the terminal never showed ${awaited}; it showed ${told.slice(-2000)}`)), LONGEST_WAIT_MS);
      const look = () => {
        if (!awaited.test(told)) return;
        clearTimeout(timer);
        listener = undefined;
        resolve(performance.now() - from);
      };
      listener = look;
      look();
    });
  return {
    opened: (awaited) => until(awaited, began),
    press: (keys, awaited) => {
      told = '';
      const from = performance.now();
      child.stdin.write(keys);
      return until(awaited, from);
    },
    close: () => child.kill(),
  };
}
