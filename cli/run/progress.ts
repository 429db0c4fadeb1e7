import type { Io } from '../io.ts';

export interface Progress {
  readonly at: (done: number) => void;
  readonly close: () => void;
}

const FIRST_AFTER_MS = 500;
const EVERY_TERMINAL_MS = 100;
const EVERY_PLAIN_MS = 10_000;

/**
 * Says how far long work is, with its rate and the time left: one moving line on a terminal, a line now and then without one.
 * @param before how much was done before this began
 */
export function openProgress(io: Io, total: number, before: number): Progress {
  const start = io.now().getTime();
  const every = io.isTerminal ? EVERY_TERMINAL_MS : EVERY_PLAIN_MS;
  let last = start;
  let shown = false;
  return {
    at: (done) => {
      const now = io.now().getTime();
      if (now - start < FIRST_AFTER_MS || now - last < every) return;
      last = now;
      const perSecond = (done - before) / ((now - start) / 1000);
      const text = `played ${done.toLocaleString('en')} of ${total.toLocaleString('en')} · ${perSecond.toLocaleString('en', { maximumSignificantDigits: 2 })} a second · ${Math.ceil((total - done) / perSecond)} s left`;
      io.err(io.isTerminal ? `\r\u001b[2K${text}` : `${text}\n`);
      shown = io.isTerminal;
    },
    close: () => {
      if (shown) io.err('\r\u001b[2K');
    },
  };
}
