import type { Command } from 'commander';
import { withoutCommands } from '../dashboards/ci/workflow-command.ts';
import { createStyle, type Style } from '../dashboards/plain/style.ts';
import type { ExitCode } from './exit.ts';
import { type Io, isInActions, wantsColour } from './io.ts';

/** What every command gets: the world it may touch, how to emphasise, and where to leave its exit code. */
export interface Context {
  readonly io: Io;
  readonly style: Style;
  readonly exit: (code: ExitCode) => void;
  /** Prints what a CI server obeys, on standard error. Everything else is printed without commands in it. */
  readonly command: (text: string) => void;
}

/** Adds a command to the program. */
export type Register = (program: Command, context: Context) => void;

/** @param isJson whether JSON is what is printed on standard output */
export function createContext(io: Io, exit: Context['exit'], isJson: boolean): Context {
  return { io: obeyedByNobody(io, isJson), style: createStyle(wantsColour(io)), exit, command: io.err };
}

/** Inside GitHub Actions the words of customers must not be taken for commands. */
function obeyedByNobody(io: Io, isJson: boolean): Io {
  if (!isInActions(io)) return io;
  return { ...io, out: (text) => io.out(withoutCommands(text, isJson ? 'json' : 'plain')), err: (text) => io.err(withoutCommands(text, 'plain')) };
}

/** The last lines of a command's help. */
export function examples(...lines: readonly string[]): string {
  return `\nExamples:\n${lines.map((line) => `  ${line}`).join('\n')}\n`;
}
