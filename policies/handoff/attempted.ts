import type { Material } from './material.ts';
import type { PartOf } from './package.ts';

/** What the agent did before this turn, clarifying questions included. Empty is a statement too: nothing was tried yet. */
export function attemptedPart({ observation }: Material): PartOf<'attempted'> {
  return observation.attempts.map((attempt) => ({ ...attempt }));
}
