import { absenceWarnings } from '../../policies/rules/checks.ts';
import type { Project } from '../config/project.ts';
import type { Io } from '../io.ts';
import { lineOf } from './problem-line.ts';

/** What makes policies do what nobody wrote, though they can be played; a line each. `check` says it with the lines that it is about. */
export function warningsOf({ policies }: Project, io: Io): string[] {
  return policies.flatMap(absenceWarnings).map((problem) => {
    const line = lineOf(problem, io);
    return problem.help === undefined ? line : `${line}. ${problem.help}`;
  });
}
