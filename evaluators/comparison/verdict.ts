import { LEAST_FAMILIES } from '../statistics/family-count.ts';
import { ALPHA } from './detectable.ts';
import type { Measured } from './measured.ts';
import type { Significance } from './significance.ts';

export type Verdict =
  | 'a_better'
  | 'b_better'
  /** Of a figure that is good neither way, such as the rate. */
  | 'a_more'
  | 'b_more'
  /** Not one customer comes out differently. */
  | 'none_differs'
  /** A difference that chance explains as well. It is no proof that there is none. */
  | 'not_shown'
  /** No customer counts for both, or under five families. */
  | 'cannot_tell';

/** A difference is shown where its Holm-adjusted p-value is at most 0.05. */
export function verdictOf({ better, difference, families }: Measured, significance: Significance | undefined): Verdict {
  if (significance === undefined || difference.kind === 'none') return 'cannot_tell';
  if (significance.differing === 0) return 'none_differs';
  if (families < LEAST_FAMILIES) return 'cannot_tell';
  if (significance.holm > ALPHA) return 'not_shown';
  const hasMore = difference.estimate > 0 ? 'b' : 'a';
  if (better === 'neither') return `${hasMore}_more`;
  return (better === 'higher') === (hasMore === 'b') ? 'b_better' : 'a_better';
}
