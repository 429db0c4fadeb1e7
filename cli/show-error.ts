import { formatPlace, InputError, MachineError, type Problem } from '../core/errors.ts';
import { safeLine } from '../dashboards/plain/safe-text.ts';
import type { Style } from '../dashboards/plain/style.ts';
import { EXIT, type ExitCode } from './exit.ts';

const MOST_SHOWN = 20;

/** An error as the user reads it, and the code to exit with. */
export function explain(error: unknown, style: Style, debug: boolean): { readonly text: string; readonly code: ExitCode } {
  const trace = debug && error instanceof Error ? `${error.stack ?? ''}\n` : '';
  if (error instanceof InputError) return { text: `${problemsText(error.problems, 'error', style)}${trace}`, code: EXIT.badInput };
  if (error instanceof MachineError) return { text: `${problemText(error.problem, 'error', style)}${trace}`, code: EXIT.machine };
  const message = error instanceof Error ? error.message : String(error);
  const help = debug ? '' : 'Run it again with `--debug` and report what it prints.\n';
  return { text: `${style.bad('bug')}: ${safeLine(message)}\nThis is a fault of escalab, not of your input. ${help}${trace}`, code: EXIT.bug };
}

/** The same for programs: what was wrong, where, and what to do. */
export function problemsOf(error: unknown): readonly Problem[] {
  if (error instanceof InputError) return error.problems;
  if (error instanceof MachineError) return [error.problem];
  return [{ code: 'bug', message: error instanceof Error ? error.message : String(error) }];
}

export function problemsText(problems: readonly Problem[], kind: 'error' | 'warning', style: Style): string {
  const shown = problems.slice(0, MOST_SHOWN).map((problem) => problemText(problem, kind, style));
  const left = problems.length - shown.length;
  return `${shown.join('')}${left > 0 ? `… and ${left} more\n` : ''}`;
}

/** `file:line:column: error[code]: what is wrong`, the line it is about, and what to do. */
function problemText({ code, message, place, help, excerpt }: Problem, kind: 'error' | 'warning', style: Style): string {
  const where = place ? `${safeLine(formatPlace(place), 1000)}: ` : '';
  const lines = [`${where}${style.bad(`${kind}[${code}]`)}: ${safeLine(message, 600)}`];
  if (excerpt) lines.push(...excerptLines(excerpt, style));
  if (help) lines.push(`  ${style.strong('help')}: ${safeLine(help, 600)}`);
  return `${lines.join('\n')}\n`;
}

function excerptLines({ text, from, to }: NonNullable<Problem['excerpt']>, style: Style): string[] {
  const indent = text.length - text.trimStart().length;
  const carets = `${' '.repeat(Math.max(0, from - 1 - indent))}${'^'.repeat(Math.max(1, to - from))}`;
  return [`    ${safeLine(text.trim(), 160)}`, `    ${style.bad(carets.slice(0, 160))}`];
}
