import type { Material } from './material.ts';
import type { PartOf } from './package.ts';

/** Where it goes, how soon, and what the customer was told. */
export function routingPart({ decision: { route, urgency, say }, due }: Material): PartOf<'routing'> {
  return { queue: route, urgency, ...(due === undefined ? {} : { due }), said: say };
}
