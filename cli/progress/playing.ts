import type { Io } from '../io.ts';
import { movingLine } from './moving-line.ts';
import { paceText } from './pace-text.ts';
import type { PlayProgress } from './play-progress.ts';

/**
 * Says how far a play is, with its rate and the time left. Of figures so far it says nothing: conversations come scenario by scenario, so
 * these are none of the run's, and one line has no room to tell.
 * @param before how much was done before this began
 */
export function playingLine(io: Io, total: number, before: number): PlayProgress {
  const line = movingLine(io);
  return {
    at: ({ counts: { conversations, errored } }) =>
      line.say((seconds) => {
        const pace = paceText(conversations, total, (conversations - before) / seconds);
        return errored > 0 ? `${pace} · ${errored.toLocaleString('en')} errored` : pace;
      }),
    close: line.close,
  };
}
