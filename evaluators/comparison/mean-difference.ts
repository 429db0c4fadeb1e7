import type { MeanEstimate } from '../statistics/clustered-mean.ts';
import type { Difference } from './measured.ts';

/** A clustered mean of paired differences, as a difference. */
export function meanDifference(found: MeanEstimate): Difference {
  if (found.kind === 'none') return { kind: 'none' };
  if (found.kind === 'point') return { kind: 'point', estimate: found.estimate, why: found.why };
  return { kind: 'interval', estimate: found.estimate, low: found.low, high: found.high };
}
