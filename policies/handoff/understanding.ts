import type { Material } from './material.ts';
import type { PartOf } from './package.ts';
import { elide } from './wording.ts';

const MAX_WANTS = 300;

/** What the agent believes the problem is, and the customer's own words for it. */
export function understandingPart({ observation, wants, details }: Material): PartOf<'understanding'> {
  const { intent, confidence } = observation.signals;
  return {
    ...(intent === undefined ? {} : { intent }),
    ...(confidence === undefined ? {} : { confidence }),
    wants: elide(wants.text, MAX_WANTS),
    turn: wants.turn,
    details: [...details],
  };
}
