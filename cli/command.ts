import type { Command } from 'commander';
import { createStyle, type Style } from '../dashboards/plain/style.ts';
import type { ExitCode } from './exit.ts';
import { type Io, wantsColour } from './io.ts';

/** What every command gets: the world it may touch, how to emphasise, and where to leave its exit code. */
export interface Context {
  readonly io: Io;
  readonly style: Style;
  readonly exit: (code: ExitCode) => void;
}

/** Adds a command to the program. */
export type Register = (program: Command, context: Context) => void;

export function createContext(io: Io, exit: Context['exit']): Context {
  return { io, style: createStyle(wantsColour(io)), exit };
}

/** The last lines of a command's help. */
export function examples(...lines: readonly string[]): string {
  return `\nExamples:\n${lines.map((line) => `  ${line}`).join('\n')}\n`;
}
