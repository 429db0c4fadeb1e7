import type { Io } from '../io.ts';
import { LINE_WIDTH, movingLine } from './moving-line.ts';
import { paceText } from './pace-text.ts';
import type { PlayProgress } from './play-progress.ts';

/**
 * Says how far a play is, with its rate, the time left and the share of the conversations so far that each policy handed over, which is
 * no figure of the run: they come scenario by scenario.
 * @param before how much was done before this began
 */
export function playingLine(io: Io, total: number, before: number): PlayProgress {
  const line = movingLine(io);
  return {
    at: ({ counts: { conversations, errored }, handed }) =>
      line.say((seconds) => {
        const played = conversations - before;
        const known = [paceText(conversations, total, played / seconds), ...(errored > 0 ? [`${errored.toLocaleString('en')} errored`] : [])].join(' · ');
        return withShares(
          known,
          [...handed].map(([name, count]) => `${name} ${Math.round((100 * count) / Math.max(1, played))} %`),
        );
      }),
    close: line.close,
  };
}

/** As many shares as there is room for. */
function withShares(known: string, shares: readonly string[]): string {
  const lines = shares.map((_share, index) => `${known} · handed over so far: ${shares.slice(0, index + 1).join(', ')}`);
  return lines.findLast((line) => line.length <= LINE_WIDTH) ?? known;
}
