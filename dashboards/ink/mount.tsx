import { render } from 'ink';
import type { RunSource } from '../run/run-source.ts';
import { App } from './app.tsx';
import type { Start } from './state/initial.ts';
import type { Size } from './world.ts';

/** The terminal that a dashboard is shown on. */
export interface Screen {
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
}

export interface Shown {
  readonly source: RunSource;
  readonly changes?: readonly string[];
  readonly warnings?: readonly string[];
}

/** A dashboard that is open. */
export interface Dashboard {
  /** Shows another run in place of the one that is shown. */
  readonly show: (shown: Shown) => void;
  readonly close: () => void;
  /** Resolves when it was closed, by a key or by `close`; rejects with what broke it. */
  readonly closed: Promise<void>;
}

export interface DashboardOptions {
  readonly colour: boolean;
  readonly start?: Start;
}

const CLEAR = '\u001b[2J\u001b[H';

/** Opens the dashboard on a terminal, which has to be in its alternate screen already. */
export function openDashboard(first: Shown, { stdin, stdout }: Screen, { colour, start }: DashboardOptions): Dashboard {
  let shown = first;
  const close = () => instance.unmount();
  const app = () => (
    <App
      source={shown.source}
      size={sizeOf(stdout)}
      colour={colour}
      {...(start === undefined ? {} : { start })}
      changes={shown.changes ?? []}
      warnings={shown.warnings ?? []}
      onQuit={close}
    />
  );
  const resized = () => {
    // What a terminal does to lines that no longer fit is its own affair, so nothing of them is kept.
    stdout.write(CLEAR);
    instance.clear();
    instance.rerender(app());
  };
  const instance = render(app(), { stdin, stdout, exitOnCtrlC: false, patchConsole: false });
  stdout.prependListener('resize', resized);
  return {
    show: (next) => {
      shown = next;
      instance.rerender(app());
    },
    close,
    closed: instance
      .waitUntilExit()
      .then(() => undefined)
      .finally(() => stdout.off('resize', resized)),
  };
}

function sizeOf({ columns, rows }: NodeJS.WriteStream): Size {
  return { columns: columns || 80, rows: rows || 24 };
}
