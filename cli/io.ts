/** Everything a command may touch outside its arguments, so that tests can stand in for it. */
export interface Io {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly now: () => Date;
  /** Whether standard output is a terminal. */
  readonly isTerminal: boolean;
  /** Aborts when the user interrupts. */
  readonly interrupted: AbortSignal;
}

/** Colours where a terminal shows them and the user wants them (`NO_COLOR`, `FORCE_COLOR`). */
export function wantsColour(io: Io): boolean {
  if (io.env['NO_COLOR']) return false;
  if (io.env['FORCE_COLOR'] && io.env['FORCE_COLOR'] !== '0') return true;
  return io.isTerminal && io.env['TERM'] !== 'dumb';
}

/** Whether a runner of GitHub Actions reads what is printed. */
export function isInActions(io: Pick<Io, 'env'>): boolean {
  return io.env['GITHUB_ACTIONS'] === 'true';
}
