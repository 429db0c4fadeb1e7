import { render } from 'ink';
import type { LiveRun } from '../../live/live-run.ts';
import { type LiveKey, LiveScreen } from './live-screen.tsx';

/** The screen of a run that is being played, below what the terminal shows already. */
export interface OpenLiveScreen {
  readonly show: (run: LiveRun) => void;
  /** Takes it away, and leaves the terminal as it was. */
  readonly close: () => void;
}

export interface LiveTerminal {
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
}

const CLEAR = '\u001b[2J\u001b[H';

export function openLiveScreen(first: LiveRun, { stdin, stdout }: LiveTerminal, colour: boolean, onKey: (key: LiveKey) => void): OpenLiveScreen {
  let shown = first;
  // A line as wide as the terminal wraps on some.
  const screen = () => <LiveScreen run={shown} columns={Math.max(20, (stdout.columns || 80) - 1)} colour={colour} onKey={onKey} />;
  const instance = render(screen(), { stdin, stdout, exitOnCtrlC: false, patchConsole: false });
  const resized = () => {
    // What a terminal makes of lines that no longer fit is its own affair, so nothing of them is kept.
    stdout.write(CLEAR);
    instance.clear();
    instance.rerender(screen());
  };
  stdout.prependListener('resize', resized);
  return {
    show: (run) => {
      shown = run;
      instance.rerender(screen());
    },
    close: () => {
      stdout.off('resize', resized);
      instance.clear();
      instance.unmount();
    },
  };
}
