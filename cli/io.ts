/** Everything a command may touch outside its arguments, so that tests can stand in for it. */
export interface Io {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly now: () => Date;
  /** Whether standard output is a terminal. */
  readonly isTerminal: boolean;
  /** The terminal that keys come from and screens go to; absent unless standard input and output both are one. */
  readonly terminal?: Terminal;
  /** Aborts when the user interrupts. */
  readonly interrupted: AbortSignal;
}

/** A terminal that a screen may take for itself. */
export interface Terminal {
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  /** Calls back when the process ends, in whatever way it can still say so; returns what takes that back. */
  readonly atExit: (restore: () => void) => () => void;
}

/** Colours where a terminal shows them and the user wants them (`NO_COLOR`, `FORCE_COLOR`). */
export function wantsColour(io: Io): boolean {
  if (io.env['NO_COLOR']) return false;
  if (io.env['FORCE_COLOR'] && io.env['FORCE_COLOR'] !== '0') return true;
  return io.isTerminal && io.env['TERM'] !== 'dumb';
}

/** Where a screen with keys can be shown: on a terminal that obeys, and not in CI, where nobody presses any. */
export function terminalForScreens(io: Pick<Io, 'terminal' | 'env'>): Terminal | undefined {
  return isInCi(io) || io.env['TERM'] === 'dumb' ? undefined : io.terminal;
}

/** As ink sees it, which draws nothing until the end there: an empty `CI` counts. */
function isInCi({ env }: Pick<Io, 'env'>): boolean {
  return [env['CI'], env['CONTINUOUS_INTEGRATION']].some((said) => said !== undefined && said !== '0' && said !== 'false');
}

/** Whether a runner of GitHub Actions reads what is printed. */
export function isInActions(io: Pick<Io, 'env'>): boolean {
  return io.env['GITHUB_ACTIONS'] === 'true';
}
