import type { Dashboard, Shown } from '../../dashboards/ink/mount.tsx';
import type { ScreenName } from '../../dashboards/ink/state/screens.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import { type Io, type Terminal, wantsColour } from '../io.ts';

interface Start {
  readonly screen?: ScreenName;
  readonly filter?: string;
}

/** Calls back with each run to show in place of the last, until the signal aborts; resolves then. */
export type Follow = (show: (now: Shown) => void, signal: AbortSignal) => Promise<void>;

/**
 * Shows a run on the terminal until its reader quits, and what follows on it, where anything does. Whatever happens, the terminal is
 * left as it was found.
 */
export async function showOnTerminal(first: Shown, start: Start, terminal: Terminal, io: Io, follow?: Follow): Promise<ExitCode> {
  // React and ink take half a second to load, so only whoever looks at a screen pays for them; and React checks itself unless told not to.
  process.env['NODE_ENV'] ??= 'production';
  const { openDashboard } = await import('../../dashboards/ink/mount.tsx');
  const restore = takeScreen(terminal);
  try {
    const dashboard = openDashboard(first, terminal, { colour: wantsColour(io), start });
    io.interrupted.addEventListener('abort', dashboard.close, { once: true });
    await (follow === undefined ? dashboard.closed : followed(dashboard, follow));
    io.interrupted.removeEventListener('abort', dashboard.close);
    return io.interrupted.aborted ? EXIT.interrupted : EXIT.fine;
  } finally {
    restore();
  }
}

/** Until the reader quits, or the following breaks. */
async function followed(dashboard: Dashboard, follow: Follow): Promise<void> {
  const stop = new AbortController();
  const following = follow(dashboard.show, stop.signal).finally(dashboard.close);
  await dashboard.closed.finally(() => stop.abort());
  await following;
}

const ALTERNATE = '\u001b[?1049h\u001b[2J\u001b[H';
const NORMAL = '\u001b[?25h\u001b[?1049l';

/** Takes the alternate screen; what is returned gives it back, once, and shows the cursor. */
function takeScreen({ stdin, stdout, atExit }: Terminal): () => void {
  let isTaken = true;
  const restore = () => {
    if (!isTaken) return;
    isTaken = false;
    if (stdin.isTTY) stdin.setRawMode(false);
    stdout.write(NORMAL);
  };
  const forget = atExit(restore);
  stdout.write(ALTERNATE);
  return () => {
    restore();
    forget();
  };
}
