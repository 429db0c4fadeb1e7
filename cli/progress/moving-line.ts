import type { Io } from '../io.ts';

/** One line that is written over and over on a terminal; a line now and then without one. */
export interface MovingLine {
  /** Says it, unless it began just now or something was said a moment ago. */
  readonly say: (textAfter: (seconds: number) => string) => void;
  /** Takes the line away. */
  readonly close: () => void;
}

/** A moving line has to fit a terminal of 80 columns, or it would leave traces. */
const LINE_WIDTH = 79;
const FIRST_AFTER_MS = 500;
const EVERY_TERMINAL_MS = 100;
const EVERY_PLAIN_MS = 10_000;

export function movingLine(io: Io): MovingLine {
  const start = io.now().getTime();
  const every = io.isTerminal ? EVERY_TERMINAL_MS : EVERY_PLAIN_MS;
  let last = start;
  let shown = false;
  return {
    say: (textAfter) => {
      const now = io.now().getTime();
      if (now - start < FIRST_AFTER_MS || now - last < every) return;
      last = now;
      const text = textAfter((now - start) / 1000);
      io.err(io.isTerminal ? `\r\u001b[2K${text.slice(0, LINE_WIDTH)}` : `${text}\n`);
      shown = io.isTerminal;
    },
    close: () => {
      if (shown) io.err('\r\u001b[2K');
      shown = false;
    },
  };
}
