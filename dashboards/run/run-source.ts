import type { Comparison } from '../../evaluators/comparison/compare.ts';
import type { TrendPoint } from '../history/trend-point.ts';
import type { ConversationDetail } from './detail.ts';
import type { RunView } from './run-view.ts';

/** What a screen may ask for while it is looked at. Whoever opens the screen answers; screens themselves touch no file. */
export interface RunSource {
  readonly view: RunView;
  /** @throws InputError where its record is damaged or gone */
  readonly conversation: (position: number) => Promise<ConversationDetail>;
  /** The paired comparison of two variants of the run; differences are B − A. */
  readonly compare: (a: string, b: string) => Promise<Comparison>;
  /** Positions of conversations in which somebody says `text` (case ignored), as they are found, in order. */
  readonly search: (text: string, signal: AbortSignal) => AsyncIterable<number>;
  /** The stored runs of this suite, oldest first, this one among them. */
  readonly history: () => Promise<readonly TrendPoint[]>;
}
