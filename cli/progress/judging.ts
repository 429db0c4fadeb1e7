import type { Io } from '../io.ts';
import { movingLine } from './moving-line.ts';
import { paceText } from './pace-text.ts';

/** Says how far the judging of a run is. */
export function judgingLine(io: Io, total: number): { readonly at: (judged: number) => void; readonly close: () => void } {
  const line = movingLine(io);
  return { at: (judged) => line.say((seconds) => `judging ${paceText(judged, total, judged / seconds)}`), close: line.close };
}
