import type { Counts } from '../../runs/counts.ts';
import type { Io } from '../io.ts';

export interface Progress {
  readonly at: (sofar: Sofar) => void;
  readonly close: () => void;
}

/** What was played. */
interface Sofar extends Pick<Counts, 'conversations' | 'errored'> {
  /** Conversations that each policy handed over since this began, by its name. */
  readonly handed: ReadonlyMap<string, number>;
}

/** A moving line has to fit a terminal of 80 columns, or it would leave traces. */
const WIDTH = 79;
const FIRST_AFTER_MS = 500;
const EVERY_TERMINAL_MS = 100;
const EVERY_PLAIN_MS = 10_000;

/**
 * Says how far long work is, with its rate, the time left and the share of the conversations so far that each policy handed over, which is
 * no figure of the run: they come scenario by scenario. One moving line on a terminal, a line now and then without one.
 * @param before how much was done before this began
 */
export function openProgress(io: Io, total: number, before: number): Progress {
  const start = io.now().getTime();
  const every = io.isTerminal ? EVERY_TERMINAL_MS : EVERY_PLAIN_MS;
  let last = start;
  let shown = false;
  return {
    at: ({ conversations, errored, handed }) => {
      const now = io.now().getTime();
      if (now - start < FIRST_AFTER_MS || now - last < every) return;
      last = now;
      const played = conversations - before;
      const perSecond = played / ((now - start) / 1000);
      const known = [
        `${grouped(conversations)} of ${grouped(total)}`,
        `${perSecond.toLocaleString('en', { maximumSignificantDigits: 2 })}/s`,
        `${Math.ceil((total - conversations) / perSecond)} s left`,
        ...(errored > 0 ? [`${grouped(errored)} errored`] : []),
      ].join(' · ');
      const text = withShares(
        known,
        [...handed].map(([name, count]) => `${name} ${Math.round((100 * count) / Math.max(1, played))} %`),
      );
      io.err(io.isTerminal ? `\r\u001b[2K${text}` : `${text}\n`);
      shown = io.isTerminal;
    },
    close: () => {
      if (shown) io.err('\r\u001b[2K');
    },
  };
}

/** As many shares as there is room for. */
function withShares(known: string, shares: readonly string[]): string {
  const lines = shares.map((_share, index) => `${known} · handed over: ${shares.slice(0, index + 1).join(', ')}`);
  return lines.findLast((line) => line.length <= WIDTH) ?? known;
}

function grouped(count: number): string {
  return count.toLocaleString('en');
}
