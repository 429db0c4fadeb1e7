import type { Block } from '../../runs/block.ts';
import type { Counts } from '../../runs/counts.ts';

/** Whoever is told how far a play is. */
export interface PlayProgress {
  readonly at: (sofar: Sofar) => void;
  readonly close: () => void;
}

/** What was played. */
export interface Sofar {
  readonly counts: Counts;
  /** Conversations that each policy, bounds aside, handed over since this began, by its name. */
  readonly handed: ReadonlyMap<string, number>;
  /** What was played last. */
  readonly block: Block;
}
