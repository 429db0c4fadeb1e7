import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Io } from '../../cli/io.ts';
import { runCommandLine } from '../../cli/program.ts';

export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line in `cwd` as the binary would, with a clock that stands still. */
export function escalab(cwd: string, ...args: readonly string[]): Promise<Outcome> {
  return escalabUntil(new AbortController().signal, cwd, ...args);
}

/** The same, interrupted when the signal aborts. */
export function escalabUntil(interrupted: AbortSignal, cwd: string, ...args: readonly string[]): Promise<Outcome> {
  return escalabWith({ interrupted }, cwd, ...args);
}

/** The same, with more of the world about it. */
export async function escalabWith(world: Partial<Pick<Io, 'env' | 'interrupted' | 'out'>>, cwd: string, ...args: readonly string[]): Promise<Outcome> {
  let out = '';
  let err = '';
  const io: Io = {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    cwd,
    env: {},
    now: () => new Date('2026-03-03T10:12:00Z'),
    isTerminal: false,
    interrupted: new AbortController().signal,
    ...world,
  };
  const code = await runCommandLine(args, io);
  return { code, out, err };
}

/** A new folder with these files in it. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'escalab-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}
