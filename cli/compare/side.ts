import type { StoredRun } from '../run/stored.ts';

/** A variant of a run, on one side of a comparison. */
export interface Side {
  readonly run: StoredRun;
  readonly variant: string;
}
