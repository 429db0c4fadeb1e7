/** Where in a file something was found; lines and columns count from 1. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

export interface Problem {
  /** Stable name of the kind of problem, e.g. `unknown-key`. */
  readonly code: string;
  /** What is wrong, in one sentence, with input in backticks. */
  readonly message: string;
  readonly place?: Place;
  /** What to do about it. */
  readonly help?: string;
  /** The offending source line and the columns (from 1, end exclusive) to underline. */
  readonly excerpt?: { readonly text: string; readonly from: number; readonly to: number };
}

/** Bad input or usage: the caller can mend it. Carries every problem that was found, at least one. */
export class InputError extends Error {
  override readonly name = 'InputError';
  readonly problems: readonly Problem[];

  constructor(first: Problem, ...rest: readonly Problem[]) {
    super(first.message);
    this.problems = [first, ...rest];
  }
}

/** The machine refused: disk full, no permission. Nothing the input could mend. */
export class MachineError extends Error {
  override readonly name = 'MachineError';
  readonly problem: Problem;

  constructor(problem: Problem, options?: { cause?: unknown }) {
    super(problem.message, options);
    this.problem = problem;
  }
}

/** `file:line:column`, as far as known. */
export function formatPlace(place: Place): string {
  const line = place.line === undefined ? '' : `:${place.line}`;
  const column = place.line === undefined || place.column === undefined ? '' : `:${place.column}`;
  return `${place.file}${line}${column}`;
}
