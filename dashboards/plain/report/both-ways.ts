import type { WithInvalid } from '../../../evaluators/with-invalid.ts';
import { percent, plural } from '../numbers.ts';

const BOUNDED = { trapped: 'trapped', sent_for_nothing: 'for nothing', precision: 'precision', recall: 'recall' } as const;

/** Between what a policy's figures lie, whatever the invalid conversations would have come to. */
export function bothWays(variant: string, { conversations, figures }: WithInvalid): string {
  const known = Object.entries(BOUNDED).flatMap(([figure, name]) => {
    const bounds = figures[figure as keyof typeof BOUNDED];
    return bounds === undefined ? [] : [`${name} ${percent(bounds.low)} to ${percent(bounds.high)}`];
  });
  return `${variant}, with ${plural(conversations, 'invalid conversation')} counted both ways: ${known.join(', ')}`;
}
