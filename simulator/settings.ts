import type { Perception } from './perception/models/profile.ts';

/** What bounds a play, resolved to values; plain data, which another thread can be given. */
export interface PlaySettings {
  /** A conversation that is still going after this many customer messages ends as `turn_limit`. */
  readonly maxTurns: number;
  /** From which every draw of a persona is made. */
  readonly seed: number;
  /** How signals of personas are drawn, where that is not as the scenarios and the shipped profiles say. */
  readonly perception?: Perception;
  /** Share of conversations whose words are kept, 0–1. @default 1 */
  readonly words?: number;
}
